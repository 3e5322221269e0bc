import type { Exact, Range } from './ast.ts';
import { exact } from './quantity.ts';

export const ZERO: Exact = exact(0n);
export const ONE: Exact = exact(1n);

export function add(a: Exact, b: Exact): Exact {
  return exact(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Exact, b: Exact): Exact {
  return exact(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** a / b; b must not be 0. */
export function divide(a: Exact, b: Exact): Exact {
  return exact(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, zero or positive as a is below, at or above b. */
export function compareExact(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, multiply(b, exact(-1n)));
}

export function least(...numbers: readonly Exact[]): Exact {
  return numbers.reduce((one, other) => (compareExact(other, one) < 0 ? other : one));
}

export function greatest(...numbers: readonly Exact[]): Exact {
  return numbers.reduce((one, other) => (compareExact(other, one) > 0 ? other : one));
}

/** All that either range holds, and what lies between. */
export function union(ranges: readonly Range[]): Range {
  return { low: least(...ranges.map(({ low }) => low)), high: greatest(...ranges.map(({ high }) => high)) };
}

/** Every sum of a number of each range. */
export function sumOf(ranges: readonly Range[]): Range {
  return ranges.reduce((sum, { low, high }) => ({ low: add(sum.low, low), high: add(sum.high, high) }), {
    low: ZERO,
    high: ZERO,
  });
}

/** Every quotient; the divisors are above 0, where a quotient is monotonic in both. */
export function quotientOf(of: Range, to: Range): Range {
  const ends = [of.low, of.high].flatMap(a => [divide(a, to.low), divide(a, to.high)]);
  return { low: least(...ends), high: greatest(...ends) };
}
