import { expect, it } from 'vitest';
import { str01ScopeFirst } from '../../packages/workshop/lint/gbt/str-01-scope-first.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('another first chapter is reported at its title', () => {
  expect(
    lintText(str01ScopeFirst, 'chapters', '- { id: terms, title: { zh: 术语和定义, en: Terms } }'),
  ).toEqual(['1:29 第1章是“术语和定义”，不是“范围”。请把“范围”排在各章之首']);
});

it('the scope in front is right', () => {
  expectNothing(str01ScopeFirst, 'chapters', ['- { id: scope, title: { zh: 范围, en: Scope } }']);
});
