import { expect, it } from 'vitest';
import { mod09Definitions } from '../../packages/workshop/lint/gbt/mod-09-definitions.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('an opening 是指 and a second sentence are reported', () => {
  expect(lintText(mod09Definitions, 'definition', '是指款项。不含利息。')).toEqual([
    '1:1 定义以“是指”起。请删去，直接写出概念',
    '1:1 定义不是以句号结束的一句话。请只写能替换术语的一句话，补充的话写成注',
  ]);
});

it('words that only begin alike are left', () => {
  expectNothing(mod09Definitions, 'definition', [
    '指标体系中列出的款项。',
    '该等费用之外的款项。',
    '人工智能应用取得的款项。',
    '把技术用于行业场景的层次。',
  ]);
});
