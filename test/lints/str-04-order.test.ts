import { expect, it } from 'vitest';
import { str04Order } from '../../packages/workshop/lint/gbt/str-04-order.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('chapters that are swapped are reported at the one that comes too late', () => {
  expect(
    lintText(
      str04Order,
      'chapters',
      '- { id: scope, title: { zh: 范围, en: Scope } }\n- { id: general-requirements, title: { zh: 总体要求, en: General } }\n- { id: terms, title: { zh: 术语和定义, en: Terms } }',
    ),
  ).toEqual([
    '05-general-requirements.mdx:4:14 正文文件“总体要求”排在“术语和定义”之后，与要素的顺序不一致。请改文件名的序号',
    '3:29 “术语和定义”排在“总体要求”之后，顺序颠倒。请在 standard.yaml 中把“术语和定义”移到“总体要求”之前',
  ]);
});

it('the usual order is right', () => {
  expectNothing(str04Order, 'file-name', ['02-scope.mdx']);
});
