/**
 * How text is brought into its normal form before anything is said of it: the checker does so in JavaScript, the SQL
 * backend compiles the same classes of characters. They are what stands between the brackets of a regular expression,
 * each character as `\uXXXX`.
 */

/**
 * Blanks that are cut off at the ends of a text: those of Unicode and of ECMAScript (the full-width one among them), and
 * marks that no one sees, as are copied along from web pages and dialogs.
 */
export const BLANKS =
  '\\u0009-\\u000d\\u0020\\u0085\\u00a0\\u00ad\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff';

/** What people put into credit codes to make them readable: blanks, hyphens and dashes. */
export const CODE_FILLERS = `${BLANKS}\\u002d\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d`;

const BLANK = new RegExp(`[${BLANKS}]`);
const FILLERS = new RegExp(`[${CODE_FILLERS}]`, 'g');

/** The text without blanks at its ends. */
export function trimText(text: string): string {
  let first = 0;
  let end = text.length;
  while (BLANK.test(text.charAt(first))) first++;
  while (end > first && BLANK.test(text.charAt(end - 1))) end--;
  return text.slice(first, end);
}

/** A credit code in the characters of GB 32100: half width, upper case, without blanks and hyphens. */
export function normaliseUscc(text: string): string {
  return text
    .replace(FILLERS, '')
    .replace(/[a-z\uff01-\uff5e]/g, character => character.normalize('NFKC').toUpperCase());
}

/** The largest amount that a schema takes as a number, and the whole of it as text: the pattern of other texts ends below it. */
export const LARGEST_AMOUNT = 1_000_000_000;
export const LARGEST_AS_TEXT = '10{9}([.]0{1,6})?';

const LARGEST = new RegExp(`^-?${LARGEST_AS_TEXT}$`);

/**
 * An amount written as text: trimmed, a negative zero, as programs write one after rounding, is zero; the largest amount is
 * a number.
 */
export function normaliseAmount(text: string): string | number {
  const amount = trimText(text).replace(/^-(?=0(?:\.0+)?$)/, '');
  return LARGEST.test(amount) ? Number(amount) : amount;
}
