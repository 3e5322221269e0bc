import type { GrowthFact, Series, YearsFact } from '../../rule/ast.ts';
import { type Ends, entryName, seriesEnds, seriesName } from './fact-ends.ts';
import { columnName } from './names.ts';
import type { FactColumn } from './sql-context.ts';
import { magnitude, type SqlContext, widened } from './sql-context.ts';

/** A row that is not in order has no series, so that the bounds of the schema hold. */
export const PLAIN = 'is__plain';

/** The column of a series in one fiscal year, from the entry of that year. */
export function seriesColumn(series: Series, back: number, context: SqlContext): FactColumn {
  const value = seriesValue(series, back, context);
  const expression = context.plain === undefined ? value : `CASE WHEN ${PLAIN} THEN ${value} END`;
  return { stage: 2, name: seriesName(series, back), expression };
}

/** NULL when the series, or what is taken off it, is absent. */
export function seriesValue(
  { list, member, less }: Pick<Series, 'list' | 'member' | 'less'>,
  back: number,
  { dialect, typed }: SqlContext,
): string {
  const one = (name: string) => {
    const unit = typed.fields.get(`${list}.${name}`)?.unit ?? 'amount';
    return dialect.member(entryName(list, back), name, unit);
  };
  return less === undefined ? one(member) : `(${one(member)}) - (${one(less)})`;
}

/** The column of the year of a date outside of lists. */
export function yearName(path: string): string {
  return `${columnName(path)}__year`;
}

/** The periods that end with the latest fiscal year and lie since founding; NULL while its date is absent. */
export function periodsColumn(
  fact: YearsFact | (GrowthFact & { since?: string }),
  longer: 0 | 1,
): FactColumn[] {
  if (fact.since === undefined) return [];
  const there = `fiscal_year - ${yearName(fact.since)} + ${1 - longer}`;
  // Without a date the ELSE is NULL, too.
  const expression = `CASE WHEN ${there} < 0 THEN 0 WHEN ${there} > ${fact.years} THEN ${fact.years} ELSE ${there} END`;
  return [{ stage: 1, name: periodsName(fact), expression }];
}

export function periodsName({ id }: YearsFact | GrowthFact): string {
  return `${id}__n`;
}

/** The sum over the years that count, of a mean too: the comparison multiplies by their number. */
export function compileYears(fact: YearsFact, context: SqlContext): FactColumn[] {
  const years = Array.from({ length: fact.years }, (_, index) => seriesEnds(fact, 1 + index, context));
  const sum = (count: number, end: 'low' | 'high') =>
    count === 0
      ? '0'
      : years
          .slice(0, count)
          .map(ends => widened(ends[end], magnitude(fact, { ...context, plain: undefined }), context))
          .join(' + ');
  return [
    ...periodsColumn(fact, 0),
    { stage: 3, name: fact.id, expression: overCounts(fact, count => sum(count, 'low'), 'least'), fact },
    {
      stage: 3,
      name: `${fact.id}__max`,
      expression: overCounts(fact, count => sum(count, 'high'), 'greatest'),
      fact,
    },
  ];
}

/** The sum of as many years as count; while that is not known, the least or greatest of all (by the ELSE). */
function overCounts(fact: YearsFact, sum: (count: number) => string, extreme: 'least' | 'greatest'): string {
  if (fact.since === undefined) return sum(fact.years);
  const sums = Array.from({ length: fact.years + 1 }, (_, count) => sum(count));
  const cases = sums.map((one, count) => `WHEN ${count} THEN ${one}`);
  return `CASE ${periodsName(fact)} ${cases.join(' ')} ELSE ${extreme}(${sums.join(', ')}) END`;
}

/** The number of years of a mean as a factor, and the condition on which it has any. */
export function yearsOfMean(fact: YearsFact): { readonly count: Ends; readonly given?: string } {
  const own = fact.since === undefined ? String(fact.years) : periodsName(fact);
  const count = { low: own, high: own, bound: BigInt(fact.years) };
  return fact.since === undefined ? { count } : { count, given: `${own} > 0` };
}
