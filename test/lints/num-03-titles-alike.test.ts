import { expect, it } from 'vitest';
import { num03TitlesAlike } from '../../packages/workshop/lint/gbt/num-03-titles-alike.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a clause without a title among titled ones is reported', () => {
  expect(
    lintText(
      num03TitlesAlike,
      'general-requirements',
      '## 年度\n\n农场应申报，规模见[](#annex-sizes)。\n\n##\n\n略。',
    ),
  ).toEqual(['5:1 这一条没有标题，同一层次的其他条有。请补上标题，或去掉其他条的标题']);
});

it('titles throughout are right', () => {
  expectNothing(num03TitlesAlike, 'general-requirements', [
    '## 年度\n\n农场应申报，规模见[](#annex-sizes)。\n\n## 计算\n\n略。',
  ]);
});
