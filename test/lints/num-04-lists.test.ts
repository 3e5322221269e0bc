import { expect, it } from 'vitest';
import { num04Lists } from '../../packages/workshop/lint/gbt/num-04-lists.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a missing full stop and mixed marks are reported', () => {
  expect(
    lintText(
      num04Lists,
      'general-requirements',
      '农场应如实申报，规模见[](#annex-sizes)：\n\n- 甲；\n- 乙，\n- 丙',
    ),
  ).toEqual([
    '4:3 这一项以“，”结束，首项以“；”结束。末项之前的各项用同一种标点（分号或句号）',
    '5:3 列项的末项没有以句号结束。请以“。”结束',
  ]);
});

it('two levels with their marks are right', () => {
  expectNothing(num04Lists, 'general-requirements', [
    '农场应如实申报，规模见[](#annex-sizes)：\n\n- 甲：\n\n  - 子；\n  - 丑。\n\n- 乙；\n- 丙。',
  ]);
});
