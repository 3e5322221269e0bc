import { expect, test } from 'vitest';
import { didYouMean, editDistance, suggestion } from '../../packages/language/diagnostic/did-you-mean.ts';

const named = (...names: string[]) => names.map(name => ({ name }));
const meant = (input: string, ...names: string[]) =>
  didYouMean(input, named(...names)).map(({ name }) => name);

test.each([
  ['', 'abc', 3],
  ['revenue', 'revenue', 0],
  ['revneue', 'revenue', 1],
  ['revenu', 'revenue', 1],
  ['rivenuee', 'revenue', 2],
])('%s is %s edits from %s', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('the nearest names are suggested, three at most', () => {
  expect(meant('name1', 'name2', 'name3', 'name4', 'name5', 'number')).toEqual(['name2', 'name3', 'name4']);
  expect(meant('Rd-Expense', 'revenue', 'rd_expense')).toEqual(['rd_expense']);
  expect(meant('revenue', 'employees', 'kind')).toEqual([]);
  expect(meant('x', 'y', 'xy')).toEqual([]);
  expect(meant('a'.repeat(100_000), 'a')).toEqual([]);
});

test('a title or a part of it is enough', () => {
  const places = [
    { name: '210100', title: '沈阳市' },
    { name: '210200', title: '大连市' },
  ];
  expect(didYouMean('沈阳', places)).toEqual([places[0]]);
  expect(didYouMean('沈阳市', places)).toEqual([places[0]]);
});

test('a suggestion is a question in both languages, or nothing', () => {
  expect(suggestion([{ name: 'a', title: '甲' }, { name: 'b' }])).toEqual({
    zh: '是否应为 `a`（甲）、`b`？',
    en: 'Did you mean `a` or `b`? ',
  });
  expect(suggestion([])).toEqual({ zh: '', en: '' });
});
