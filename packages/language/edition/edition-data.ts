import type { JsonSchema } from '../rule/fields.ts';
import type { Clause } from '../types/clause.ts';
import type { Facts } from '../types/facts.ts';
import type { Standard } from '../types/standard.ts';
import type { Terms } from '../types/terms.ts';
import type { Tombstones } from '../types/tombstones.ts';
import type { Vocabulary } from '../types/vocabulary.ts';
import type { EditionDescription } from './compiled-edition.ts';

/** A rule in words: a line, and under it what it is made of. */
export interface RuleWords {
  readonly text: string;
  readonly parts: readonly RuleWords[];
}

/** A whole edition as plain data, for whoever reads rather than runs it: `explain`, the site, the documents. */
export interface EditionData {
  readonly standard: Standard;
  readonly chapters: EditionDescription['chapters'];
  readonly clauses: readonly ClauseData[];
  readonly facts: Facts;
  /** The schema of declarations. */
  readonly schema: JsonSchema;
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  readonly terms: Terms['terms'];
  /** Retired clause ids; absent when there are none. */
  readonly tombstones?: Tombstones;
}

export type ClauseData = Omit<Clause, 'plain'> & {
  /** Words of the sentence that its editor lists as carrying no condition. */
  readonly plainWords?: readonly string[];
  readonly number: string;
  readonly plain: string;
  /** Its score sheet, line by line as it is printed. */
  readonly sheetLines?: readonly string[];
  /** SHA-256 of the clause's data, to cite exactly this wording and rule. */
  readonly digest: string;
  readonly logic: { readonly zh: RuleWords; readonly en: RuleWords };
};
