import { expect, it } from 'vitest';
import { totalUnlikeCap } from '../../packages/workshop/lint/rules/total-unlike-cap.ts';
import { lintFacts } from './lint-facts.ts';

it('the greatest points add up to more, or to less, than the limit', () => {
  expect(
    lintFacts(totalUnlikeCap, {
      more: 'total: [points, points], at_most: 15 分',
      less: 'total: [points, points], at_most: 100 分',
      right: 'total: [points, points], at_most: 20 分',
    }),
  ).toEqual([
    '/more/at_most 总分 more 的各项最高分之和是 20，上限写的是 15',
    '/less/at_most 总分 less 的各项最高分之和是 20，上限写的是 100',
  ]);
});
