import { expect, it } from 'vitest';
import { ref04ReferenceList } from '../../packages/workshop/lint/gbt/ref-04-reference-list.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a full stop and title brackets are reported', () => {
  expect(lintText(ref04ReferenceList, 'bibliography', '- 《划分办法（2017）》。')).toEqual([
    '1:3 条目中用了书名号。请去掉书名号，文件名称之前空一格',
    '1:15 条目以“。”结束。请删去',
  ]);
});

it('the prescribed order is right', () => {
  expectNothing(ref04ReferenceList, 'normative-references', [
    '- GB/T 19001—2016\n- GB/T 24405.1—2009\n- LY/T 1000—2013\n- T/ABC 1—2020\n- ISO 9000:2015',
  ]);
});
