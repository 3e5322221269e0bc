import { expect, test } from 'vitest';
import { nextYear } from '../../../site/self-check/next-year.ts';

test('the year before the reference date, then the latest one that is not there yet', () => {
  const data = { as_of: '2024-06-30' };
  expect(nextYear(data, [], 'year')).toBe(2023);
  expect(nextYear(data, [{ year: 2023 }, { year: 2021 }, null], 'year')).toBe(2022);
  expect(nextYear({}, [], 'year')).toBeUndefined();
  expect(nextYear({ as_of: 'soon' }, [], 'year')).toBeUndefined();
});
