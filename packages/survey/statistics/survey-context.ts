import type { Assurance, EditionData } from '@zhunsheng/language';
import type { SqlEdition } from '@zhunsheng/language/sql';
import type { Report } from '@zhunsheng/language/types/report';
import type { LeftOut } from '../dataset/dataset-part.ts';

/** One edition that a survey judged by, and where its results are. */
export interface SurveyedEdition extends SqlEdition {
  readonly data: EditionData;
  /**
   * The relation with one row a judged declaration: `row, name, size, conclusion`, per clause its verdict `<id>` and
   * reason `<id>_reason`, with `_` for `-`.
   */
  readonly results: string;
  /** The full report on a valid, normalised declaration: exact gaps of near misses come from it. */
  readonly evaluate: (declaration: unknown) => Report;
}

/** What `summarise` needs beside the connection. The relation `declarations` holds every judged row in normal form. */
export interface SurveyContext {
  /** The edition reported on, and perhaps one to compare it with. */
  readonly editions: readonly [SurveyedEdition, SurveyedEdition?];
  readonly assurance: Assurance;
  /** Rows in the dataset, judged and rejected. */
  readonly read: number;
  /** Files of the dataset without a declaration. */
  readonly leftOut?: readonly LeftOut[];
  /** The relation of problems (`row, code, severity`), if there is one. */
  readonly problems?: string;
  /** Counts below this are not published; absent: everything is. */
  readonly suppress?: number;
}
