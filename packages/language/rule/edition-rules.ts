import type { Conclusion, DecisionTable, Fact, Rule } from './ast.ts';

/** How a clause is decided: by figures, by documents, or by an assessor's judgement. */
export type Mode = 'computed' | 'documents' | 'judgement';

export interface ClauseRule {
  readonly id: string;
  readonly mode: Mode;
  /**
   * Whom the clause applies to: where it is false the verdict is not applicable, which never stands against recognition.
   * The sentence names them, or in the negative by 除……外, ……除外, 不适用于…….
   */
  readonly appliesWhen?: Rule;
  readonly rule: Rule;
}

/** The logic of one edition, which is all that a backend needs. Clauses are in the order of the standard. */
export interface EditionRules {
  readonly clauses: readonly ClauseRule[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly tables: Readonly<Record<string, DecisionTable>>;
  /** How the clauses come to a conclusion, where the standard says so; by default all of them have to hold. */
  readonly conclusion?: Conclusion;
}

/** The conclusion as a rule over clauses. */
export function conclusionOf({ conclusion, clauses }: EditionRules): Conclusion {
  return conclusion ?? { kind: 'all', parts: clauses.map(({ id }) => ({ kind: 'clause', clause: id })) };
}
