/** What masked characters become: nothing that a pattern matches. */
const BLANK = '\uE000';
const QUOTED = /《(?:[^《》]|《[^《》]*》)*》|“[^“”]*”|‘[^‘’]*’/g;

/** The text with quotations and names of documents blanked: what others say is not what the document says. */
export function maskQuoted(text: string): string {
  return maskWords(text, QUOTED);
}

/** The text with words blanked, of the same length. */
export function maskWords(text: string, words: RegExp): string {
  return text.replace(words, word => BLANK.repeat(word.length));
}
