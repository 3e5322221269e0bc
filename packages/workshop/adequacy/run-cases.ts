import type { EditionRules } from '@zhunsheng/language';
import type { ClauseResult } from '@zhunsheng/language/reference';
import type { PlacedCase } from '../content/read-cases.ts';
import { agrees, prepareCase, type RunnableCase, runCase } from './run-case.ts';

/** A case on which the clause does not come to what the case says. */
export interface FailedCase {
  readonly source: PlacedCase;
  readonly result: ClauseResult;
}

/** The cases of a clause, the only one of `rules`: those that it agrees with and those that it does not. */
export function runCases(
  rules: EditionRules,
  cases: readonly PlacedCase[],
): { sound: readonly RunnableCase[]; failed: readonly FailedCase[] } {
  const outcomes = cases.map(prepareCase).map(one => ({ one, result: runCase(rules, one) }));
  const [sound, failed] = [true, false].map(wanted =>
    outcomes.filter(({ one, result }) => agrees(one, result) === wanted),
  ) as [typeof outcomes, typeof outcomes];
  return {
    sound: sound.map(({ one }) => one),
    failed: failed.map(({ one, result }) => ({ source: one.source, result })),
  };
}
