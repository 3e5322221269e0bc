import { expect, test } from 'vitest';
import { prepareDictionary } from '../../packages/checker/validate/dictionary.ts';
import { validateDeclaration } from '../../packages/checker/validate/validate-declaration.ts';

const text = { zh: '甲', en: 'a' };
const number = { type: 'number', 'x-unit': 'amount' };

function problems(constraint: object, data: object) {
  const schema = {
    type: 'object',
    properties: { small: number, big: number, heads: { type: 'integer', 'x-unit': 'count' } },
    'x-constraints': [{ code: 'c', severity: 'warning', message: text, help: text, ...constraint }],
  };
  return validateDeclaration(
    data,
    prepareDictionary(schema, {}, () => true),
  );
}

test('a constraint of any schema is read from it', () => {
  const limit = { left: 'small', at_most: '/big' };
  expect(problems(limit, { small: 2, big: 2 })).toEqual([]);
  expect(problems(limit, { small: 2 })).toEqual([]);
  expect(problems(limit, { small: 2.000001, big: 2 })).toEqual([
    { code: 'c', severity: 'warning', message: text, help: text, location: { pointer: '/small' } },
  ]);
  expect(problems({ left: 'small', less_than: 'big' }, { small: 2, big: 2 })).toHaveLength(1);
});

test('a factor that is no integer is exact', () => {
  const limit = { left: 'small', at_most: 'big', times: 1.1 };
  expect(problems(limit, { small: 3.3, big: 3 })).toEqual([]);
  expect(problems(limit, { small: 3.300001, big: 3 })).toHaveLength(1);
});

test('a count against an amount is in 万元', () => {
  const limit = { left: 'small', at_most: 'heads', times: 20 };
  expect(problems(limit, { small: 40, heads: 2 })).toEqual([]);
  expect(problems(limit, { small: 40.01, heads: 2 })).toHaveLength(1);
});

test('a constraint on a field that does not exist is a mistake of the schema', () => {
  expect(() => problems({ left: 'smal', at_most: 'big' }, {})).toThrow('x-constraints: no field smal');
});
