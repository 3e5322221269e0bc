import type { FieldNode } from '@zhunsheng/checker';
import { type DrawContext, drawContext } from './draw-context.ts';
import { drawEntries } from './draw-entries.ts';
import { drawValue } from './draw-value.ts';
import type { Draft, Drawn } from './drawn.ts';
import type { RandomStream } from './random-stream.ts';

/** The data of the `index`-th declarant, by the fields of the schema; the assessor's findings are none of them. */
export function drawDeclaration(stream: RandomStream, index: number, drawn: Drawn): Draft {
  return drawGroup(drawn.module.dictionary.tree, drawContext(stream, index, drawn));
}

/** One field of the root anew, with all that is in it. */
export function drawMember(name: string, stream: RandomStream, index: number, drawn: Drawn): unknown {
  const node = drawn.module.dictionary.tree.members.get(name);
  return node && drawNode(node, drawContext(stream, index, drawn));
}

function drawGroup(node: FieldNode, context: DrawContext): Draft {
  const members = [...node.members.values()].filter(({ field }) => isDrawn(field?.path ?? '', context));
  return Object.fromEntries(members.map(member => [member.name, drawNode(member, context)]));
}

function isDrawn(path: string, { drawn: { typed } }: DrawContext): boolean {
  // Findings are no fields to the rules, and a declaration without an edition is one of the edition in force.
  return typed.fields.has(path) && path !== 'edition';
}

function drawNode(node: FieldNode, context: DrawContext): unknown {
  const { field } = node;
  if (!field || field.unit === 'group') return drawGroup(node, context);
  const { missing = DEFAULT_MISSING } = context.draws[field.path] ?? {};
  const value = field.unit === 'list' ? drawEntries(node, context) : drawValue(field, context);
  return !field.required && context.stream.chance(missing) ? undefined : value;
}

const DEFAULT_MISSING = 10;
