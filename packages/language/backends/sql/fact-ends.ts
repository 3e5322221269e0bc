import type { Fact, Order, Range, Series } from '../../rule/ast.ts';
import { MOST_ENTRIES } from '../../rule/possible-range.ts';
import { columnName, identifier } from './names.ts';
import { factOf, fieldMagnitude, magnitude, type SqlContext, times, wholeLiteral } from './sql-context.ts';

/** The ends of the numbers that are possible, as expressions that are NULL where nothing can be said, within ±`bound`. */
export interface Ends {
  readonly low: string;
  readonly high: string;
  readonly bound: bigint;
}

export const SIGN: Record<Order, string> = {
  at_least: '>=',
  more_than: '>',
  at_most: '<=',
  less_than: '<',
};

/** What a whole number can still be; where it is absent, whatever its schema allows. */
export function endsOf(id: string, context: SqlContext): Ends {
  const fact = factOf(id, context);
  const column = identifier(id);
  const bound = magnitude(fact, context);
  switch (fact.kind) {
    case 'field':
    case 'year':
      return fact.range
        ? withinRange(column, fact.range, bound, context)
        : { low: column, high: column, bound };
    case 'count': {
      const most = `coalesce(${id}__max, ${wholeLiteral(MOST_ENTRIES, context)})`;
      return { low: `coalesce(${column}, 0)`, high: most, bound };
    }
    case 'years':
    case 'sum':
    case 'greatest':
    case 'points':
      return { low: column, high: `${id}__max`, bound };
    default:
      return { low: column, high: column, bound };
  }
}

/** A value that is NULL when absent, as the interval of what it can be. */
export function withinRange(value: string, range: Range, bound: bigint, context: SqlContext): Ends {
  const end = ({ numerator, denominator }: Range['low']) =>
    `coalesce(${value}, ${wholeLiteral(numerator / denominator, context)})`;
  return { low: end(range.low), high: end(range.high), bound: largest(bound, range) };
}

function largest(bound: bigint, { low, high }: Range): bigint {
  const sizes = [low, high].map(({ numerator }) => (numerator < 0n ? -numerator : numerator));
  return sizes.reduce((one, other) => (other > one ? other : one), bound);
}

/** The truth of an order that has to hold all the way from the low end to the high one; unknown unless `given`. */
export function agreedTruth(
  order: Order,
  atLow: string,
  atHigh: string,
  { dialect }: SqlContext,
  given = '',
): string {
  const rising = order === 'at_least' || order === 'more_than';
  const [sure, possible] = rising ? [atLow, atHigh] : [atHigh, atLow];
  const also = given && `${given} AND `;
  return `CASE WHEN ${also}${sure} THEN TRUE WHEN ${also}NOT (${possible}) THEN FALSE ELSE ${dialect.unknown} END`;
}

/** `one` · `by` against `other` · `factor`, all the numbers of either; `by` is above 0. */
export function productsTruth(
  order: Order,
  [one, by]: readonly [Ends, bigint],
  [other, factor]: readonly [Ends, bigint],
  context: SqlContext,
  given?: string,
): string {
  const left = (end: 'low' | 'high') => times(one[end], by, one.bound, context);
  const right = (end: 'low' | 'high') => times(other[end], factor, other.bound, context);
  const [least, most] = factor < 0n ? (['high', 'low'] as const) : (['low', 'high'] as const);
  const [atLow, atHigh] = [
    `${left('low')} ${SIGN[order]} ${right(most)}`,
    `${left('high')} ${SIGN[order]} ${right(least)}`,
  ];
  return agreedTruth(order, atLow, atHigh, context, given);
}

/** Whether a fact that is a whole number may be NULL in both of its columns: only spans of dates are. */
export function mayBeUnknown(fact: Fact, context: SqlContext): boolean {
  if (fact.kind === 'sum' || fact.kind === 'greatest')
    return fact.of.some(id => mayBeUnknown(factOf(id, context), context));
  return fact.kind === 'span';
}

/** The fiscal year `back` years before that of as_of; the column is the latest one. */
export function fiscalYear(back: number): string {
  return back === 1 ? 'fiscal_year' : `(fiscal_year - ${back - 1})`;
}

/** The column of a list's entry for a fiscal year. */
export function entryName(list: string, back: number): string {
  return `${columnName(list)}__${back}`;
}

/** The column of a series in a fiscal year, NULL when absent. */
export function seriesName({ list, member, less }: Series, back: number): string {
  return `${entryName(list, back)}__${member}${less === undefined ? '' : `__less__${less}`}`;
}

/** What a series can be in a fiscal year. */
export function seriesEnds(series: Series, back: number, context: SqlContext): Ends {
  return withinRange(seriesName(series, back), series.range, seriesBound(series, context), context);
}

/** The largest size of a series in one year; rows that are not in order have none. */
export function seriesBound({ list, member, less }: Series, context: SqlContext): bigint {
  const inOrder = { ...context, plain: undefined };
  const names = less === undefined ? [member] : [member, less];
  return names.reduce((sum, name) => sum + fieldMagnitude(`${list}.${name}`, inOrder), 0n);
}
