import type { Exact, GrowthFact, Range } from '../../rule/ast.ts';
import {
  add,
  compareExact,
  divide,
  ONE,
  quotientOf,
  subtract,
  union,
  ZERO,
} from '../../rule/exact-arithmetic.ts';
import { exact } from '../../rule/quantity.ts';
import { possibleYears } from './evaluate-years.ts';
import { type DeclarationData, notComputable, type Observed } from './outcome.ts';
import { observeSeries } from './read-declaration.ts';

export function evaluateGrowth(fact: GrowthFact, declaration: DeclarationData): Observed {
  return fact.mean === 'geometric'
    ? evaluateGeometric(fact, declaration)
    : evaluateArithmetic(fact, declaration);
}

/** Latest and base year; the rate itself need not be rational and is never taken. */
function evaluateGeometric(fact: GrowthFact, declaration: DeclarationData): Observed {
  const [latest, base] = [1, 1 + fact.years].map(back => observeSeries(fact, declaration, back));
  if (!latest || !base) throw new RangeError('a growth has two ends');
  const reasons = [...latest.reasons, ...base.reasons];
  if (compareExact(base.high, ZERO) <= 0)
    return { kind: 'unknown', reasons: [...reasons, notComputable(fact.id)] };
  if (compareExact(base.low, ZERO) <= 0) return { kind: 'unknown', reasons };
  return { kind: 'growth', latest, base, years: fact.years, reasons };
}

/** The mean of the rates over each number of years that may count; none of them leaves nothing to compute. */
function evaluateArithmetic(fact: GrowthFact, declaration: DeclarationData): Observed {
  const counts = possibleYears(fact, declaration, 1);
  const most = Math.max(...counts.possible);
  // One more than there are rates, but for an enterprise founded in the latest fiscal year.
  const series = Array.from({ length: most + 1 }, (_, back) => observeSeries(fact, declaration, 1 + back));
  const reasons = [...(most === 0 ? [] : series.flatMap(one => one.reasons)), ...counts.reasons];
  const outcomes = counts.possible.flatMap(count => growths(series.slice(0, count + 1), fact));
  const ranges = outcomes.filter(outcome => outcome !== undefined);
  if (ranges.length === 0) return { kind: 'unknown', reasons: [...reasons, notComputable(fact.id)] };
  if (ranges.length < outcomes.length) return { kind: 'unknown', reasons };
  return { kind: 'numbers', ...union(ranges), reasons };
}

/**
 * What the growth over a series, latest year first, may come to: a range for each way its bases may stand to 0, undefined
 * where nothing can be computed. Bases are looked at from the oldest; the first that allows no rate decides, unless its
 * rate is left out.
 */
function growths(series: readonly Range[], { bases }: GrowthFact): (Range | undefined)[] {
  const oldest = series.length - 2;
  const from = (index: number, sum: Range, count: number): (Range | undefined)[] => {
    if (index < 0) return [count === 0 ? undefined : rate(sum, exact(BigInt(count)))];
    const [year, base] = [series[index] as Range, series[index + 1] as Range];
    const outcomes: (Range | undefined)[] = [];
    if (compareExact(base.low, ZERO) < 0) outcomes.push(taken(bases.negative));
    if (compareExact(base.low, ZERO) <= 0 && compareExact(base.high, ZERO) >= 0) {
      const stated = index === oldest ? (bases.oldest_zero ?? bases.zero) : bases.zero;
      if (stated === 'skip') outcomes.push(...from(index - 1, sum, count));
      else outcomes.push(taken(stated));
    }
    if (compareExact(base.high, ZERO) > 0) {
      // Series are whole numbers in the unit of facts, so 1 is the least base above 0.
      const positive = compareExact(base.low, ZERO) > 0 ? base : { low: ONE, high: base.high };
      const quotient = quotientOf(year, positive);
      const next = { low: add(sum.low, quotient.low), high: add(sum.high, quotient.high) };
      outcomes.push(...from(index - 1, next, count + 1));
    }
    return outcomes;
  };
  return from(oldest, { low: ZERO, high: ZERO }, 0);
}

function taken(stated: Exact | 'skip' | undefined): Range | undefined {
  return stated === undefined || stated === 'skip' ? undefined : { low: stated, high: stated };
}

/** The mean of quotients, less 1. */
function rate({ low, high }: Range, count: Exact): Range {
  return { low: subtract(divide(low, count), ONE), high: subtract(divide(high, count), ONE) };
}
