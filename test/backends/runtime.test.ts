import { expect, test } from 'vitest';
import { atMostCap, greatest, plus } from '../../packages/language/backends/js/runtime.ts';

const SAFE = 2 ** 53 - 1;

test('a sum is exact beyond what a number holds, and a number where it is within', () => {
  expect(plus(SAFE, 0)).toBe(SAFE);
  expect(plus(SAFE, 1)).toBe(9_007_199_254_740_992n);
  expect(plus(SAFE, 2)).toBe(9_007_199_254_740_993n);
  expect(plus(-SAFE, -2)).toBe(-9_007_199_254_740_993n);
  expect(plus(9_007_199_254_740_993n, -2)).toBe(SAFE);
  expect(plus(-9_007_199_254_740_993n, 2)).toBe(-SAFE);
  expect(plus(SAFE, SAFE, -SAFE)).toBe(SAFE);
});

test('what is not known makes a sum and the greatest unknown', () => {
  expect(plus(1, Number.NaN)).toBeNaN();
  expect(plus(Number.NaN, 1)).toBeNaN();
  expect(greatest(1, Number.NaN)).toBeNaN();
  expect(greatest(Number.NaN, 1)).toBeNaN();
});

test('the greatest, and the lesser of a number and its cap', () => {
  expect(greatest(3, 7, 5)).toBe(7);
  expect(greatest(3, 9_007_199_254_740_993n)).toBe(9_007_199_254_740_993n);
  expect([4, 5, 6].map(value => atMostCap(value, 5))).toEqual([4, 5, 5]);
  expect(atMostCap(Number.NaN, 5)).toBeNaN();
});
