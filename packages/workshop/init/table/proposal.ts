import type { ProjectPart } from '../project-part.ts';
import type { ProposedCase } from './border-cases.ts';

/** What a clause is made of, besides the row: its sentence with marks, its rule, and what the rule rests on. */
export interface Proposal {
  readonly text: string;
  readonly rule: object;
  readonly facts: Readonly<Record<string, object>>;
  readonly fields: readonly ProjectPart['fields'][];
  readonly example: Readonly<Record<string, unknown>>;
  readonly cases: readonly ProposedCase[];
  /** Words of the sentence that carry no condition. */
  readonly plain?: readonly string[];
}
