import { expect, it } from 'vitest';
import { qty01Ranges } from '../../packages/workshop/lint/gbt/qty-01-ranges.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a unit that only one end has is reported', () => {
  expect(lintText(qty01Ranges, 'verification', '核对63～67%和65±2%。')).toEqual([
    '1:3 “63～67%”的单位只管一个数。请写作“63%～67%”',
    '1:10 “65±2%”的单位只管一个数。请写作“(65±2)%”',
  ]);
});

it('both ends with it are right', () => {
  expectNothing(qty01Ranges, 'verification', [
    '核对63%～67%、10 mm×20 mm和(65±2)%。',
    '查阅2021～2023 年的报表。',
  ]);
});
