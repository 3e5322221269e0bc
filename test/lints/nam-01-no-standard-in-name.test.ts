import { expect, it } from 'vitest';
import { nam01NoStandardInName } from '../../packages/workshop/lint/gbt/nam-01-no-standard-in-name.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('标准 in the title is reported', () => {
  expect(lintText(nam01NoStandardInName, 'name', '农场认定标准与评估规范')).toEqual([
    '1:5 名称含有“标准”。请删去：文件的种类由“规范”“规程”“指南”等表示',
  ]);
});

it('标准化 is left', () => {
  expectNothing(nam01NoStandardInName, 'name', ['农场认定规范', '农场标准化生产规范']);
});
