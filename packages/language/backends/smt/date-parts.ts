import { dayOf } from './day-of.ts';
import { and, atLeast, equal, int, ite, moreThan, plus, symbol, type Term, times } from './term.ts';

/** A date as its calendar says it; `dayOfYear` orders the days of one year (month · 32 + day). */
export interface DateParts {
  readonly year: Term;
  readonly dayOfYear: Term;
  /** What is declared for it: four-year periods since 1901, years since then, month, day. */
  readonly variables: readonly [periods: Term, years: Term, month: Term, day: Term];
}

/** The years that are modelled: in them every fourth is a leap year. */
const [FIRST_YEAR, LAST_YEAR] = [1901, 2099];
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function dateParts(name: string): DateParts {
  const [periods, years, month, day] = ['periods', 'years', 'month', 'day'].map(part =>
    symbol(name, part),
  ) as [Term, Term, Term, Term];
  return {
    year: plus([int(FIRST_YEAR), times(4n, periods), years]),
    dayOfYear: plus([times(32n, month), day]),
    variables: [periods, years, month, day],
  };
}

/** The values of the variables for an ISO date. */
export function datePartValues(date: string): number[] {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const since = year - FIRST_YEAR;
  return [Math.floor(since / 4), ((since % 4) + 4) % 4, month, day];
}

/** That the parts are those of the day `value`, counted from 1970-01-01. It is linear: nothing is divided. */
export function datePartsTerm(value: Term, { variables, year }: DateParts): Term {
  const [periods, years, month, day] = variables;
  const byMonth = (numbers: readonly Term[]) =>
    numbers
      .slice(0, -1)
      .reduceRight(
        (rest, number, index) => ite(equal(month, int(index + 1)), number, rest),
        numbers.at(-1) ?? '0',
      );
  const leap = equal(years, '3');
  const before = DAYS_OF_MONTH.map((_, index) =>
    DAYS_OF_MONTH.slice(0, index).reduce((sum, days) => sum + days, 0),
  );
  const length = DAYS_OF_MONTH.map((days, index) => (index === 1 ? ite(leap, '29', '28') : int(days)));
  const between = (term: Term, low: number, high: number) =>
    and(atLeast(term, int(low)), atLeast(int(high), term));
  return and(
    between(years, 0, 3),
    between(year, FIRST_YEAR, LAST_YEAR),
    between(month, 1, 12),
    atLeast(day, '1'),
    atLeast(byMonth(length), day),
    equal(
      value,
      plus([
        int(dayOf(`${FIRST_YEAR}-01-01`) - 1),
        times(1461n, periods),
        times(365n, years),
        byMonth(before.map(int)),
        ite(and(moreThan(month, '2'), leap), '1', '0'),
        day,
      ]),
    ),
  );
}
