import { and, atLeastOf, FALSE, implies, not, or, type Term, TRUE } from './term.ts';

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

/** True when `least` parts are, false when so many are false that this cannot be any more. */
export function someOf(least: number, parts: readonly TruthTerm[]): TruthTerm {
  return {
    true: atLeastOf(
      least,
      parts.map(part => part.true),
    ),
    false: atLeastOf(
      parts.length - least + 1,
      parts.map(part => part.false),
    ),
  };
}

/** What all that is possible agrees on; something always is. */
export function agreement(
  outcomes: readonly { readonly possible: Term; readonly truth: TruthTerm }[],
): TruthTerm {
  return {
    true: and(...outcomes.map(({ possible, truth }) => implies(possible, truth.true))),
    false: and(...outcomes.map(({ possible, truth }) => implies(possible, truth.false))),
  };
}

export function opposite(truth: TruthTerm): TruthTerm {
  return { true: truth.false, false: truth.true };
}

export function isOpen(truth: TruthTerm): Term {
  return and(not(truth.true), not(truth.false));
}
