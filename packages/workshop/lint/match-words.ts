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

/** What masked characters become: nothing that a pattern matches. */
const BLANK = '\uE000';
const QUOTED = /《[^》]*》|“[^”]*”|‘[^’]*’/g;

/** The text with quotations and names of documents blanked: what others say is not what the document says. */
export function maskQuoted(text: string): string {
  return maskWords(text, QUOTED);
}

/** The text with words blanked, of the same length. */
export function maskWords(text: string, words: RegExp): string {
  return text.replace(words, word => BLANK.repeat(word.length));
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
