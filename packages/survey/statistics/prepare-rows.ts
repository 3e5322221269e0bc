import type { DuckDBConnection } from '@duckdb/node-api';
import type { Compare, Rule } from '@zhunsheng/language';
import { activeLeaves } from '@zhunsheng/language';
import { columnName, compileSql } from '@zhunsheng/language/sql';
import { sqlName } from '../sql-text.ts';
import { movableLimits } from './movable-limits.ts';
import { query } from './query.ts';
import type { SurveyedEdition } from './survey-context.ts';

/** A row a judged declaration: what `prepareRows` reads once. */
export const ROWS = 'statistics_rows';
/**
 * A row a combination of verdicts and reasons on all clauses, with the year of the reference date (`as_of_year`) and how
 * often it came (`times`). There are far fewer of them than declarations.
 */
export const COMBINATIONS = 'statistics_combinations';
const FACTS = 'statistics_facts';

/**
 * Reads the declarations once for all that is counted from their figures: a row a judged declaration, with the facts of
 * the clauses whose limits are moved or eased, its verdicts on them (`verdict__<clause>`), how many of all clauses are not met
 * (`failed__clauses`) and undetermined (`open__clauses`), and its `conclusion`. Then counts the combinations. Whoever
 * made these tables has `forgetRows` drop them.
 */
export async function prepareRows(connection: DuckDBConnection, edition: SurveyedEdition): Promise<void> {
  const { results, typed } = edition;
  const clauses = typed.rules.clauses.map(({ id }) => sqlName(columnName(id)));
  const sum = (verdict: string) => ['0', ...clauses.map(each => `(${each} = '${verdict}')::INT`)].join(' + ');
  const limited = new Set(movableLimits(typed.rules).map(({ clause }) => clause));
  const chosen = typed.rules.clauses
    .filter(rule => limited.has(rule.id) || (rule.mode === 'computed' && numericLimits(rule.rule).length > 0))
    .map(({ id }) => id);
  const verdicts = chosen.map(id => `, ${sqlName(columnName(id))} AS ${verdictOf(id)}`);
  const [facts] = compileSql(edition, { dialect: 'duckdb', clauses: chosen, checked: true }).views;
  await connection.run(`CREATE OR REPLACE TEMP VIEW ${FACTS} AS ${facts?.query}`);
  const columns = await query<{ column_name: string; column_type: string }>(connection, `DESCRIBE ${FACTS}`);
  // Entries of lists are what facts were computed from; no condition is on them.
  const kept = columns.filter(({ column_type: type }) => !type.startsWith('STRUCT'));
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${ROWS} AS
SELECT ${kept.map(({ column_name: name }) => `f.${sqlName(name)}`).join(', ')}, r.* EXCLUDE ("row") FROM ${FACTS} f JOIN (
  SELECT "row", conclusion, ${sum('not_met')} AS failed__clauses, ${sum('undetermined')} AS open__clauses${verdicts.join('')}
  FROM ${sqlName(results)}) r USING ("row")`);
  await connection.run(`DROP VIEW ${FACTS}`);
  const reasons = typed.rules.clauses.map(({ id }) => sqlName(`${columnName(id)}_reason`));
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${COMBINATIONS} AS
SELECT ${[...clauses, ...reasons].map(column => `r.${column}`).join(', ')}, year(s.as_of) AS as_of_year, count(*) AS times
FROM ${sqlName(results)} r JOIN ${ROWS} s USING ("row") GROUP BY ALL`);
}

export async function forgetRows(connection: DuckDBConnection): Promise<void> {
  for (const table of [ROWS, COMBINATIONS]) await connection.run(`DROP TABLE ${table}`);
}

/** The conditions of a rule that compare with a number. */
export function numericLimits(rule: Rule): Compare[] {
  return activeLeaves(rule).flatMap(({ leaf }) =>
    leaf.kind === 'compare' && leaf.unit !== 'date' && leaf.unit !== 'none' ? [leaf] : [],
  );
}

/** The column of a clause's verdict. */
export function verdictOf(clause: string): string {
  return sqlName(`verdict__${columnName(clause)}`);
}

/** Whether a clause other than this one is not met, and whether one is undetermined. */
export function othersOf(clause: string): { readonly failed: string; readonly open: string } {
  const counts = (verdict: string) => `(${verdictOf(clause)} = '${verdict}')::INT`;
  return {
    failed: `(failed__clauses - ${counts('not_met')} > 0)`,
    open: `(open__clauses - ${counts('undetermined')} > 0)`,
  };
}
