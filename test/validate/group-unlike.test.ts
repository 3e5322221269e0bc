import { expect, test } from 'vitest';
import { validateDeclaration } from '../../packages/checker/validate/validate-declaration.ts';
import { countErrors } from '../../packages/language/diagnostic/problem.ts';
import { fixtureDictionary } from './fixture-dictionary.ts';
import { problemLine } from './problem-lines.ts';

const named = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`甲乙丙${index + 1}`, 1]));
const validate = (rest: object) =>
  validateDeclaration({ as_of: '2024-06-30', enterprise: { name: '甲' }, ...rest }, fixtureDictionary);

test('six unknown fields are listed, of seven the last two are named', () => {
  expect(validate(named(6)).map(({ code }) => code)).toEqual(Array(6).fill('unknown-field'));
  const problems = validate(named(7));
  expect(problems).toHaveLength(6);
  expect(problems.slice(5).map(problemLine)).toEqual([
    'error unknown-fields /甲乙丙6: 另有 2 个不存在的字段：“甲乙丙6”、“甲乙丙7” / 请对照模板改正名称，或删去它们；也请核对数据是否按这一版填写',
  ]);
  expect(countErrors(problems)).toBe(7);
});

test('of hundreds ten are named, and all are counted', () => {
  const problems = validate(named(503));
  expect(problems.at(-1)?.message.zh).toMatch(/^另有 498 个不存在的字段：“甲乙丙6”.*、“甲乙丙15”等$/);
  expect(problems.at(-1)?.message.en).toMatch(/^498 more fields do not exist: `甲乙丙6`.*, `甲乙丙15` …$/);
  expect(countErrors(problems)).toBe(503);
});

test('findings on clauses that do not exist are grouped, apart from unknown fields elsewhere', () => {
  const finding = { finding: 'met' };
  const findings = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`clause-${index}`, finding]));
  const problems = validate({ findings, 甲乙丙: 1 });
  expect(problems.map(({ code, location }) => `${code} ${location.pointer}`)).toEqual([
    'unknown-field /甲乙丙',
    ...[0, 1, 2, 3, 4].map(index => `unknown-field /findings/clause-${index}`),
    'unknown-fields /findings/clause-5',
  ]);
});
