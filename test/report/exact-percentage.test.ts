import { describe, expect, it } from 'vitest';
import { exactPercentage, type Limit, toFen } from '../../packages/checker/report/exact-percentage.ts';
import { writeDecimal } from '../../packages/language/backends/text/write-amount.ts';
import { exact } from '../../packages/language/rule/quantity.ts';

const limit = (order: Limit['order'], of: bigint, to = 100n): Limit => ({ order, value: exact(of, to) });
const atLeastFive = limit('at_least', 5n);

describe('ratios', () => {
  it.each([
    [{ of: 499.99, to: 10000 }, '4.99'],
    [{ of: 499.999999, to: 10000 }, '4.99'],
    [{ of: 500, to: 10000 }, '5.00'],
    [{ of: 500.01, to: 10000 }, '5.00'],
    [{ of: 396.8, to: 8000 }, '4.96'],
    [{ of: 1, to: 3 }, '33.33'],
    [{ of: 2, to: 3 }, '66.67'],
    [{ of: 12345, to: 1000 }, '1,234.50'],
    [{ of: 0, to: 10 }, '0.00'],
    [{ of: -1, to: 3 }, '−33.33'],
  ])('%o is shown as %s against a limit of at least 5%%', (fraction, shown) => {
    expect(exactPercentage(fraction, atLeastFive)).toBe(shown);
  });

  it('a ratio between two limits lies between them wherever it is shown', () => {
    expect(exactPercentage({ of: 599.99, to: 10000 }, atLeastFive)).toBe('6.00');
    expect(exactPercentage({ of: 599.99, to: 10000 }, atLeastFive, limit('at_least', 6n))).toBe('5.99');
    expect(exactPercentage({ of: 599.99, to: 10000 }, limit('at_least', 6n), atLeastFive)).toBe('5.99');
  });

  it('a ratio just above a limit that must be exceeded is shown above it', () => {
    expect(exactPercentage({ of: 500.01, to: 10000 }, limit('more_than', 5n))).toBe('5.01');
  });

  it('a ratio just above a limit not to be exceeded is not shown at it', () => {
    expect(exactPercentage({ of: 500.01, to: 10000 }, limit('at_most', 5n))).toBe('5.01');
  });

  it('a ratio that equals a limit with three decimals is shown with three', () => {
    expect(exactPercentage({ of: 33.333, to: 100 }, limit('at_least', 33333n, 100000n))).toBe('33.333');
  });

  it('a ratio without a limit is rounded to the nearest hundredth', () => {
    expect(exactPercentage({ of: 499.99, to: 10000 })).toBe('5.00');
  });

  it.each([0, -5])('a ratio to %d is not computable', to => {
    expect(exactPercentage({ of: 5, to })).toBeUndefined();
  });
});

describe('growth', () => {
  it.each([
    [{ of: 700, to: 800, years: 1 }, '−12.50'],
    [{ of: 1050, to: 1000, years: 1 }, '5.00'],
    [{ of: 1049.999999, to: 1000, years: 1 }, '4.99'],
    // 1.05² = 1.1025 and 1.05³ = 1.157625: exactly 5 % a year, and one 分 less.
    [{ of: 1102.5, to: 1000, years: 2 }, '5.00'],
    [{ of: 1102.499999, to: 1000, years: 2 }, '4.99'],
    [{ of: 1157.625, to: 1000, years: 3 }, '5.00'],
    [{ of: 1157.624999, to: 1000, years: 3 }, '4.99'],
    // √2 − 1 = 0.41421…
    [{ of: 2, to: 1, years: 2 }, '41.42'],
    [{ of: 0, to: 10, years: 2 }, '−100.00'],
    [{ of: -50, to: 100, years: 1 }, '−150.00'],
  ])('%o is shown as %s', (fraction, shown) => {
    expect(exactPercentage(fraction, atLeastFive)).toBe(shown);
  });

  it('growth from a loss is not computable', () => {
    expect(exactPercentage({ of: 35.5, to: -120, years: 1 }, atLeastFive)).toBeUndefined();
  });

  it('growth to a loss over two years has no root to show', () => {
    expect(exactPercentage({ of: -50, to: 100, years: 2 }, atLeastFive)).toBeUndefined();
  });
});

it.each([
  [0.000001, 1n],
  [1e-7, 0n],
  [2000, 2_000_000_000n],
  [-3.2, -3_200_000n],
  [1e21, 10n ** 27n],
])('%d 万元 is %d 分', (amount, fen) => {
  expect(toFen(amount)).toBe(fen);
});

it('a decimal has thousands separators and a true minus sign', () => {
  expect([writeDecimal(-1234567890n, 2), writeDecimal(5n, 2), writeDecimal(1000n, 0)]).toEqual([
    '−12,345,678.90',
    '0.05',
    '1,000',
  ]);
});
