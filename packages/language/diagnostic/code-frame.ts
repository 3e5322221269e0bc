import { displayWidth } from './display-width.ts';
import type { Location } from './problem.ts';
import { sliceCharacters } from './slice-characters.ts';

const WIDEST = 100;

/**
 * The source line with the place underlined, in two lines:
 * ```
 * 12 |   revenue: 2,000.00
 *    |            ^^^^^^^^
 * ```
 * Carets stand under the place by display width, so that they fit under Chinese. A long line is cut around the place.
 */
export function codeFrame(line: string, location: Location): string {
  const column = Math.max((location.column ?? 1) - 1, 0);
  // A line may have megabytes: no more of it is looked at than can be shown.
  const skipped = Math.max(0, column - 2 * WIDEST);
  const characters = [...sliceCharacters(line, skipped, column + 3 * WIDEST)].map(visible);
  const start = Math.min(column - skipped, characters.length);
  const wantedEnd = (location.endColumn ?? column + 2) - 1 - skipped;
  const end = Math.max(Math.min(wantedEnd, characters.length), start + 1);
  const [from, to] = cutAround(characters, start, end);
  const before = (from > 0 ? '…' : '') + characters.slice(from, start).join('');
  const marked = characters.slice(start, Math.min(end, to)).join('');
  const after = characters.slice(Math.min(end, to), to).join('') + (to < characters.length ? '…' : '');
  const gutter = String(location.line ?? 1);
  const carets = '^'.repeat(Math.max(displayWidth(marked), 1));
  const blank = ' '.repeat(gutter.length);
  return `${gutter} | ${before}${marked}${after}\n${blank} | ${' '.repeat(displayWidth(before))}${carets}`;
}

/** The stretch of a long line that is shown: some characters before the place, and from there on. */
function cutAround(characters: readonly string[], start: number, end: number): [from: number, to: number] {
  if (characters.length <= WIDEST) return [0, characters.length];
  const from = Math.max(0, Math.min(start - 30, characters.length - WIDEST));
  return [from, Math.min(characters.length, Math.max(from + WIDEST, Math.min(end, start + WIDEST)))];
}

/** Characters that move the cursor or show nothing are replaced: one column, no effect on the terminal. */
function visible(character: string): string {
  if (character === '\t') return ' ';
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(character) ? '·' : character;
}
