import { pointerSegments } from '@zhunsheng/checker';
import { type Document, isMap, isScalar, type Node } from 'yaml';
import type { SourceEdit } from '../sentence/clause-source.ts';
import type { ValueEdit } from './sheet-finding.ts';

/** The edits of a YAML file that put another value, or also another key, in a place; undefined where there is no such place. */
export function editValue(document: Document, { pointer, key, value }: ValueEdit): SourceEdit[] | undefined {
  const path = pointerSegments(pointer).map(one => (/^\d+$/.test(one) ? Number(one) : one));
  const node = document.getIn(path, true) as Node | undefined;
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  const edit = node && replace(node, quoted ? `${quoteOf(node)}${value}${quoteOf(node)}` : value);
  if (!edit || (!quoted && !isPlain(value))) return undefined;
  const old = path.at(-1);
  if (key === undefined || key === old) return [edit];
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(one => isScalar(one.key) && one.key.value === old)
    : undefined;
  const renamed = pair && replace(pair.key as Node, key);
  return renamed ? [renamed, edit] : undefined;
}

function quoteOf(node: unknown): string {
  return isScalar(node) && node.type === 'QUOTE_SINGLE' ? "'" : '"';
}

/** A value that YAML reads as it is written; a list of two numbers is one. */
function isPlain(value: string): boolean {
  return /^\[\d+, \d+\]$/.test(value) || !/^[^\p{L}\p{N}<≥≤≧≦]|: |:$| #|[,[\]{}'"]/u.test(value);
}

function replace({ range }: Node, text: string): SourceEdit | undefined {
  if (!range) return undefined;
  return { offset: range[0], length: range[1] - range[0], text };
}
