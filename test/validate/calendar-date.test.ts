import { expect, test } from 'vitest';
import { daysOfMonth, isCalendarDate } from '../../packages/checker/validate/calendar-date.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

test('the months of an ordinary year and of a leap year', () => {
  expect(MONTHS.map(month => daysOfMonth(2023, month))).toEqual([
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
  expect(MONTHS.map(month => daysOfMonth(2024, month))).toEqual([
    31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
  expect([0, 13, Number.NaN].map(month => daysOfMonth(2024, month))).toEqual([0, 0, 0]);
});

test('February has 29 days in years that 4 divides, not in those that 100 divides but 400 does not', () => {
  expect([1900, 1996, 2000, 2100, 2400].map(year => daysOfMonth(year, 2))).toEqual([28, 29, 29, 28, 29]);
});

test.each(['2024-04-30', '2024-01-01', '2024-10-31', '2024-02-29', '2000-02-29'])('%s is a day', date => {
  expect(isCalendarDate(date)).toBe(true);
});

test.each([
  '2024-04-31',
  '2024-06-31',
  '2024-09-31',
  '2024-11-31',
  '2023-02-29',
  '1900-02-29',
  '2024-00-10',
  '2024-13-01',
  '2024-01-00',
  '2024-01-32',
])('%s is none', date => {
  expect(isCalendarDate(date)).toBe(false);
});
