import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';
import type { Treatment } from './form/read-treatment.ts';

const KEYS = ['disposition', 'reason', 'resolved_by'] as const;

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The source of a round with the treatments of some of its comments, by id. Only what differs is written anew; all else
 * stays as it is, letter by letter.
 */
export function treatComments(source: string, treatments: ReadonlyMap<string, Treatment>): string {
  const { contents } = parseDocument(source);
  const list = isMap(contents) ? contents.get('comments', true) : undefined;
  if (!isSeq(list)) return source;
  const edits = list.items.flatMap(item => {
    const treatment = isMap(item) ? treatments.get(String(item.get('id'))) : undefined;
    return isMap(item) && treatment ? editsOf(source, item, treatment) : [];
  });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), source);
}

function editsOf(source: string, item: YAMLMap, treatment: Treatment): Edit[] {
  const values = item.toJSON() as Record<string, unknown>;
  const changed = KEYS.filter(key => JSON.stringify(values[key]) !== JSON.stringify(treatment[key]));
  if (changed.length === 0) return [];
  if (item.flow) return [rewritten(item, { ...values, ...treatment }, treatment)];
  const indent = ' '.repeat(columnOf(source, pairOf(item, 'id')));
  const lines = (key: (typeof KEYS)[number]) =>
    stringify({ [key]: treatment[key] }, { lineWidth: 0 })
      .trimEnd()
      .replaceAll(/\n(?=.)/g, `\n${indent}`);
  const edits = changed.flatMap((key): Edit[] => {
    const pair = pairOf(item, key);
    if (!pair) return [];
    if (treatment[key] !== undefined) return [{ ...extent(source, pair), text: lines(key) }];
    return [{ from: lineStart(source, pair), to: lineEnd(source, pair), text: '' }];
  });
  const missing = changed.filter(key => treatment[key] !== undefined && !pairOf(item, key));
  if (missing.length === 0) return edits;
  const at = lineEnd(source, pairOf(item, 'disposition'));
  const before = source[at - 1] === '\n' ? '' : '\n';
  return [
    ...edits,
    { from: at, to: at, text: before + missing.map(key => `${indent}${lines(key)}\n`).join('') },
  ];
}

/** A comment written between braces, written so again. */
function rewritten(item: YAMLMap, values: Record<string, unknown>, treatment: Treatment): Edit {
  const kept = Object.entries(values).filter(
    ([key]) => !KEYS.includes(key as 'reason') || treatment[key as 'reason'] !== undefined,
  );
  const [from = 0, to = from] = item.range ?? [];
  const text = stringify(Object.fromEntries(kept), { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
  return { from, to, text };
}

function pairOf(item: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  return item.items.find(pair => isScalar(pair.key) && pair.key.value === key) as
    | Pair<Node, Node | null>
    | undefined;
}

/** From the key to the end of the value; a text over several lines ends with its last line. */
function extent(source: string, pair: Pair<Node, Node | null> | undefined): { from: number; to: number } {
  const from = pair?.key.range?.[0] ?? 0;
  const to = pair?.value?.range?.[1] ?? pair?.key.range?.[1] ?? from;
  return { from, to: source[to - 1] === '\n' ? to - 1 : to };
}

function lineStart(source: string, pair: Pair<Node, Node | null> | undefined): number {
  return source.lastIndexOf('\n', extent(source, pair).from - 1) + 1;
}

/** Behind the line break that ends the value's last line. */
function lineEnd(source: string, pair: Pair<Node, Node | null> | undefined): number {
  const end = source.indexOf('\n', extent(source, pair).to);
  return end < 0 ? source.length : end + 1;
}

function columnOf(source: string, pair: Pair<Node, Node | null> | undefined): number {
  return extent(source, pair).from - lineStart(source, pair);
}
