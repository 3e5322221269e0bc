import { expect, test } from 'vitest';
import { isPlainDecimal, plainDecimal } from '../../packages/checker/source/plain-decimal.ts';
import { problemLines } from '../validate/problem-lines.ts';

const HEAD = { as_of: '2024-06-30', enterprise: { name: '甲' } };

/** One amount as each format can write it: bare where its grammar has bare numbers of that form, and as text. */
const FORMATS: Record<string, (number: string) => [file: string, content: string]> = {
  yaml: number => [
    'a.yaml',
    `as_of: 2024-06-30\nenterprise: {name: 甲}\nfinance: [{year: 2023, ai_profit: ${number}}]`,
  ],
  'quoted YAML': number => [
    'a.yaml',
    `as_of: 2024-06-30\nenterprise: {name: 甲}\nfinance: [{year: 2023, ai_profit: "${number}"}]`,
  ],
  JSON: number => [
    'a.json',
    JSON.stringify({ ...HEAD, finance: [{ year: 2023, ai_profit: '@' }] }).replace('"@"', number),
  ],
  'quoted JSON': number => [
    'a.json',
    JSON.stringify({ ...HEAD, finance: [{ year: 2023, ai_profit: number }] }),
  ],
  NDJSON: number => [
    'a.ndjson',
    JSON.stringify({ ...HEAD, finance: [{ year: 2023, ai_profit: '@' }] }).replace('"@"', number),
  ],
  CSV: number => [
    'a.csv',
    `as_of,enterprise.name,finance.1.year,finance.1.ai_profit\n2024-06-30,甲,2023,${number}`,
  ],
};

test.each(Object.keys(FORMATS))('a number is written in one way: %s', format => {
  const errors = (number: string) => problemLines(...(FORMATS[format] as (typeof FORMATS)['CSV'])(number));
  for (const number of ['0', '-0', '-0.00', '5', '-5', '0.5', '12.50']) expect(errors(number)).toEqual([]);
  for (const number of ['1e5', '1E5', '1e-2', '.5', '+5', '5.', '007', '+.5', '0x10']) {
    expect(errors(number), number).not.toEqual([]);
  }
});

test('an exponent is refused with the number that it stands for', () => {
  expect(problemLines('a.json', '{"as_of":"2024-06-30","enterprise":{"name":"甲","employees":1e2}}')).toEqual(
    [
      'error number-form 1:60-63: 数“1e2”不是普通的十进制写法 / 请不用科学记数法和正号，小数点前后都写数字：`100`；如果是编号，请加双引号："1e2"',
    ],
  );
});

test.each([
  ['0', true],
  ['-12.5', true],
  ['12.50', true],
  ['', false],
  ['-', false],
  ['1.', false],
  ['.1', false],
  ['01', false],
  ['+1', false],
  ['1e1', false],
  ['１', false],
])('%j: plain is %s', (text, plain) => {
  expect(isPlainDecimal(text)).toBe(plain);
});

test('what takes an exponent has no plain form', () => {
  expect(plainDecimal(0.5)).toBe('0.5');
  expect(plainDecimal(-0)).toBe('0');
  expect(plainDecimal(1e21)).toBeUndefined();
});
