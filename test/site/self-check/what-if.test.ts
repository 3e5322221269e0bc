import { expect, test } from 'vitest';
import { changedValues, movedVerdicts } from '../../../site/self-check/what-if.ts';
import { generatedEdition } from '../../edition.ts';

const checker = await generatedEdition('2024');
const data = (rd_expense: number) => ({
  as_of: '2024-06-30',
  enterprise: { name: 'A' },
  finance: [{ year: 2023, revenue: 1000, rd_expense }],
});

test('a figure below its limit moves the clause from met to not met, and no other', () => {
  expect(movedVerdicts(checker.check(data(50)), checker.check(data(49)))).toMatchObject([
    { id: 'rd-intensity', number: '6.3', from: 'met', to: 'not_met' },
  ]);
});

test('what was changed, added and removed is named by its place', () => {
  expect(changedValues({ a: 1, b: { c: true }, l: [] }, { a: 2, d: 'x', l: [] })).toEqual([
    { pointer: '/a', from: 1, to: 2 },
    { pointer: '/b/c', from: true, to: undefined },
    { pointer: '/d', from: undefined, to: 'x' },
  ]);
});
