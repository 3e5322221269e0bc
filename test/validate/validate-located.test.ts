import { expect, test } from 'vitest';
import type { Located } from '../../packages/checker/source/located.ts';
import { readSource } from '../../packages/checker/source/read-source.ts';
import { validateLocated } from '../../packages/checker/validate/validate-located.ts';
import { countErrors } from '../../packages/language/diagnostic/problem.ts';
import { fixtureDictionary } from './fixture-dictionary.ts';
import { problemLines } from './problem-lines.ts';

const summary = (file: string, text: string) => problemLines(file, text).map(line => line.split(': ')[0]);

test('problems have the places of the file, in its order', () => {
  const yaml =
    'asof: 1\nenterprise:\n  名: 甲\n  established_on: 2024-02-30\nfinance:\n  - {year: 2023, revenue: 1e400}\n';
  expect(summary('a.yaml', yaml)).toEqual([
    'error missing-field 1:1-2',
    'error unknown-field 1:1-5',
    'error missing-field 3:3-4',
    'error unknown-field 3:3-4',
    'error date-impossible 4:19-29',
    'error number-not-finite 6:27-32',
  ]);
  expect(
    summary('a.json', '{\n "as_of": "2024-06-30",\n "enterprise": {"name": "甲", "employees": "八"}\n}'),
  ).toEqual(['error count-form 3:43-46']);
  expect(summary('a.csv', 'as_of,企业名称,employees\n2024-06-30,甲,5\n2024-06-31,乙,x\n')).toEqual([
    'error csv-unknown-column C1 1:12-21',
  ]);
  expect(summary('a.csv', 'as_of,企业名称,enterprise.employees\n2024-06-30,甲,5\n2024-06-31,乙,x\n')).toEqual(
    ['error date-impossible A3 3:1-11', 'error count-form C3 3:14-15'],
  );
});

test('a declaration with errors is not handed on, one with warnings is', () => {
  const validate = (text: string) => {
    const [located] = readSource(new TextEncoder().encode(text), 'a.yaml', fixtureDictionary);
    return located && validateLocated(located, fixtureDictionary);
  };
  expect(validate('as_of: 2024-06-30\nenterprise: {}')?.declaration).toBeUndefined();
  const warned = validate('as_of: 2024-06-30\nenterprise: {name: 甲}\nfinance: [{year: 2024}]');
  expect(warned?.problems.map(problem => problem.code)).toEqual(['year-not-complete']);
  expect(warned?.declaration).toEqual({
    as_of: '2024-06-30',
    enterprise: { name: '甲' },
    finance: [{ year: 2024 }],
  });
  expect(validate('as_of: 2024-06-30\nenterprise: {name: 甲, size: null}')?.problems).toEqual([]);
});

test('a thousands separator in YAML braces is said to split the number, at what it split off', () => {
  const text = 'as_of: 2024-06-30\nenterprise: { name: 甲 }\nfinance: [{year: 2023, revenue: 3,600}]\n';
  expect(problemLines('a.yaml', text)).toEqual([
    'error amount-split 3:35-38: “600”不是字段：像是金额中的分隔符号把一个数拆成了两项 / 请写成不带分隔符号的数，例如把 `3,600` 写成 `3600`',
  ]);
});

test('null does not hide an unknown field, and of a known one it means not given', () => {
  const text = '{"as_of":"2024-06-30","enterprise":{"name":"甲","employes":null,"uscc":null}}';
  expect(problemLines('a.json', text)).toEqual([
    expect.stringMatching(/^error unknown-field 1:48-58: 没有名为“employes”的字段 \/ 是否应为 `employees`/),
  ]);
});

test('of more problems than are listed the errors are counted', () => {
  const results = Array.from({ length: 3000 }, (_, index) => `{"kind":"x${index}"}`).join();
  const text = `{"as_of":"2024-06-30","enterprise":{"name":"甲"},"research":{"intellectual_property":[${results}]}}`;
  const [located] = readSource(new TextEncoder().encode(text), 'a.json', fixtureDictionary);
  const { problems } = validateLocated(located as Located, fixtureDictionary);
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)).toMatchObject({ code: 'more-problems', count: 2950 });
  expect(countErrors(problems)).toBe(3000);
});
