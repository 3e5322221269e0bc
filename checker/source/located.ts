import type { Location, Problem } from '../diagnostic/problem.ts';

/**
 * One declaration as a reader hands it on: plain JSON data, and where each value stands in the file.
 * Nothing is normalised or judged here; `data` is what the file says.
 */
export interface Located {
  /** Plain data: objects, arrays, strings, numbers, booleans, null. Undefined when the file could not be read as data. */
  readonly data: unknown;
  /** The place of the value at a JSON Pointer; of its nearest existing ancestor when there is none. */
  locate(pointer: string, at?: 'value' | 'key'): Location;
  /** What the reader itself found wrong (syntax, duplicate keys, encoding, formulas …). */
  readonly problems: readonly Problem[];
}
