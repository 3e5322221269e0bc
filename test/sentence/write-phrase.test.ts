import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exact, Order } from '../../packages/language/rule/ast.ts';
import { exact, parseQuantity } from '../../packages/language/rule/quantity.ts';
import type { Convention } from '../../packages/workshop/sentence/comparator-words.ts';
import { type LimitPhrase, parsePhrase } from '../../packages/workshop/sentence/parse-phrase.ts';
import { writePhrase } from '../../packages/workshop/sentence/write-phrase.ts';

function write(text: string, order: Order, value: Exact, convention?: Convention): string | undefined {
  const phrase = parsePhrase(text, convention);
  if (phrase.kind !== 'limit') throw new Error(`${text} is no limit`);
  return writePhrase(text, phrase, { order, value }, convention);
}

test.each<[string, Order, string | number, string | undefined]>([
  ['不低于 5%', 'at_least', '6%', '不低于 6%'],
  ['不低于 5%', 'more_than', '5%', '高于 5%'],
  ['不低于 5 %', 'less_than', '6.5%', '低于 6.5 %'],
  ['不得少于三项', 'at_most', 4, '不多于四项'],
  ['40% 以上', 'at_least', '45%', '45% 以上'],
  ['40%以上', 'at_most', '40%', '40%以下'],
  ['40% 以上', 'more_than', '40%', '高于 40%'],
  ['达 5% 以上', 'at_least', '6%', '达 6% 以上'],
  ['达 5% 以上', 'more_than', '5%', '超过 5%'],
  ['达到百分之五', 'at_most', '7.5%', '不超过百分之七点五'],
  ['５％', 'at_least', '6%', '不低于６％'],
  ['30%', 'at_least', '30%', '不低于 30%'],
  ['大于等于 2000 万元', 'at_least', '3000 万元', '大于等于 3000 万元'],
  ['大于等于 2 000 万元', 'less_than', '12500 万元', '小于 12 500 万元'],
  ['二千万元以上', 'at_least', '0.5 亿元', '五千万元以上'],
  ['两千万元以上', 'at_least', '0.25 亿元', '两千五百万元以上'],
  ['0.2 亿元以上', 'at_least', '2500 万元', '0.25 亿元以上'],
  ['超过 5%（不含）', 'at_least', '5%', '至少 5%'],
  ['一种或多种', 'at_least', 2, '两种或多种'],
  ['一种或多种', 'more_than', 1, undefined],
  ['任一项', 'at_least', 2, undefined],
  ['百分之五', 'at_least', '5%', '不低于百分之五'],
  ['满 3 项', 'less_than', 3, '不满 3 项'],
])('%s as %s %s is %s', (text, order, written, expected) => {
  const value = parseQuantity(written)?.value as Exact;
  const result = write(text, order, value);
  expect(result).toBe(expected);
});

test('under the statistical convention at most is written 及以下', () => {
  expect(write('40% 以上', 'at_most', exact(2n, 5n), 'statistics')).toBe('40% 及以下');
});

const WORDINGS = [
  '不低于 5%',
  '40% 以上',
  '达 5% 以上',
  '百分之五以上',
  '至多 2,000 万元',
  '三项以上',
  '≥ ５％',
  '不得超过 0.2 亿元',
  '占比 30%',
  '5%（含）以上',
  '两千万元以内',
  '小于等于 3 项',
];
const ORDERS: Order[] = ['at_least', 'more_than', 'at_most', 'less_than'];

test('what is written for a limit is read as that limit', () => {
  const wordings = WORDINGS.flatMap(text => {
    const phrase = parsePhrase(text);
    return phrase.kind === 'limit' ? [{ text, phrase }] : [];
  });
  expect(wordings.length).toBeGreaterThan(10);
  fc.assert(
    fc.property(
      fc.constantFrom(...wordings),
      fc.constantFrom(...ORDERS),
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom<Convention>('civil-code', 'statistics'),
      ({ text, phrase }, order, steps, convention) => {
        const { factor, unit } = phrase.quantity.item;
        const value = exact(
          factor.numerator * BigInt(steps),
          factor.denominator * (unit === 'ratio' ? 10n : 1n),
        );
        const before = parsePhrase(text, convention) as LimitPhrase;
        const written = writePhrase(text, before, { order, value }, convention) ?? '';
        const after = parsePhrase(written, convention);
        expect(after, written).toMatchObject({ kind: 'limit', order, quantity: { item: { value, unit } } });
      },
    ),
    { numRuns: 2000 },
  );
});

test('writing the limit that is there changes nothing', () => {
  for (const text of WORDINGS) {
    const phrase = parsePhrase(text);
    if (phrase.kind !== 'limit' || !phrase.order) continue;
    expect(writePhrase(text, phrase, { order: phrase.order, value: phrase.quantity.item.value })).toBe(text);
  }
});
