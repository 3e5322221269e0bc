import type { ClassifyFact, DecisionTable } from '../../rule/ast.ts';
import type { FactColumn } from './compile-facts.ts';
import { identifier } from './names.ts';
import type { SqlContext } from './sql-context.ts';

const REACHED = {
  zh: '所知指标至多达到的一档，自低到高从 0 数起；未知的指标不作限制（落入 ELSE）',
  en: 'The highest value that the known indicators allow, counted from 0; an unknown one allows all (and falls to ELSE)',
} as const;
const CERTAIN = {
  zh: '指标是否齐全，按表即可确定',
  en: 'Whether all indicators are known, so that the table decides',
} as const;

/**
 * The columns of a classification, positions counted from the lowest value: the highest that the known indicators
 * reach and whether all are known; then, a stated value heard where several are possible, the lowest and the highest.
 */
export function compileClassify(fact: ClassifyFact, stage: number, context: SqlContext): FactColumn[] {
  const table = context.typed.rules.tables[fact.table];
  if (!table) throw new RangeError(`\`${fact.table}\` is not a table`);
  const [reached, certain] = [`${fact.id}__reached`, `${fact.id}__certain`];
  const stated = fact.otherwise !== undefined && `${fact.id}__stated`;
  const heard = stated && `NOT ${certain} AND ${stated} <= ${reached}`;
  const byTable = `CASE WHEN ${certain} THEN ${reached} ELSE 0 END`;
  return [
    { stage, name: reached, expression: highestReached(fact, table, context), note: REACHED },
    ...(stated ? [{ stage, name: stated, expression: statedPosition(fact, table, context) }] : []),
    { stage, name: certain, expression: tableDecides(fact, table, context), note: CERTAIN },
    {
      stage: stage + 1,
      name: `${fact.id}__low`,
      expression: heard ? `CASE WHEN ${heard} THEN ${stated} ELSE ${byTable} END` : byTable,
      fact,
    },
    {
      stage: stage + 1,
      name: `${fact.id}__high`,
      expression: heard ? `CASE WHEN ${heard} THEN ${stated} ELSE ${reached} END` : reached,
      fact,
    },
    { stage: stage + 2, name: fact.id, expression: agreedValue(fact, table, context), fact },
  ];
}

function statedPosition(fact: ClassifyFact, table: DecisionTable, { dialect }: SqlContext) {
  const cases = table.values.map((value, position) => `WHEN ${dialect.text(value)} THEN ${position}`);
  return `CASE ${identifier(fact.otherwise ?? '')} ${cases.join(' ')} END`;
}

function agreedValue(fact: ClassifyFact, table: DecisionTable, { dialect }: SqlContext): string {
  const cases = table.values.map(
    (value, position) =>
      `WHEN ${fact.id}__low = ${position} AND ${fact.id}__high = ${position} THEN ${dialect.text(value)}`,
  );
  return `CASE ${cases.join(' ')} END`;
}

/** The lowest of what the indicators of the row reach; one that is not known could reach the highest. */
function highestReached(fact: ClassifyFact, table: DecisionTable, { dialect }: SqlContext): string {
  const top = table.values.length - 1;
  const rows = Object.entries(table.rows).map(([code, limits]) => {
    const reached = usedIndicators(fact, table, limits).map(({ column, bounds }) => reach(column, bounds));
    const lowest = reached.length > 1 ? `least(${reached.join(',\n      ')})` : (reached[0] ?? String(top));
    return `    WHEN ${dialect.text(code)} THEN ${lowest}`;
  });
  return rows.length === 0
    ? String(top)
    : `CASE ${identifier(fact.row)}\n${rows.join('\n')}\n    ELSE ${top} END`;
}

function reach(column: string, bounds: readonly number[]): string {
  const downwards = bounds.map((bound, index) => `WHEN ${column} < ${bound} THEN ${index}`).join(' ');
  return `CASE ${downwards} ELSE ${bounds.length} END`;
}

/** Whether the row is in the table and all of its indicators are known; never NULL. */
function tableDecides(fact: ClassifyFact, table: DecisionTable, { dialect }: SqlContext): string {
  const known = new Map<string, string[]>();
  for (const [code, limits] of Object.entries(table.rows)) {
    const test = usedIndicators(fact, table, limits)
      .map(({ column }) => `${column} IS NOT NULL`)
      .join(' AND ');
    known.set(test, [...(known.get(test) ?? []), code]);
  }
  const cases = [...known].map(
    ([test, codes]) =>
      `    WHEN ${identifier(fact.row)} IN (${codes.map(dialect.text).join(', ')}) THEN ${test || 'TRUE'}`,
  );
  return cases.length === 0 ? 'FALSE' : `CASE\n${cases.join('\n')}\n    ELSE FALSE END`;
}

/** The indicators a row of the table has limits for, in the order of the table; NULL for one without a fact. */
export function usedIndicators(
  fact: ClassifyFact,
  table: DecisionTable,
  limits: Readonly<Record<string, readonly number[]>>,
): { id: string; column: string; fact: string | undefined; bounds: readonly number[] }[] {
  return Object.keys(table.units)
    .filter(id => Object.hasOwn(limits, id))
    .map(id => {
      const indicator = fact.indicators[id];
      return {
        id,
        column: indicator === undefined ? 'NULL' : identifier(indicator),
        fact: indicator,
        bounds: limits[id] ?? [],
      };
    });
}
