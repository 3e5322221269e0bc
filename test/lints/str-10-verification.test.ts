import { expect, it } from 'vitest';
import { str10Verification } from '../../scripts/lint/gbt/str-10-verification.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a clause without its verification is reported', () => {
  expect(lintText(str10Verification, 'verification-chapter', '<Verification clause="organic" />')).toEqual([
    '07-verification.mdx:4:14 “证实方法”没有收入条款“收入”的证实方法。请在该章加一行 <Verification clause="income" />',
  ]);
});

it('only a specification needs them', () => {
  expectNothing(str10Verification, 'name', ['农场认定指南']);
});
