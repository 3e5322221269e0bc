import { expect, it } from 'vitest';
import { str02ReferencesSecond } from '../../packages/workshop/lint/gbt/str-02-references-second.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a heading and a numbered list are reported', () => {
  expect(
    lintText(str02ReferencesSecond, 'normative-references', '## 国家标准\n\n1. GB/T 19001—2016'),
  ).toEqual([
    '1:1 规范性引用文件分了条。请去掉标题，只留引导语和清单',
    '3:1 规范性引用文件的清单编了号。请改为不编号的清单（-）',
  ]);
});

it('a plain list, or none, is right', () => {
  expectNothing(str02ReferencesSecond, 'normative-references', [
    '- GB/T 19001—2016',
    '本文件没有规范性引用文件。',
  ]);
});
