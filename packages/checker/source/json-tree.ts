import type { Location, Problem } from '@zhunsheng/language';
import { showInput } from '@zhunsheng/language';
import type { Node } from 'jsonc-parser';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { jsonPointer, pointerSegments } from './json-pointer.ts';
import { numberLiteral } from './number-literal.ts';
import { type ProblemCollector, problemCollector } from './problem-collector.ts';
import { setOwnProperty } from './set-own-property.ts';
import type { SourceText } from './source-text.ts';

/** A part of a JSON file, parsed: offsets of `node` count from `start` in the source. */
export interface JsonTree {
  readonly source: SourceText;
  readonly start: number;
  readonly node: Node;
}

/**
 * The data of a tree, or of the entry at `index` of its list, and what reading it would lose: keys given twice, numbers
 * that a double cannot hold. Pointers count from the root of the tree.
 */
export function jsonData(tree: JsonTree, index?: number): { data: unknown; problems: readonly Problem[] } {
  const problems = problemCollector(tree.source.file);
  const entry = index === undefined ? undefined : tree.node.children?.[index];
  const data =
    entry && index !== undefined
      ? convert(tree, entry, [index], problems)
      : convert(tree, tree.node, [], problems);
  return { data, problems: problems.all() };
}

function convert(tree: JsonTree, node: Node, path: (string | number)[], problems: ProblemCollector): unknown {
  if (node.type === 'object') return convertObject(tree, node, path, problems);
  if (node.type === 'array') {
    return (node.children ?? []).map((child, index) => convert(tree, child, [...path, index], problems));
  }
  if (node.type !== 'number') return node.value;
  const literal = tree.source.text.slice(tree.start + node.offset, tree.start + node.offset + node.length);
  const problem = numberLiteral(literal, () => (problems.full ? {} : nodePlace(tree, node, path)));
  if (problem) problems.add(problem);
  return Number(literal) + 0;
}

function convertObject(
  tree: JsonTree,
  node: Node,
  path: (string | number)[],
  problems: ProblemCollector,
): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  const keys = new Map<string, Node>();
  for (const { key, value } of members(node)) {
    const name = String(key.value);
    const first = keys.get(name);
    if (first) problems.add(duplicateKey(tree, key, first, [...path, name], problems.full));
    else keys.set(name, key);
    setOwnProperty(object, name, convert(tree, value, [...path, name], problems));
  }
  return object;
}

function duplicateKey(
  tree: JsonTree,
  key: Node,
  first: Node,
  path: (string | number)[],
  unlisted: boolean,
): Problem {
  if (unlisted) return sourceProblem('duplicate-key', {}, { key: '', line: 0 });
  const values = { key: showInput(String(key.value)), line: nodePlace(tree, first, path).line ?? 0 };
  return sourceProblem('duplicate-key', nodePlace(tree, key, path), values);
}

/** The place of the value (or its key) at a pointer, or of its nearest ancestor. */
export function locateInJson(tree: JsonTree, pointer: string, at: 'value' | 'key'): Location {
  let { node } = tree;
  let key: Node | undefined;
  const segments = pointerSegments(pointer);
  for (const [index, segment] of segments.entries()) {
    // Of keys given twice the last one counts, as in JSON.parse.
    const member = members(node).findLast(each => each.key.value === segment);
    const child = node.type === 'array' ? node.children?.[Number(segment)] : member?.value;
    if (!child) return { ...nodePlace(tree, node, segments.slice(0, index)), pointer };
    node = child;
    key = member?.key;
  }
  return nodePlace(tree, at === 'key' && key ? key : node, segments);
}

function members(node: Node): { key: Node; value: Node }[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ key, value }] : [],
  );
}

/** Of an object or a list only the opening bracket is marked. */
function nodePlace(tree: JsonTree, node: Node, path: readonly (string | number)[]): Location {
  const start = tree.start + node.offset;
  const length = node.children ? 1 : node.length;
  return { ...tree.source.place(start, start + length), pointer: jsonPointer(path) };
}
