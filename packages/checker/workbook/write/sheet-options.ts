import type { Dictionary } from '../dictionary.ts';
import type { ChoiceSource } from './write-code-sheet.ts';

/** What the sheets are written from. */
export interface SheetOptions {
  readonly dictionary: Dictionary;
  readonly sourceOf: ChoiceSource;
  /** A declaration to fill in; empty for the form. */
  readonly values: unknown;
  /** An example is marked as one and never read. */
  readonly example: boolean;
}
