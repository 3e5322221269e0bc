import type { Range, Truth } from '../../rule/ast.ts';

/** A declaration that has passed validation, as plain data. */
export type DeclarationData = { readonly as_of: string; readonly [field: string]: unknown };

/** Why something is unknown. `subject` is a dotted path (`field`), else the id of a fact or (`finding`) of a clause. */
export interface Reason {
  readonly reason: 'field' | 'not_computable' | 'document' | 'finding' | 'unrecorded';
  readonly subject: string;
  /** The fiscal year of a field that is wanted once a year. */
  readonly year: number | null;
}

/** A leaf of the rule that took part, with what `shown_by` needs to know of it. */
export interface LeafOutcome {
  readonly id: string;
  readonly fact: string;
  readonly truth: Truth;
  readonly reasons: readonly Reason[];
}

/** What a rule comes to. `reasons` is empty unless `truth` is unknown; `leaves` are the active ones in document order. */
export interface Outcome {
  readonly truth: Truth;
  readonly reasons: readonly Reason[];
  readonly leaves: readonly LeafOutcome[];
}

/**
 * What the declaration tells of a fact.
 * `numbers`: every number from `low` to `high` is possible (amounts in 分); known when the two are equal.
 * `growth`: geometric growth from a base above 0, both ends of which are ranges. `one_of`: the code is one of `possible`.
 * `unknown`: nothing can be said, or it may be that nothing can be computed. `reasons` say what would make it known.
 */
export type Observed =
  | (Range & { readonly kind: 'numbers'; readonly reasons: readonly Reason[] })
  | {
      readonly kind: 'growth';
      readonly latest: Range;
      readonly base: Range;
      readonly years: number;
      readonly reasons: readonly Reason[];
    }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'one_of'; readonly possible: readonly string[]; readonly reasons: readonly Reason[] }
  | { readonly kind: 'unknown'; readonly reasons: readonly Reason[] };

/** Observes another fact by its id. */
export type Observe = (fact: string) => Observed;

export function reasonsOf(observed: Observed): readonly Reason[] {
  return 'reasons' in observed ? observed.reasons : [];
}

export const field = (subject: string, year: number | null = null): Reason => ({
  reason: 'field',
  subject,
  year,
});

export const notComputable = (fact: string): Reason => ({
  reason: 'not_computable',
  subject: fact,
  year: null,
});
