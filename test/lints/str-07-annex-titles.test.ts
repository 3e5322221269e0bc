import { expect, it } from 'vitest';
import { str07AnnexTitles } from '../../packages/workshop/lint/gbt/str-07-annex-titles.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('terms within an annex are reported', () => {
  expect(lintText(str07AnnexTitles, 'annex', '## 指标\n\n略。\n\n## 术语和定义\n\n略。')).toEqual([
    '5:4 附录中设了“术语和定义”。请并入正文的同名一章',
  ]);
});

it('a title that only holds such a word is right', () => {
  expectNothing(str07AnnexTitles, 'annex', ['## 指标的范围\n\n略。']);
});
