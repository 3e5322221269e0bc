import { expect, it } from 'vitest';
import { nam02FunctionInName } from '../../packages/workshop/lint/gbt/nam-02-function-in-name.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a title without a word for its function is reported', () => {
  expect(lintText(nam02FunctionInName, 'name', '农场认定要求')).toEqual([
    '1:1 名称“农场认定要求”没有表示功能类型的词。请以术语、符号、分类、编码、试验方法、……的测定、规范、规程或指南结尾',
  ]);
});

it('the words of the list are right', () => {
  expectNothing(nam02FunctionInName, 'name', ['农场认定规范', '农场　术语', '土壤养分的测定']);
});
