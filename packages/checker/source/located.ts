import type { Location, Problem } from '@zhunsheng/language';
import type { LinesOfFile } from './source-text.ts';

/**
 * One declaration as a reader hands it on: plain JSON data, and where each value stands in the file.
 * Nothing is normalised or judged here; `data` is what the file says.
 */
export interface Located {
  /**
   * Plain data: objects, arrays, strings, numbers, booleans, null. Undefined when the file could not be read as data.
   * Where a problem with a `pointer` is reported, the value at that pointer is not to be relied on.
   */
  readonly data: unknown;
  /** The place of the value at a JSON Pointer; of its nearest existing ancestor when there is none. */
  locate(pointer: string, at?: 'value' | 'key'): Location;
  /** What the reader itself found wrong (syntax, duplicate keys, encoding, formulas …). */
  readonly problems: readonly Problem[];
  /** A problem that the validation found, in the words of the form; absent where data are written as in data files. */
  reword?(problem: Problem): Problem;
  /** The lines the places refer to, for code frames; absent for workbooks and files that are not text. */
  readonly source?: LinesOfFile;
}

/** Data that come from no file: a JSON Pointer is all the place there is. Nothing at all is no declaration. */
export function unlocated(data: unknown): Located {
  return { data: data === undefined ? null : data, problems: [], locate: pointer => ({ pointer }) };
}

/** What is left of a file, or of one declaration in it, that could not be read as data. */
export function unreadable(file: string, problems: readonly Problem[], source?: LinesOfFile): Located {
  const [first] = problems;
  return { data: undefined, problems, source, locate: () => first?.location ?? { file } };
}

/** The same declarations with problems of the whole file (its encoding) put before those of the first one. */
export function* withFileProblems(
  declarations: Iterable<Located>,
  problems: readonly Problem[],
): Generator<Located> {
  let before = problems;
  for (const declaration of declarations) {
    yield before.length === 0
      ? declaration
      : { ...declaration, problems: [...before, ...declaration.problems] };
    before = [];
  }
}
