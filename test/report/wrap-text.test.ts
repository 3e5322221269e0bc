import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { padText, wrapText } from '../../packages/checker/report/wrap-text.ts';

it('Chinese breaks between characters', () => {
  expect(wrapText('企业应具有独立法人资格', 10)).toEqual(['企业应具有', '独立法人资', '格']);
});

it('a line does not begin with closing punctuation', () => {
  expect(wrapText('企业应具有，独立', 10)).toEqual(['企业应具', '有，独立']);
});

it('a line does not end with opening punctuation', () => {
  expect(wrapText('销售收入（营业）', 10)).toEqual(['销售收入', '（营业）']);
});

it('a number stays with its unit', () => {
  expect(wrapText('费用增加 2,000 万元即满足', 16)).toEqual(['费用增加', '2,000 万元即满足']);
});

it('Latin words are not broken', () => {
  expect(wrapText('an assessor has found it so', 12)).toEqual(['an assessor', 'has found it', 'so']);
});

it('a word longer than a line is cut', () => {
  expect(wrapText('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
});

it('an empty text is one empty line', () => {
  expect(wrapText('', 10)).toEqual(['']);
});

it.each([8, 13, 20, 41])('at %d columns no line is wider and none begins with punctuation', width => {
  const text =
    '最近一年，小型和微型企业的人工智能业务收入应占总业务收入的 40% 以上；或大于等于 2000 万元（“含”本数）。';
  const lines = wrapText(text, width);
  expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(width);
  expect(lines.filter(line => /^[，。；：）”、%]/.test(line))).toEqual([]);
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
});

it('padding counts columns, not characters', () => {
  expect(padText('企业', 6)).toBe('企业  ');
});
