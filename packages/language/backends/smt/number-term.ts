import type { Exact, Order, Range } from '../../rule/ast.ts';
import { and, atLeast, equal, FALSE, int, ite, moreThan, not, or, type Term, TRUE, times } from './term.ts';
import { agreement, type TruthTerm, UNKNOWN } from './truth-term.ts';

/** What a whole number may be, both ends included; where it is not `known`, nothing can be told of it. */
export interface Whole {
  readonly known: Term;
  readonly low: Term;
  readonly high: Term;
}

/** A fact that is a number. `certain`: it is known to be one number. `whole`: its ends, where it is whole. */
export interface NumberTerm {
  readonly kind: 'number';
  readonly compare: (order: Order, value: Exact) => TruthTerm;
  readonly certain: Term;
  readonly whole?: Whole;
}

export function compareTerms(order: Order, one: Term, other: Term): Term {
  switch (order) {
    case 'at_least':
      return atLeast(one, other);
    case 'more_than':
      return moreThan(one, other);
    case 'at_most':
      return atLeast(other, one);
    case 'less_than':
      return moreThan(other, one);
  }
}

/** A number between its ends: an order splits the line in two, so it is decided when both ends agree. */
export function wholeNumber(whole: Whole): NumberTerm {
  const { known, low, high } = whole;
  return {
    kind: 'number',
    whole,
    certain: and(known, equal(low, high)),
    compare: (order, { numerator, denominator }) =>
      decided(
        known,
        [low, high].map(end => compareTerms(order, times(denominator, end), int(numerator))),
      ),
  };
}

/** A value of the declaration: itself when given, else what the schema allows, if that is told. */
export function givenNumber(given: Term, value: Term, range: Range | undefined): NumberTerm {
  const when = wholeNumber({ known: given, low: value, high: value });
  if (!range) return when;
  const [low, high] = [int(floor(range.low)), int(ceiling(range.high))];
  const absent = wholeNumber({ known: not(given), low, high });
  return {
    kind: 'number',
    certain: or(given, absent.certain),
    whole: { known: TRUE, low: ite(given, value, low), high: ite(given, value, high) },
    compare: (order, limit) => either([when.compare(order, limit), absent.compare(order, limit)]),
  };
}

/** Truths that exclude each other, each unknown where it is not its turn. */
export function either(truths: readonly TruthTerm[]): TruthTerm {
  return { true: or(...truths.map(one => one.true)), false: or(...truths.map(one => one.false)) };
}

/** `of` / `to`, where all that `to` can be is above 0. */
export function quotient(of: Whole, to: Whole): NumberTerm {
  const known = and(of.known, to.known, moreThan(to.low, '0'));
  return {
    kind: 'number',
    certain: and(known, equal(of.low, of.high), or(equal(to.low, to.high), equal(of.low, '0'))),
    compare: (order, limit) => compareQuotient(order, limit, known, of, to),
  };
}

/** The whole growth latest ÷ base is (1 + g) to the power of the years. */
export function geometricGrowth(latest: Whole, base: Whole, years: number): NumberTerm {
  const known = and(latest.known, base.known, moreThan(base.low, '0'));
  return {
    kind: 'number',
    certain: and(known, equal(latest.low, latest.high), equal(base.low, base.high)),
    compare: (order, { numerator, denominator }) => {
      const power = BigInt(years);
      const factor = { numerator: (numerator + denominator) ** power, denominator: denominator ** power };
      return compareQuotient(order, factor, known, latest, base);
    },
  };
}

/** of · q against p · to: a quotient is lowest or highest where `of` is and `to` at the end that the sign of p says. */
function compareQuotient(
  order: Order,
  { numerator: p, denominator: q }: Exact,
  known: Term,
  of: Pick<Whole, 'low' | 'high'>,
  to: Pick<Whole, 'low' | 'high'>,
): TruthTerm {
  const [less, more] = p < 0n ? [to.high, to.low] : [to.low, to.high];
  return decided(known, [
    compareTerms(order, times(q, of.low), times(p, more)),
    compareTerms(order, times(q, of.high), times(p, less)),
  ]);
}

/** One number against `times` another. */
export function compareWholes(
  order: Order,
  one: Whole,
  other: Whole,
  { numerator: p, denominator: q }: Exact,
) {
  return compareQuotient(order, { numerator: p, denominator: q }, and(one.known, other.known), one, other);
}

/** Whichever of the numbers is possible; one that is not given cannot be told. Something always is possible. */
export function unionOf(
  numbers: readonly { readonly possible: Term; readonly number?: NumberTerm }[],
): NumberTerm {
  const certain = numbers.map(({ possible, number }, index) => {
    const others = numbers.filter((_, other) => other !== index);
    return and(possible, number?.certain ?? FALSE, ...others.map(other => not(other.possible)));
  });
  return {
    kind: 'number',
    certain: or(...certain),
    compare: (order, value) =>
      agreement(
        numbers.map(({ possible, number }) => ({
          possible,
          truth: number?.compare(order, value) ?? UNKNOWN,
        })),
      ),
  };
}

function decided(known: Term, ends: readonly Term[]): TruthTerm {
  return { true: and(known, ...ends), false: and(known, ...ends.map(not)) };
}

export function floor({ numerator, denominator }: Exact): bigint {
  const whole = numerator / denominator;
  return whole * denominator > numerator ? whole - 1n : whole;
}

export function ceiling({ numerator, denominator }: Exact): bigint {
  return -floor({ numerator: -numerator, denominator });
}
