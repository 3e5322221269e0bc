import { expect, it } from 'vitest';
import { str05RequiredElements } from '../../packages/workshop/lint/gbt/str-05-required-elements.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('each missing element is named', () => {
  expect(
    lintText(str05RequiredElements, 'chapters', '- { id: scope, title: { zh: 范围, en: Scope } }'),
  ).toEqual([
    '1:1 缺少必备要素“规范性引用文件”。请补上；封面由导出生成，不在此列',
    '1:1 缺少必备要素“术语和定义”。请补上；封面由导出生成，不在此列',
    '1:1 缺少必备要素“核心技术要素”。请补上；封面由导出生成，不在此列',
  ]);
});

it('with all of them nothing is reported', () => {
  expectNothing(str05RequiredElements, 'scope', ['本文件规定了农场的资格。']);
});
