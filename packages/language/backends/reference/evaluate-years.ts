import type { Exact, Range, YearsFact } from '../../rule/ast.ts';
import { divide, sumOf, union } from '../../rule/exact-arithmetic.ts';
import { exact } from '../../rule/quantity.ts';
import { type DeclarationData, field, notComputable, type Observed, type Reason } from './outcome.ts';
import { fiscalYear, observeSeries, readPath } from './read-declaration.ts';

/** What the years counted back from the latest fiscal year give: those since founding, or as many as there may be. */
export function evaluateYears(fact: YearsFact, declaration: DeclarationData): Observed {
  const counts = possibleYears(fact, declaration, 0);
  const most = Math.max(...counts.possible);
  const series = Array.from({ length: most }, (_, back) => observeSeries(fact, declaration, 1 + back));
  const reasons = [...series.flatMap(one => one.reasons), ...counts.reasons];
  if (fact.mean && most === 0) return { kind: 'unknown', reasons: [...reasons, notComputable(fact.id)] };
  if (fact.mean && counts.possible.includes(0)) return { kind: 'unknown', reasons };
  const sums = counts.possible.map(count => over(sumOf(series.slice(0, count)), fact.mean ? count : 1));
  return { kind: 'numbers', ...union(sums), reasons };
}

/**
 * How many of the `years` periods that end with the latest fiscal year lie since founding: `longer` is 1 where a period
 * needs the year before it, too. Without `since` all; while its date is absent any number.
 */
export function possibleYears(
  { years, since }: { readonly years: number; readonly since?: string },
  declaration: DeclarationData,
  longer: 0 | 1,
): { readonly possible: readonly number[]; readonly reasons: readonly Reason[] } {
  if (since === undefined) return { possible: [years], reasons: [] };
  const date = readPath(declaration, since);
  if (date === undefined)
    return { possible: Array.from({ length: years + 1 }, (_, count) => count), reasons: [field(since)] };
  const there = fiscalYear(declaration, 1) - Number(String(date).slice(0, 4)) + 1 - longer;
  return { possible: [Math.max(0, Math.min(years, there))], reasons: [] };
}

function over({ low, high }: Range, count: number): Range {
  const divisor: Exact = exact(BigInt(count));
  return { low: divide(low, divisor), high: divide(high, divisor) };
}
