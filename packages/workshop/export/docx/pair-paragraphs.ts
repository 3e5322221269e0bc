import { splitWords } from '../../edition/redline/diff-words.ts';
import { type Item, type ParagraphItem, plainWords } from './laid-out-item.ts';

/** Below this share of common words a paragraph is another one, not a rewritten one. */
const ALIKE = 0.35;

/**
 * Paragraphs that only their order names, old key → new key: of each owner those are paired that have most words in
 * common, in order, so that a paragraph put in before others does not make all of them look rewritten.
 */
export function pairParagraphs(before: readonly Item[], after: readonly Item[]): Map<string, string> {
  const old = byOwner(before);
  const pairs = new Map<string, string>();
  for (const [owner, now] of byOwner(after)) {
    for (const [from, to] of pairUp(old.get(owner) ?? [], now)) pairs.set(from.key, to.key);
  }
  return pairs;
}

function byOwner(items: readonly Item[]): Map<string, ParagraphItem[]> {
  const anonymous = items.filter(
    (item): item is ParagraphItem => item.kind === 'paragraph' && item.anonymous !== undefined,
  );
  return Map.groupBy(anonymous, ({ anonymous: owner }) => owner ?? '');
}

/** The pairs in order with the greatest sum of likeness, by the table of best sums of the rests. */
function pairUp(
  before: readonly ParagraphItem[],
  after: readonly ParagraphItem[],
): [ParagraphItem, ParagraphItem][] {
  const likeness = before.map(from => after.map(to => alike(plainWords(from.words), plainWords(to.words))));
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const worth = (row: number, column: number) => likeness[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const taken = worth(row, column) >= ALIKE ? worth(row, column) + at(row + 1, column + 1) : 0;
      (best[row] as number[])[column] = Math.max(taken, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [ParagraphItem, ParagraphItem][] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (at(row, column) === at(row + 1, column)) row += 1;
    else if (at(row, column) === at(row, column + 1)) column += 1;
    else pairs.push([before[row++] as ParagraphItem, after[column++] as ParagraphItem]);
  }
  return pairs;
}

/** The share of words in common: 1 for equal texts, 0 for nothing in common. */
function alike(before: string, after: string): number {
  if (before === after) return 1;
  const [old, now] = [splitWords(before), splitWords(after)];
  const left = new Map<string, number>();
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of now) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / Math.max(old.length + now.length, 1);
}
