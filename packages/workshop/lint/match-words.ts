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
