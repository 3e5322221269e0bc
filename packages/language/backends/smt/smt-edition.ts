import type { Fact } from '../../rule/ast.ts';
import type { EditionRules } from '../../rule/edition-rules.ts';
import type { JsonSchema } from '../../rule/fields.ts';

/** What the solver has to know of an edition. */
export interface SmtEdition {
  readonly id: string;
  readonly rules: EditionRules;
  /** The declaration schema: bounds, required fields and constraints between fields. */
  readonly schema: JsonSchema;
  /** The codes a code fact can take; empty when they are open. */
  readonly codes: (fact: Fact) => readonly string[];
  /** The id under which the clause's finding is shared with the other edition; default: its own. */
  readonly findingOf?: (clause: string) => string;
}
