import { expect, it } from 'vitest';
import { qty02Numerals } from '../../packages/workshop/lint/gbt/qty-02-numerals.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('Chinese numerals and a hyphen are reported', () => {
  expect(lintText(qty02Numerals, 'verification', '核对百分之五和2-3 年的数。')).toEqual([
    '1:3 数值写作“百分之五”。请用阿拉伯数字，例如 5%、2000 万元',
    '1:8 范围写作“2-3 年”。请用“～”',
  ]);
});

it('other numerals are left', () => {
  expectNothing(qty02Numerals, 'verification', [
    '查阅一至两个项目，核对第一年的数。',
    '核对三元材料和一元化管理。',
    '核对编号 2020-001 和GB/T 1.1—2020。',
    '核对 5% 和 2000 万元。',
    '核对一种或多种类型。',
  ]);
});
