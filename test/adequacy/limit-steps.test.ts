import { expect, test } from 'vitest';
import type { Compare } from '../../packages/language/rule/ast.ts';
import { parseRule } from '../../packages/language/rule/parse-rule.ts';
import { shiftDate, steppedLimits } from '../../packages/workshop/adequacy/limit-steps.ts';

const leaf = (limit: string | number) =>
  parseRule({ id: 'a', fact: 'b', at_least: limit } as never, {}) as Compare;

test('a ratio moves by 1 分 on 1000 万元 and by 0.01 %', () => {
  expect(steppedLimits(leaf('5%'), 1).map(({ written }) => written)).toEqual(['5.0000001%', '5.01%']);
  expect(steppedLimits(leaf('5%'), -1).map(({ written }) => written)).toEqual(['4.9999999%', '4.99%']);
});

test('an amount moves by 1 分 and by 1 万元, in 万元 whatever it was written in', () => {
  expect(steppedLimits(leaf('0.2 亿元'), -1).map(({ written }) => written)).toEqual([
    '1999.999999 万元',
    '1999 万元',
  ]);
});

test('a count moves by one, a date by a day', () => {
  expect(steppedLimits(leaf(1), -1).map(({ written }) => written)).toEqual(['0']);
  expect(steppedLimits(leaf('2024-03-01'), -1).map(({ written }) => written)).toEqual(['2024-02-29']);
  expect(shiftDate('2024-12-31', { days: 1 })).toBe('2025-01-01');
});

test('what a step writes is what the rule language reads', () => {
  for (const limit of ['5%', '2000 万元', 3]) {
    for (const stepped of steppedLimits(leaf(limit), 1)) {
      const written = stepped.unit === 'count' ? Number(stepped.written) : stepped.written;
      expect(leaf(written).value).toEqual(stepped.value);
    }
  }
});
