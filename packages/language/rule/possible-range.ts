import type { Compare, Exact, Fact, Order, Range } from './ast.ts';
import { compareExact, greatest, least, multiply, sumOf, ZERO } from './exact-arithmetic.ts';
import { exact } from './quantity.ts';

/** More entries than any list has. */
export const MOST_ENTRIES = 10n ** 15n;

/**
 * The numbers a fact can have at all, by the bounds of its fields; undefined for what is no whole number of its unit (ratios,
 * growth, means) or not a number. Spans of dates are of any length.
 */
export function possibleRange(fact: Fact, facts: ReadonlyMap<string, Fact>): Range | undefined {
  const of = (id: string) => {
    const other = facts.get(id);
    return other && possibleRange(other, facts);
  };
  switch (fact.kind) {
    case 'field':
    case 'year':
      return fact.range;
    case 'count':
      return { low: exact(0n), high: exact(MOST_ENTRIES) };
    case 'span':
      return { low: exact(-MOST_ENTRIES), high: exact(MOST_ENTRIES) };
    case 'years':
      return fact.mean ? undefined : widest(fact.range, fact.years);
    case 'sum':
    case 'greatest': {
      const terms = fact.of.flatMap(id => of(id) ?? []);
      if (terms.length < fact.of.length) return undefined;
      return fact.kind === 'sum' ? capped(sumOf(terms), fact.cap) : greatestOf(terms);
    }
    case 'points': {
      const bands = Object.values(fact.bands);
      const ends = [Math.min(...bands.map(({ least }) => least)), Math.max(...bands.map(({ most }) => most))];
      return { low: exact(BigInt(ends[0] ?? 0)), high: exact(BigInt(ends[1] ?? 0)) };
    }
    default:
      return undefined;
  }
}

/** Of no year up to `years`. */
function widest({ low, high }: Range, years: number): Range {
  const times = exact(BigInt(years));
  return { low: least(ZERO, multiply(low, times)), high: greatest(ZERO, multiply(high, times)) };
}

function capped({ low, high }: Range, cap: Exact | undefined): Range {
  return cap ? { low: least(low, cap), high: least(high, cap) } : { low, high };
}

function greatestOf(terms: readonly Range[]): Range {
  return {
    low: greatest(...terms.map(({ low }) => low)),
    high: greatest(...terms.map(({ high }) => high)),
  };
}

/** Whether every number of the range stands so to the limit (2), none does (0), or some (1). */
export function rangeTruth(
  { low, high }: Range,
  { order, value }: Pick<Compare, 'order' | 'value'>,
): 0 | 1 | 2 {
  const holds = (end: Exact) => compares(order, compareExact(end, value));
  const [atLow, atHigh] = [holds(low), holds(high)];
  return atLow && atHigh ? 2 : atLow || atHigh ? 1 : 0;
}

function compares(order: Order, sign: number): boolean {
  return { at_least: sign >= 0, more_than: sign > 0, at_most: sign <= 0, less_than: sign < 0 }[order];
}
