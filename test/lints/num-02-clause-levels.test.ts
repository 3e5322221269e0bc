import { expect, it } from 'vitest';
import { num02ClauseLevels } from '../../packages/workshop/lint/gbt/num-02-clause-levels.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a lone clause and a skipped level are reported', () => {
  expect(
    lintText(
      num02ClauseLevels,
      'general-requirements',
      '## 年度\n\n农场应申报，规模见[](#annex-sizes)。\n\n#### 口径\n\n略。\n\n## 计算\n\n略。',
    ),
  ).toEqual(['5:1 “口径”跳过了一个层次。请把标题的层次提高一级']);
});

it('two of a level are right', () => {
  expectNothing(num02ClauseLevels, 'general-requirements', [
    '## 年度\n\n农场应申报，规模见[](#annex-sizes)。\n\n### 甲\n\n略。\n\n### 乙\n\n略。\n\n## 计算\n\n略。',
  ]);
});
