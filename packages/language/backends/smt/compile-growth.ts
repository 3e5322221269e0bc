import type { Exact, GrowthFact } from '../../rule/ast.ts';
import { type FactContext, type FactTerm, possibleYears, seriesYear } from './fact-term.ts';
import { compareTerms, geometricGrowth, type NumberTerm, unionOf, type Whole } from './number-term.ts';
import {
  and,
  atLeast,
  equal,
  FALSE,
  int,
  ite,
  moreThan,
  not,
  or,
  plus,
  product,
  type Term,
  TRUE,
} from './term.ts';

export function compileGrowth(fact: GrowthFact, context: FactContext): FactTerm {
  if (fact.mean === 'arithmetic') return compileArithmetic(fact, context);
  const [latest, base] = [1, 1 + fact.years].map(back => seriesYear(fact, back, context));
  if (!latest || !base) throw new RangeError('a growth has two ends');
  return geometricGrowth(latest, base, fact.years);
}

/**
 * The mean of the rates over each number of years that may count. Where all the years are given their values are taken,
 * which keeps the products of a complete declaration as plain as they can be.
 */
function compileArithmetic(fact: GrowthFact, context: FactContext): FactTerm {
  const years = Array.from({ length: fact.years + 1 }, (_, back) => seriesYear(fact, 1 + back, context));
  return unionOf(
    possibleYears(fact, 1, context).flatMap(({ count, possible }) => {
      if (count === 0) return [{ possible }];
      const series = years.slice(0, count + 1);
      const given = and(...series.map(one => one.given));
      const values = series.map(({ known, value }) => ({ known, low: value, high: value }));
      return [
        ...growths(values, fact).map(one => ({ ...one, possible: and(possible, given, one.possible) })),
        ...growths(series, fact).map(one => ({ ...one, possible: and(possible, not(given), one.possible) })),
      ];
    }),
  );
}

interface Outcome {
  readonly possible: Term;
  /** Absent where nothing can be computed. */
  readonly number?: NumberTerm;
}

interface Fraction {
  readonly of: Term;
  readonly to: Term;
}

/** The quotient of one year and its base, at its ends. */
interface Rate {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly certain: Term;
}

/**
 * What the growth over a series, latest year first, may come to, for each way its bases may stand to 0. Bases are looked
 * at from the oldest; the first that allows no rate decides, unless its rate is left out.
 */
function growths(series: readonly Whole[], { bases }: GrowthFact): Outcome[] {
  const oldest = series.length - 2;
  const from = (index: number, possible: Term, rates: readonly Rate[]): Outcome[] => {
    if (index < 0) return [rates.length === 0 ? { possible } : { possible, number: meanRate(rates) }];
    const [year, base] = [series[index], series[index + 1]] as [Whole, Whole];
    const negative = and(possible, moreThan('0', base.low));
    const zero = and(possible, atLeast('0', base.low), atLeast(base.high, '0'));
    const positive = and(possible, moreThan(base.high, '0'));
    const stated = index === oldest ? (bases.oldest_zero ?? bases.zero) : bases.zero;
    return [
      taken(negative, bases.negative),
      ...(stated === 'skip' ? from(index - 1, zero, rates) : [taken(zero, stated)]),
      ...from(index - 1, positive, [...rates, rateOf(year, base)]),
    ];
  };
  return from(oldest, TRUE, []).filter(({ possible }) => possible !== FALSE);
}

function taken(possible: Term, stated: Exact | 'skip' | undefined): Outcome {
  if (stated === undefined || stated === 'skip') return { possible };
  const { numerator: p, denominator: q } = stated;
  const number: NumberTerm = {
    kind: 'number',
    certain: TRUE,
    compare: (order, limit) => {
      const holds = compareTerms(order, int(p * limit.denominator), int(limit.numerator * q));
      return { true: holds, false: not(holds) };
    },
  };
  return { possible, number };
}

/** Series are whole numbers, so 1 is the least base above 0. A quotient is lowest by the greatest base, unless it is negative. */
function rateOf(year: Whole, base: Whole): Rate {
  const least = base.low === base.high ? base.low : ite(moreThan(base.low, '0'), base.low, '1');
  return {
    low: { of: year.low, to: ite(atLeast(year.low, '0'), base.high, least) },
    high: { of: year.high, to: ite(atLeast(year.high, '0'), least, base.high) },
    certain: and(equal(year.low, year.high), or(equal(least, base.high), equal(year.low, '0'))),
  };
}

/** The mean of quotients less 1 stands to a limit as their sum, multiplied out, to its n-fold plus n. */
function meanRate(rates: readonly Rate[]): NumberTerm {
  const compare: NumberTerm['compare'] = (order, value) => {
    const ends = (['low', 'high'] as const).map(which => {
      const fractions = rates.map(rate => rate[which]);
      const summands = fractions.map(({ of }, index) =>
        product(value.denominator, [of, ...fractions.toSpliced(index, 1).map(({ to }) => to)]),
      );
      const limit = product(
        (value.numerator + value.denominator) * BigInt(rates.length),
        fractions.map(({ to }) => to),
      );
      return compareTerms(order, plus(summands), limit);
    });
    return { true: and(...ends), false: and(...ends.map(not)) };
  };
  return { kind: 'number', certain: and(...rates.map(({ certain }) => certain)), compare };
}
