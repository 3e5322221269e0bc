import { expect, it } from 'vitest';
import { num05HangingParagraph } from '../../packages/workshop/lint/gbt/num-05-hanging-paragraph.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a paragraph before the first clause is reported', () => {
  expect(lintText(num05HangingParagraph, 'core-chapter', '本章规定资格。\n\n<Clause id="income" />')).toEqual(
    ['1:1 “企业资格”与其第一条之间有一段文字（悬置段）。请给这段文字设一条，或移到有关的条中'],
  );
});

it('the lead-in of the terms is exempt', () => {
  expectNothing(num05HangingParagraph, 'terms-chapter', ['下列术语和定义适用于本文件。\n\n<Terms />']);
});
