import { expect, it } from 'vitest';
import { cov02EnglishTitle } from '../../packages/workshop/lint/gbt/cov-02-english-title.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a hyphen and title case are reported', () => {
  expect(lintText(cov02EnglishTitle, 'name-en', 'Farms - Specification For Recognition')).toEqual([
    '1:7 要素之间用了“-”。请用一字线“—”',
    '1:9 要素“Specification For Recognition”的每个词都大写了。除首词和专有名称外请小写',
  ]);
});

it('proper names are left', () => {
  expectNothing(cov02EnglishTitle, 'name-en', [
    'Liaoning Province — Specification for farms',
    'Farms — Specification for AI-based recognition',
    'Farms — Specification for the Yellow River',
  ]);
});
