import { and, not, type Term } from '@zhunsheng/language/smt';
import { bothKnow, type Comparison, clauseRule, type Judged, judged, judgedWhole } from './comparison.ts';

/** What is asked of one clause or of the conclusion. */
export interface Question {
  readonly comparison: Comparison;
  /** The clause in `from` and `to`; absent for the conclusion. */
  readonly clause?: { readonly from: string; readonly to: string };
  readonly from: Judged;
  readonly to: Judged;
  readonly known: { readonly data: Term; readonly classified: Term };
}

/** The question on a clause by its ids in the two editions. */
export function clauseQuestion(comparison: Comparison, id: string, toId: string): Question {
  const rules = [clauseRule(comparison.from, id), clauseRule(comparison.to, toId)].map(one =>
    one ? [one] : [],
  );
  return {
    comparison,
    clause: { from: id, to: toId },
    from: judged(comparison.from, id),
    to: judged(comparison.to, toId),
    known: bothKnow(comparison, rules[0] ?? [], rules[1] ?? []),
  };
}

export function wholeQuestion(comparison: Comparison): Question {
  const { from, to } = comparison;
  const known = bothKnow(comparison, from.edition.rules.clauses, to.edition.rules.clauses);
  return { comparison, from: judgedWhole(from), to: judgedWhole(to), known };
}

/** What passes no longer, and what fails no longer. */
export function directions({ from, to }: Question): { stricter: Term; looser: Term } {
  return { stricter: and(from.passes, not(to.passes)), looser: and(from.fails, not(to.fails)) };
}
