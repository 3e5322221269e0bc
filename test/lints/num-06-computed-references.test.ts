import { expect, it } from 'vitest';
import { num06ComputedReferences } from '../../packages/workshop/lint/gbt/num-06-computed-references.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('numbers typed in the prose are reported', () => {
  expect(
    lintText(
      num06ComputedReferences,
      'general-requirements',
      '农场应满足第5章的要求，规模见[](#annex-sizes)和附录 B，按5.1的规定申报。',
    ),
  ).toEqual([
    '1:6 “第5章”是手写的编号。请写作 [](#标识)，编号会自动填入',
    '1:33 “附录 B”是手写的编号。请写作 [](#标识)，编号会自动填入',
    '1:39 “5.1”是手写的编号。请写作 [](#标识)，编号会自动填入',
  ]);
});

it('those of other documents, and plain figures, are left', () => {
  expectNothing(num06ComputedReferences, 'introduction', [
    '名称见GB/T 1.1—2020的6.1.4，人员见编制说明的表1。',
    '代表3家农场，收入增长 5.1 倍。',
    '《指南》第2章给出了定义。',
  ]);
});
