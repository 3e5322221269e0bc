import { maskQuoted, maskWords } from '../sentence/mask-words.ts';
import { type DocumentText, type Place, placeIn } from './document-text.ts';

/** Words found in a text. */
export interface WordMatch {
  readonly text: DocumentText;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly groups: readonly (string | undefined)[];
  readonly at: Place;
}

/** Where a pattern (with the flag `g`) occurs, quotations and words of `others`, which only look like it, left out. */
export function matchWords(texts: readonly DocumentText[], pattern: RegExp, others?: RegExp): WordMatch[] {
  return texts.flatMap(text => {
    const masked = maskQuoted(text.text);
    return matchIn(text, others ? maskWords(masked, others) : masked, pattern);
  });
}

/** The same without leaving anything out. */
export function matchAnywhere(texts: readonly DocumentText[], pattern: RegExp): WordMatch[] {
  return texts.flatMap(text => matchIn(text, text.text, pattern));
}

function matchIn(text: DocumentText, searched: string, pattern: RegExp): WordMatch[] {
  return [...searched.matchAll(pattern)].map(match => {
    const [word, ...groups] = match;
    const start = match.index;
    const end = start + word.length;
    return { text, start, end, word, groups, at: placeIn(text, start, end) };
  });
}

/** The number of a standard as it may be written: GB/T 1.1—2020, GB/T1.1-2020, ISO/IEC 42001:2023. */
const CODE = '(?:GB(?:/[TZ])?|DB\\d{2,4}(?:/T)?|T/[A-Z]{2,}|ISO/IEC|ISO|IEC|[A-Z]{2}/T)';

/** Standards by number; groups: code, gap, number, mark before the year, year. A fresh expression each time. */
export function standardNumber(): RegExp {
  return new RegExp(
    `(?<![A-Za-z/])(${CODE})([ \u00a0　]*)(\\d+(?:\\.\\d+)*)(?:([—–\\-:：])(\\d{4})(?!\\d))?`,
    'g',
  );
}
