import { expect, it } from 'vitest';
import { ref07NoGbt1 } from '../../packages/workshop/lint/gbt/ref-07-no-gbt-1.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('GB/T 1.1 in the bibliography is reported', () => {
  expect(lintText(ref07NoGbt1, 'bibliography', '- 划分办法（2017）\n- GB/T 1.1—2020')).toEqual([
    '2:3 参考文献列了 GB/T 1.1。请删去，它只在前言中提到',
  ]);
});

it('other numbers are left', () => {
  expectNothing(ref07NoGbt1, 'bibliography', ['- 划分办法（2017）\n- GB/T 1.10—2020\n- GB/T 11.1']);
});
