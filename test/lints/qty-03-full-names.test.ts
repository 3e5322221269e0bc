import { expect, it } from 'vitest';
import { qty03FullNames } from '../../packages/workshop/lint/gbt/qty-03-full-names.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a short name and an unexplained abbreviation are reported', () => {
  expect(lintText(qty03FullNames, 'party', '中科院沈阳计算所有限公司')).toEqual([
    '1:1 组织机构用了简称“中科院”。请写全称“中国科学院”',
  ]);
});

it('full names, explained ones and codes of standards are left', () => {
  expectNothing(qty03FullNames, 'introduction', [
    '中国科学院提出了信息和通信技术（ICT）的需求，ICT 企业参照。',
    '参照GB/T 1.1—2020和ISO 9000:2015。',
    '提供 A4 纸。',
    '沈抚新区的代码为 LN-SHENFU。',
  ]);
});
