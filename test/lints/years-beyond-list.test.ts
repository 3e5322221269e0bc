import { expect, it } from 'vitest';
import { yearsBeyondList } from '../../packages/workshop/lint/rules/years-beyond-list.ts';
import { lintFacts } from './lint-facts.ts';

it('six years, a growth over five, and the sixth year back, of a list of five', () => {
  expect(
    lintFacts(yearsBeyondList, {
      six: 'sum: finance.revenue, years: 6',
      grown: 'growth: { of: finance.revenue, years: 5 }',
      back: 'year: finance.revenue, back: 6',
      right: 'growth: { of: finance.revenue, years: 4 }',
    }),
  ).toEqual([
    '/six 事实 six 要用近 6 个会计年度的数，列表 finance 至多填 5 项',
    '/grown 事实 grown 要用近 6 个会计年度的数，列表 finance 至多填 5 项',
    '/back 事实 back 要用近 6 个会计年度的数，列表 finance 至多填 5 项',
  ]);
});
