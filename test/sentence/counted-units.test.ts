import { expect, test } from 'vitest';
import { findings } from './lint-clause.ts';

const codes = (phrase: string, fact: string, limit: string) =>
  findings(`text: 企业应:cond[${phrase}]{#min}。\nrule: { id: min, fact: ${fact}, at_least: ${limit} }`).map(
    one => one.split(' ')[1],
  );

test.each([
  ['不少于 5000 平方米', 'area', '5000'],
  ['5 000 平方米以上', 'area', '5000'],
  ['不少于 100 人', 'team', '100'],
  ['不少于 100 名', 'team', '100'],
  ['不低于 60 分', 'score', '60'],
  ['不低于 60', 'score', '60'],
  ['满 3 年', 'age', '3'],
  ['不少于三周年', 'age', '3'],
])('%s is in the unit of %s', (phrase, fact, limit) => {
  expect(codes(phrase, fact, limit)).toEqual([]);
});

test.each([
  ['不少于 5000 亩', 'area', '5000'],
  ['不少于 5000 人', 'area', '5000'],
  ['不少于 100 项', 'team', '100'],
  ['不低于 60 项', 'score', '60'],
  ['不低于 60 人', 'score', '60'],
  ['不低于 60 年', 'score', '60'],
  ['满 3 个月', 'age', '3'],
  ['不少于 3 天', 'age', '3'],
  ['不少于 3 项', 'age', '3'],
  ['不少于 3 分', 'patents', '3'],
  ['不少于 3 年', 'patents', '3'],
])('%s is not in the unit of %s', (phrase, fact, limit) => {
  const found = codes(phrase, fact, limit);
  expect(
    found.some(code => code === 'phrase-unit' || code === 'phrase-not-understood'),
    `${found}`,
  ).toBe(true);
});
