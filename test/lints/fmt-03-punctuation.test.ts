import { expect, it } from 'vitest';
import { fmt03Punctuation } from '../../packages/workshop/lint/gbt/fmt-03-punctuation.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('half-width marks and a mark without partner are reported', () => {
  expect(lintText(fmt03Punctuation, 'verification', '查阅报告,核对收入(上一年度)和《规划”。')).toEqual([
    '1:5 中文之间用了半角的“,”。请写作“，”',
    '1:10 中文之间用了半角的“(”。请写作“（”',
    '1:15 中文之间用了半角的“)”。请写作“）”',
    '1:17 “《”不成对。请补上另一半，或删去',
    '1:20 “””不成对。请补上另一半，或删去',
  ]);
});

it('figures, formulas and addresses are left', () => {
  expectNothing(fmt03Punctuation, 'verification', [
    '核对“收入”（上一年度）和《规划（2025）》。',
    '核对 2,000 元、(65±2)% 和 10:30。',
    '查询 https://example.org 的记录。',
  ]);
});
