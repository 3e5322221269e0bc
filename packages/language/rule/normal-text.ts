/**
 * How text is brought into its normal form before anything is said of it: the checker does so in JavaScript, the SQL
 * backend compiles the same tables.
 */

/** Ranges of code points, first and last. */
export type Characters = readonly (readonly [first: number, last: number])[];

/**
 * Blanks that are cut off at the ends of a text: those of Unicode and of ECMAScript (the full-width one among them), and
 * marks that no one sees, as are copied along from web pages and dialogs.
 */
export const BLANKS: Characters = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** What people put into credit codes to make them readable: blanks, hyphens and dashes. */
export const CODE_FILLERS: Characters = [
  ...BLANKS,
  [0x2d, 0x2d],
  [0x2010, 0x2015],
  [0x2212, 0x2212],
  [0xfe58, 0xfe58],
  [0xfe63, 0xfe63],
  [0xff0d, 0xff0d],
];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';

/** The characters of credit codes as they are written beside the standard ones, and what each stands for. */
export const CODE_FOLDS = {
  from: `${LETTERS.toLowerCase()}${fullWidth(LETTERS)}${fullWidth(LETTERS.toLowerCase())}${fullWidth(DIGITS)}`,
  to: `${LETTERS}${LETTERS}${LETTERS}${DIGITS}`,
} as const;

function fullWidth(text: string): string {
  return text.replace(/./g, one => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

/** The text without blanks at its ends. */
export function trimText(text: string): string {
  let first = 0;
  let end = text.length;
  while (first < end && isBlank(text.charCodeAt(first))) first++;
  while (end > first && isBlank(text.charCodeAt(end - 1))) end--;
  return end - first === text.length ? text : text.slice(first, end);
}

function isBlank(code: number): boolean {
  return !(code > 0x20 && code < 0x85) && isAmong(code, BLANKS);
}

function isAmong(code: number, characters: Characters): boolean {
  return characters.some(([first, last]) => code >= first && code <= last);
}

/** A credit code in the characters of GB 32100: half width, upper case, without blanks and hyphens. */
export function normaliseUscc(text: string): string {
  if (/^[0-9A-Z]*$/.test(text)) return text;
  return [...text]
    .filter(character => !isAmong(character.charCodeAt(0), CODE_FILLERS))
    .map(character => CODE_FOLDS.to[CODE_FOLDS.from.indexOf(character)] ?? character)
    .join('');
}

/** An amount written as text: trimmed, a negative zero, as programs write one after rounding, is zero. */
export function normaliseAmount(text: string): string {
  return trimText(text).replace(/^-(?=0(?:\.0+)?$)/, '');
}
