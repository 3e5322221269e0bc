import type { ClassifyFact, DecisionTable } from '../../rule/ast.ts';
import { endsOf } from './fact-ends.ts';
import { identifier } from './names.ts';
import type { FactColumn } from './sql-context.ts';
import { factOf, type SqlContext } from './sql-context.ts';

const REACHED = {
  zh: '各指标至少、至多达到的一档中的最低者，自低到高从 0 数起；未知的指标不作限制（落入 ELSE）',
  en: 'The lowest of the values that the indicators reach at least and at most, counted from 0; an unknown one allows all (and falls to ELSE)',
} as const;

/**
 * The columns of a classification, positions counted from the lowest value: the lowest and the highest that the table
 * leaves possible; then, a stated value heard where several are, the lowest and the highest.
 */
export function compileClassify(fact: ClassifyFact, stage: number, context: SqlContext): FactColumn[] {
  const table = context.typed.rules.tables[fact.table];
  if (!table) throw new RangeError(`\`${fact.table}\` is not a table`);
  const [least, most, stated] = [`${fact.id}__least`, `${fact.id}__most`, `${fact.id}__stated`];
  const heard = `${least} < ${most} AND ${stated} >= ${least} AND ${stated} <= ${most}`;
  const or = (end: string) =>
    fact.otherwise === undefined ? end : `CASE WHEN ${heard} THEN ${stated} ELSE ${end} END`;
  const position = fact.otherwise !== undefined && statedPosition(fact.otherwise, table, context);
  return [
    { stage, name: least, expression: reached(fact, table, 'low', context), note: REACHED },
    { stage, name: most, expression: reached(fact, table, 'high', context) },
    ...(position ? [{ stage, name: stated, expression: position }] : []),
    { stage: stage + 1, name: `${fact.id}__low`, expression: or(least), fact },
    { stage: stage + 1, name: `${fact.id}__high`, expression: or(most), fact },
    { stage: stage + 2, name: fact.id, expression: agreedValue(fact, table, context), fact },
  ];
}

function statedPosition(id: string, table: DecisionTable, context: SqlContext): string {
  const cases = table.values.map((value, position) => `WHEN ${context.dialect.text(value)} THEN ${position}`);
  return `CASE ${codeOf(id, context)} ${cases.join(' ')} END`;
}

function agreedValue(fact: ClassifyFact, table: DecisionTable, { dialect }: SqlContext): string {
  const cases = table.values.map(
    (value, position) =>
      `WHEN ${fact.id}__low = ${position} AND ${fact.id}__high = ${position} THEN ${dialect.text(value)}`,
  );
  return `CASE ${cases.join(' ')} END`;
}

/** The lowest of what the indicators of the row reach; without a row of the table everything is possible. */
function reached(fact: ClassifyFact, table: DecisionTable, end: 'low' | 'high', context: SqlContext): string {
  const { dialect } = context;
  const top = table.values.length - 1;
  const rows = Object.entries(table.rows).map(([code, limits]) => {
    const all = usedIndicators(fact, table, limits).map(one => reach(one, end, context));
    const lowest = all.length > 1 ? `least(${all.join(',\n      ')})` : (all[0] ?? String(top));
    return `    WHEN ${dialect.text(code)} THEN ${lowest}`;
  });
  const otherwise = end === 'low' ? 0 : top;
  return rows.length === 0
    ? String(otherwise)
    : `CASE ${codeOf(fact.row, context)}\n${rows.join('\n')}\n    ELSE ${otherwise} END`;
}

/** What one indicator reaches; one of which nothing is known (NULL) reaches by the ELSE the least or the most. */
function reach({ fact, bounds }: Indicator, end: 'low' | 'high', context: SqlContext): string {
  if (fact === undefined) return end === 'low' ? '0' : String(bounds.length);
  const value = rangesBeyond(fact, bounds, context) ? identifier(fact) : endsOf(fact, context)[end];
  if (end === 'high') {
    const upwards = bounds.map((bound, index) => `WHEN ${value} < ${bound} THEN ${index}`);
    return `CASE ${upwards.join(' ')} ELSE ${bounds.length} END`;
  }
  const downwards = bounds.map((bound, index) => `WHEN ${value} >= ${bound} THEN ${index + 1}`).reverse();
  return `CASE ${downwards.join(' ')} ELSE 0 END`;
}

/** Whether a field that is absent can be anything that the bounds tell apart, as the ELSE says of NULL. */
function rangesBeyond(id: string, bounds: readonly number[], context: SqlContext): boolean {
  const fact = factOf(id, context);
  if ((fact.kind !== 'field' && fact.kind !== 'year') || !fact.range) return false;
  const { low, high } = fact.range;
  return bounds.every(
    bound =>
      low.numerator < BigInt(bound) * low.denominator && high.numerator >= BigInt(bound) * high.denominator,
  );
}

/** A code, of which an absent one is known where the schema allows only one. */
export function codeOf(id: string, context: SqlContext): string {
  const fact = factOf(id, context);
  const [only, ...others] = (fact.kind === 'field' && fact.codes) || [];
  const column = identifier(id);
  return only === undefined || others.length > 0
    ? column
    : `coalesce(${column}, ${context.dialect.text(only)})`;
}

interface Indicator {
  readonly id: string;
  readonly fact: string | undefined;
  readonly bounds: readonly number[];
}

/** The indicators a row of the table has limits for, in the order of the table. */
export function usedIndicators(
  fact: ClassifyFact,
  table: DecisionTable,
  limits: Readonly<Record<string, readonly number[]>>,
): Indicator[] {
  return Object.keys(table.units)
    .filter(id => Object.hasOwn(limits, id))
    .map(id => ({ id, fact: fact.indicators[id], bounds: limits[id] ?? [] }));
}
