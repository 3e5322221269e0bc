import { expect, it } from 'vitest';
import { markUnfit } from '../../packages/workshop/lint/rules/mark-unfit.ts';
import { lintFacts } from './lint-facts.ts';

it('a mark without a band, and a band beyond the field of its mark', () => {
  expect(
    lintFacts(markUnfit, {
      fixed: 'points: level, of: { a: 10, b: 5, c: 0 }, mark: marks.first',
      beyond: 'points: level, of: { a: [8, 12], b: [1, 5], c: 0 }, mark: marks.first',
      right: 'points: level, of: { a: [6, 10], b: [1, 5], c: 0 }, mark: marks.first',
    }),
  ).toEqual([
    '/fixed/mark 得分 fixed 的打分字段 marks.first 与分值不合：没有一档是区间',
    '/beyond/mark 得分 beyond 的打分字段 marks.first 与分值不合：a 档是 8～12，字段只能填 0～10',
  ]);
});
