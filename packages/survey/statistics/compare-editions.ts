import type { DuckDBConnection } from '@duckdb/node-api';
import { columnName } from '@zhunsheng/language/sql';
import type { Comparison } from '@zhunsheng/language/types/survey-summary';
import { sqlName, sqlText } from '../sql-text.ts';
import { query } from './query.ts';
import type { SurveyedEdition } from './survey-context.ts';

/** What the second edition concludes where the first concluded what, and the clauses whose verdicts changed. */
export async function compareEditions(
  connection: DuckDBConnection,
  from: SurveyedEdition,
  to: SurveyedEdition,
): Promise<Comparison> {
  const both = `${sqlName(from.results)} a JOIN ${sqlName(to.results)} b USING ("row")`;
  const conclusions = await query<Comparison['conclusions'][number]>(
    connection,
    `SELECT a.conclusion AS "from", b.conclusion AS "to", count(*) AS count FROM ${both} GROUP BY ALL ORDER BY 1, 2`,
  );
  const titles = new Map(to.data.clauses.map(({ id, title }) => [id, title]));
  const shared = from.data.clauses.filter(({ id }) => titles.has(id));
  const flips = shared.map(({ id }) => {
    const column = sqlName(columnName(id));
    return `SELECT ${sqlText(id)} AS id, a.${column} AS "from", b.${column} AS "to", count(*) AS count
FROM ${both} WHERE a.${column} <> b.${column} GROUP BY ALL`;
  });
  const clauses = await query<Omit<Comparison['clauses'][number], 'title'>>(
    connection,
    `${flips.join('\nUNION ALL\n')} ORDER BY 1, 2, 3`,
  );
  const old = new Set(from.data.clauses.map(({ id }) => id));
  return {
    edition: to.data.standard.edition,
    standard: to.data.standard.names,
    conclusions,
    clauses: clauses.map(flip => ({ ...flip, title: titles.get(flip.id) ?? { zh: flip.id, en: flip.id } })),
    added: to.data.clauses.map(({ id }) => id).filter(id => !old.has(id)),
    removed: [...old].filter(id => !titles.has(id)),
  };
}
