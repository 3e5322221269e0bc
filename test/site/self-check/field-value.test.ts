import { expect, test } from 'vitest';
import type { FieldUnit } from '../../../packages/language/rule/fields.ts';
import { parseInput, showValue } from '../../../site/self-check/field-value.ts';

test.each<[string, FieldUnit, unknown]>([
  ['', 'amount', undefined],
  [' 3600 ', 'amount', 3600],
  ['410.5', 'amount', 410.5],
  ['410.', 'amount', 410],
  ['410.50', 'amount', '410.50'],
  ['0.000001', 'amount', 0.000001],
  ['-3', 'amount', -3],
  ['3,600', 'amount', '3,600'],
  ['1e3', 'amount', '1e3'],
  ['=1+1', 'amount', '=1+1'],
  ['Infinity', 'amount', 'Infinity'],
  ['999999999.999999', 'amount', 999999999.999999],
  ['86', 'count', 86],
  ['86.5', 'count', '86.5'],
  ['2023', 'year', 2023],
  [' A 公司', 'text', ' A 公司'],
  ['  ', 'text', undefined],
])('%j typed into a field of unit %s is %j', (text, unit, value) => {
  expect(parseInput(text, unit)).toEqual(value);
});

test('what is no single value is shown as JSON, nothing as nothing', () => {
  expect([undefined, null, 0, false, 'x', { a: 1 }].map(showValue)).toEqual([
    '',
    '',
    '0',
    'false',
    'x',
    '{"a":1}',
  ]);
});
