import {
  and,
  atLeast,
  equal,
  int,
  ite,
  minus,
  moreThan,
  or,
  plus,
  symbol,
  type Term,
  times,
} from './term.ts';

/** A date as its calendar says it; `dayOfYear` orders the days of one year (month · 32 + day). */
export interface DateParts {
  readonly year: Term;
  readonly month: Term;
  readonly day: Term;
  readonly dayOfYear: Term;
}

/** From 1 January of the year 1 to 1 January 1970. */
const DAYS_TO_1970 = 719_162n;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function dateParts(name: string): DateParts {
  const [year, month, day] = ['year', 'month', 'day'].map(part => symbol(name, part)) as [Term, Term, Term];
  return { year, month, day, dayOfYear: plus([times(32n, month), day]) };
}

/** That the parts are those of the day `value`, counted from 1970-01-01, in the years 1 to 9999. */
export function datePartsTerm(value: Term, { year, month, day }: DateParts): Term {
  const byMonth = (numbers: readonly Term[]) =>
    numbers
      .slice(0, -1)
      .reduceRight(
        (rest, number, index) => ite(equal(month, int(index + 1)), number, rest),
        numbers[11] as Term,
      );
  const before = minus(year, '1');
  const divided = (by: number) => `(div ${before} ${by})`;
  const isMultiple = (of: number) => equal(`(mod ${year} ${of})`, '0');
  const leap = and(isMultiple(4), or(`(not ${isMultiple(100)})`, isMultiple(400)));
  const beforeMonth = DAYS_OF_MONTH.map((_, index) =>
    DAYS_OF_MONTH.slice(0, index).reduce((sum, days) => sum + days, 0),
  );
  const length = DAYS_OF_MONTH.map((days, index) => (index === 1 ? ite(leap, '29', '28') : int(days)));
  const days = plus([
    times(365n, before),
    divided(4),
    divided(400),
    byMonth(beforeMonth.map(int)),
    ite(and(moreThan(month, '2'), leap), '1', '0'),
    day,
  ]);
  return and(
    atLeast(year, '1'),
    atLeast('9999', year),
    atLeast(month, '1'),
    atLeast('12', month),
    atLeast(day, '1'),
    atLeast(byMonth(length), day),
    equal(value, minus(days, plus([divided(100), int(DAYS_TO_1970 + 1n)]))),
  );
}
