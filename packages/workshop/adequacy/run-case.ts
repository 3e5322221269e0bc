import type { ClauseRule, EditionRules } from '@zhunsheng/language';
import { type ClauseResult, type DeclarationData, evaluateClause } from '@zhunsheng/language/reference';
import type { PlacedCase } from '../content/read-cases.ts';
import { caseDeclaration } from './case-declaration.ts';
import { shiftDate } from './limit-steps.ts';
import type { DateShift } from './mutant.ts';

/** A case ready to run: its declaration is put together once. */
export interface RunnableCase {
  readonly source: PlacedCase;
  readonly declaration: DeclarationData;
}

export function prepareCase(source: PlacedCase): RunnableCase {
  return { source, declaration: caseDeclaration(source.given) };
}

/** What the one clause of `rules` comes to on a case. */
export function runCase(
  rules: EditionRules,
  { source, declaration }: RunnableCase,
  shift?: DateShift,
): ClauseResult {
  const clause = rules.clauses[0] as ClauseRule;
  return evaluateClause(clause, rules, shifted(declaration, shift), source.assurance ?? 'verified');
}

function shifted(declaration: DeclarationData, shift?: DateShift): DeclarationData {
  const date = shift && declaration[shift.field];
  if (!shift || typeof date !== 'string') return declaration;
  return { ...declaration, [shift.field]: shiftDate(date, shift) };
}

/** Whether a result is what a person wrote down: the verdict, and basis and reasons where the case gives them. */
export function agrees({ source }: RunnableCase, result: ClauseResult): boolean {
  if (result.verdict !== source.verdict) return false;
  if (source.basis && result.basis !== source.basis) return false;
  return !source.missing || sameReasons(source.missing, result.reasons);
}

function sameReasons(wanted: NonNullable<PlacedCase['missing']>, found: ClauseResult['reasons']): boolean {
  return (
    wanted.length === found.length &&
    wanted.every(({ reason, subject, year }, index) => {
      const other = found[index];
      return other?.reason === reason && other.subject === subject && other.year === (year ?? null);
    })
  );
}

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
