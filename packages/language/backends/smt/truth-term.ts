import { and, FALSE, not, or, type Term, TRUE } from './term.ts';

/** A truth of strong Kleene logic as two terms that exclude each other; unknown is when neither holds. */
export interface TruthTerm {
  readonly true: Term;
  readonly false: Term;
}

export const UNKNOWN: TruthTerm = { true: FALSE, false: FALSE };
export const CERTAIN: TruthTerm = { true: TRUE, false: FALSE };
export const IMPOSSIBLE: TruthTerm = { true: FALSE, false: TRUE };

/** `holds` where everything that it depends on is `known`. */
export function truthWhen(known: Term, holds: Term): TruthTerm {
  return { true: and(known, holds), false: and(known, not(holds)) };
}

export function allOf(parts: readonly TruthTerm[]): TruthTerm {
  return { true: and(...parts.map(part => part.true)), false: or(...parts.map(part => part.false)) };
}

export function anyOf(parts: readonly TruthTerm[]): TruthTerm {
  return { true: or(...parts.map(part => part.true)), false: and(...parts.map(part => part.false)) };
}

export function opposite(truth: TruthTerm): TruthTerm {
  return { true: truth.false, false: truth.true };
}

export function isOpen(truth: TruthTerm): Term {
  return and(not(truth.true), not(truth.false));
}
