import { expect, it } from 'vitest';
import { str03TermsThird } from '../../packages/workshop/lint/gbt/str-03-terms-third.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('another third chapter is reported', () => {
  expect(
    lintText(
      str03TermsThird,
      'chapters',
      '- { id: scope, title: { zh: 范围, en: Scope } }\n- { id: a, title: { zh: 规范性引用文件, en: References } }\n- { id: b, title: { zh: 名词, en: Words } }',
    ),
  ).toEqual([
    '3:25 第3章是“名词”，不是“术语和定义”。请把“术语和定义”排在“规范性引用文件”之后；没有术语也保留本章',
  ]);
});

it('the usual order is right', () => {
  expectNothing(str03TermsThird, 'scope', ['本文件规定了农场的资格。']);
});
