import { expect, it } from 'vitest';
import { num07Tables } from '../../packages/workshop/lint/gbt/num-07-tables.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('同上 and an empty cell are reported', () => {
  expect(lintText(num07Tables, 'annex', '| 规模 | 下限 |\n|---|---|\n| 小型 | 同上 |\n| 微型 |  |')).toEqual([
    '3:8 单元格写了“同上”。请写出内容',
    '4:9 单元格是空的。请填一字线“—”',
  ]);
});

it('a dash is right', () => {
  expectNothing(num07Tables, 'annex', ['| 规模 | 下限 |\n|---|---|\n| 小型 | 300 |\n| 微型 | — |']);
});
