import { expect, it } from 'vitest';
import { str10Verification } from '../../packages/workshop/lint/gbt/str-10-verification.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a clause without its verification is reported', () => {
  expect(lintText(str10Verification, 'verification-chapter', '<Verification clause="organic" />')).toEqual([
    '07-verification.mdx:4:14 “证实方法”没有收入条款“收入”的证实方法。请在该章加一行 <Verification clause="income" />',
  ]);
});

it('only a specification needs them', () => {
  expectNothing(str10Verification, 'name', ['农场认定指南']);
});

it('a clause that does not exist is reported where it is pulled', () => {
  const text =
    '<Verification clause="income" />\n\n<Verification clause="organic" />\n\n<Verification clause="size" />';
  expect(lintText(str10Verification, 'verification-chapter', text)).toEqual([
    '5:1 没有条款“size”。请改正 clause，或删去这一行',
  ]);
});
