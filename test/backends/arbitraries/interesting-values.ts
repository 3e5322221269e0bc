import { activeLeaves } from '../../../packages/language/rule/active-leaves.ts';
import type { Compare, Exact, Rule } from '../../../packages/language/rule/ast.ts';
import type { EditionRules } from '../../../packages/language/rule/edition-rules.ts';

/** The constants of an edition, around which most bugs live. Amounts in 分. */
export interface InterestingValues {
  readonly ratios: readonly Exact[];
  readonly amounts: readonly bigint[];
  readonly counts: readonly bigint[];
}

/** The constants in the rules and the limits of the decision tables. */
export function interestingValues(edition: EditionRules): InterestingValues {
  const compares = edition.clauses.flatMap(({ rule, appliesWhen }) => [
    ...comparesIn(rule),
    ...(appliesWhen ? comparesIn(appliesWhen) : []),
  ]);
  const whole = (unit: Compare['unit']) =>
    compares.filter(leaf => leaf.unit === unit).map(({ value }) => value.numerator / value.denominator);
  return {
    ratios: compares.filter(leaf => leaf.unit === 'ratio').map(({ value }) => value),
    amounts: distinct([...whole('amount'), ...limitsIn(edition, 'amount')]),
    counts: distinct([...whole('count'), ...limitsIn(edition, 'count')]),
  };
}

function comparesIn(rule: Rule): readonly Compare[] {
  return activeLeaves(rule).flatMap(({ leaf }) => (leaf.kind === 'compare' ? [leaf] : []));
}

function limitsIn(edition: EditionRules, unit: 'amount' | 'count'): bigint[] {
  return Object.values(edition.tables).flatMap(table =>
    Object.values(table.rows).flatMap(row =>
      Object.entries(row)
        .filter(([indicator]) => table.units[indicator] === unit)
        .flatMap(([, limits]) => limits.map(BigInt)),
    ),
  );
}

function distinct(values: readonly bigint[]): bigint[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}
