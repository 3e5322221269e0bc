import type { DuckDBConnection } from '@duckdb/node-api';
import { columnName } from '@zhunsheng/language/sql';
import type { ClauseCount, Together } from '@zhunsheng/language/types/survey-summary';
import { sqlName } from '../sql-text.ts';
import { COMBINATIONS } from './prepare-rows.ts';
import { query } from './query.ts';
import type { SurveyedEdition } from './survey-context.ts';

/** Pairs of clauses that are said to fail together. */
const MOST_PAIRS = 8;

/**
 * Per clause how often it comes to each verdict, how often it is the only one not met, and how many more would be
 * recognised if it were left out; the latter only where every clause has to hold, for elsewhere it has no one meaning.
 */
export async function countClauses(
  connection: DuckDBConnection,
  { data, typed }: SurveyedEdition,
): Promise<ClauseCount[]> {
  const everyClause = typed.rules.conclusion === undefined;
  const columns = data.clauses.map(({ id }) => sqlName(columnName(id)));
  const sum = (verdict: string) => columns.map(column => `(${column} = '${verdict}')::INT`).join(' + ');
  const counts = columns.map(
    (column, at) => `{
  met: sum(times) FILTER (${column} = 'met'), not_met: sum(times) FILTER (${column} = 'not_met'),
  undetermined: sum(times) FILTER (${column} = 'undetermined'), not_applicable: sum(times) FILTER (${column} = 'not_applicable'),
  "only": sum(times) FILTER (${column} = 'not_met' AND failed = 1),
  without: sum(times) FILTER (${column} = 'not_met' AND failed = 1 AND open = 0 OR ${column} = 'undetermined' AND failed = 0 AND open = 1)
} AS c${at}`,
  );
  const [row] = await query<Record<string, Record<string, unknown>>>(
    connection,
    `SELECT ${counts.join(', ')} FROM (SELECT *, ${sum('not_met')} AS failed, ${sum('undetermined')} AS open
FROM ${COMBINATIONS})`,
  );
  return data.clauses.map(({ id, number, title, mode }, at) => {
    const counted = Object.entries(row?.[`c${at}`] ?? {}).map(([name, value]) => [name, Number(value)]);
    const all = { id, number, title, mode, ...Object.fromEntries(counted) } as ClauseCount;
    return everyClause ? all : { ...all, without: null };
  });
}

/** The pairs of clauses that fail together most often. */
export async function countTogether(
  connection: DuckDBConnection,
  { data }: SurveyedEdition,
): Promise<Together[]> {
  const ids = data.clauses.map(({ id }) => id);
  const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map(other => [one, other] as const));
  if (pairs.length === 0) return [];
  const failed = (id: string) => `${sqlName(columnName(id))} = 'not_met'`;
  const counts = pairs.map(
    ([one, other], at) => `coalesce(sum(times) FILTER (${failed(one)} AND ${failed(other)}), 0) AS p${at}`,
  );
  const [row] = await query<Record<string, number>>(
    connection,
    `SELECT ${counts.join(', ')} FROM ${COMBINATIONS}`,
  );
  return pairs
    .map((clauses, at) => ({ clauses: [...clauses], count: row?.[`p${at}`] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_PAIRS);
}
