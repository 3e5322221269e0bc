/** What a JSON value is. */
export type JsonKind = 'text' | 'number' | 'boolean' | 'object' | 'list';

/**
 * How one engine takes JSON apart. Values are expressions, NULL when absent or null; of a value of another kind than
 * asked for every answer is NULL, never an error.
 */
export interface JsonReader {
  readonly member: (object: string, name: string) => string;
  readonly isKind: (value: string, kind: JsonKind) => string;
  /** The characters of a text; of another value the way it is written. */
  readonly textOf: (value: string) => string;
  /** A number in a type whose comparisons and whole parts are exact up to 15 digits. */
  readonly numberOf: (value: string) => string;
  /** Whether a number has at most six decimals, as it is read by programs that have binary fractions only. */
  readonly hasSixDecimals: (number: string) => string;
  /** Whether an object has members with other names, or (where the engine keeps them) one twice. */
  readonly hasOthers: (object: string, names: readonly string[]) => string;
  readonly length: (list: string) => string;
  /** Whether a condition on ENTRY holds for an entry. */
  readonly hasEntry: (list: string, condition: string) => string;
  /** Whether an expression of ENTRY has a value twice; NULL does not count. */
  readonly hasTwice: (list: string, expression: string) => string;

  readonly matches: (text: string, pattern: string) => string;
  /** The text without what matches. */
  readonly without: (text: string, pattern: string) => string;
  /** The pattern of one or more of a class of characters, as rule/normal-text.ts writes it. */
  readonly someOf: (characters: string) => string;
  /** Each character of `from` replaced by the one at its place in `to`. */
  readonly translate: (text: string, from: string, to: string) => string;
  readonly characters: (text: string) => string;
  /** The place of a character, from 1; 0 when it is not there. */
  readonly place: (text: string, character: string) => string;
  /** The days that a date can be. */
  readonly days: { readonly first: string; readonly last: string };
}
