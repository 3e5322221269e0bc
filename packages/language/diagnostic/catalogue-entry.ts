import type { Bilingual } from '../words.ts';
import type { Severity } from './problem.ts';

/** One kind of problem: what is said of it, with `{placeholders}`. */
export interface CatalogueEntry {
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly help: Bilingual;
}
