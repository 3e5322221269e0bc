import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInFen } from '../../packages/checker/validate/amount-in-fen.ts';
import { exact, parseDecimal } from '../../packages/language/rule/quantity.ts';

test('an amount is the same 分 as number, as text and as an exact decimal', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), fen => {
      const sign = fen < 0 ? '-' : '';
      const digits = String(Math.abs(fen)).padStart(7, '0');
      const text = `${sign}${digits.slice(0, -6)}.${digits.slice(-6)}`;
      expect(amountInFen(Number(text))).toBe(fen);
      if (Math.abs(fen) < 10 ** 15) expect(amountInFen(text)).toBe(fen);
      expect(parseDecimal(text)).toEqual(exact(BigInt(fen), 1_000_000n));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  0.1234567,
  1e9 + 1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e-7,
  '1.2345678',
  '1,000',
  '',
  true,
  null,
])('%j is no amount in 分', value => {
  expect(amountInFen(value)).toBeUndefined();
});

test('the bound is the same for numbers and text', () => {
  for (const amount of [1e9, '1000000000', '1000000000.000000', -1e9, '-1000000000'])
    expect(Math.abs(amountInFen(amount) as number)).toBe(1e15);
  for (const amount of [1e9 + 1, '1000000001', '1000000000.000001'])
    expect(amountInFen(amount)).toBeUndefined();
});
