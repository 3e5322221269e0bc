import { expect, it } from 'vitest';
import { num01NoTypedNumbers } from '../../packages/workshop/lint/gbt/num-01-no-typed-numbers.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a number in front of a title is reported', () => {
  expect(lintText(num01NoTypedNumbers, 'clause-title', '5.1 收入')).toEqual([
    '1:1 标题中写了编号“5.1”。请删去，编号会自动加上',
  ]);
});

it('numbers that belong to the words are left', () => {
  expectNothing(num01NoTypedNumbers, 'clause-title', [
    '3D 建模能力',
    '5G 应用',
    '第三方服务',
    '一体化经营',
    '2000 万元收入',
    '十年期合同',
  ]);
});
