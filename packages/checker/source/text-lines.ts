import { limits } from './limits.ts';
import { MEGABYTE } from './megabytes.ts';

/** A line without its break. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  /** Undefined for a line that is longer than a declaration may be. */
  readonly text: string | undefined;
}

/** The longest line, and the longest record of a CSV file, in UTF-16 units. */
export const LONGEST = limits.treeMegabytes * MEGABYTE;

/** The lines of a text that comes in pieces; they end with LF, CR LF or CR. What is kept at a time is a piece and a line. */
export function* textLines(pieces: Iterable<string>): Generator<TextLine> {
  let number = 1;
  let rest = '';
  let tooLong = false;
  let afterCr = false;
  const line = (text: string): TextLine => {
    const whole = { number: number++, text: tooLong || text.length > LONGEST ? undefined : text };
    tooLong = false;
    return whole;
  };
  for (const piece of pieces) {
    let start = 0;
    for (const { 0: ending, index } of piece.matchAll(/\r\n|\n|\r/g)) {
      // A CR LF that two pieces share ended its line with the first of them.
      if (!(afterCr && index === 0 && ending === '\n')) yield line(rest + piece.slice(start, index));
      start = index + ending.length;
      rest = '';
    }
    afterCr = piece.endsWith('\r');
    rest += piece.slice(start);
    if (rest.length > LONGEST) [rest, tooLong] = ['', true];
  }
  if (rest !== '' || tooLong) yield line(rest);
}
