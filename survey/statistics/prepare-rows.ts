import type { DuckDBConnection } from '@duckdb/node-api';
import { compileSql } from '../../checker/backends/sql/compile-sql.ts';
import { columnName } from '../../checker/backends/sql/names.ts';
import { activeLeaves } from '../../checker/rule/active-leaves.ts';
import type { Compare, Rule } from '../../checker/rule/ast.ts';
import { movableLimits } from './movable-limits.ts';
import { query, quoted } from './query.ts';
import type { SurveyedEdition } from './survey-context.ts';

/** The table that `prepareRows` makes. */
export const ROWS = 'statistics_rows';
const FACTS = 'statistics_facts';

/**
 * Reads the declarations once for all that is counted from their figures: a row a judged declaration, with the facts of
 * the clauses whose limits are moved or eased, its verdicts on them (`verdict__<clause>`), and how many of all clauses are not met
 * (`failed__clauses`) and undetermined (`open__clauses`). Whoever made it drops it.
 */
export async function prepareRows(connection: DuckDBConnection, edition: SurveyedEdition): Promise<void> {
  const { results, typed } = edition;
  const clauses = typed.rules.clauses.map(({ id }) => quoted(columnName(id)));
  const sum = (verdict: string) => ['0', ...clauses.map(each => `(${each} = '${verdict}')::INT`)].join(' + ');
  const limited = new Set(movableLimits(typed.rules).map(({ clause }) => clause));
  const chosen = typed.rules.clauses
    .filter(rule => limited.has(rule.id) || (rule.mode === 'computed' && numericLimits(rule.rule).length > 0))
    .map(({ id }) => id);
  const verdicts = chosen.map(id => `, ${quoted(columnName(id))} AS ${verdictOf(id)}`);
  const [facts] = compileSql(edition, { dialect: 'duckdb', clauses: chosen }).views;
  await connection.run(`CREATE OR REPLACE TEMP VIEW ${FACTS} AS ${facts?.query}`);
  const columns = await query<{ column_name: string; column_type: string }>(connection, `DESCRIBE ${FACTS}`);
  // Entries of lists are what facts were computed from; no condition is on them.
  const kept = columns.filter(({ column_type: type }) => !type.startsWith('STRUCT'));
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${ROWS} AS
SELECT ${kept.map(({ column_name: name }) => `f.${quoted(name)}`).join(', ')}, r.* EXCLUDE ("row") FROM ${FACTS} f JOIN (
  SELECT "row", ${sum('not_met')} AS failed__clauses, ${sum('undetermined')} AS open__clauses${verdicts.join('')}
  FROM ${quoted(results)}) r USING ("row")`);
  await connection.run(`DROP VIEW ${FACTS}`);
}

/** The conditions of a rule that compare with a number. */
export function numericLimits(rule: Rule): Compare[] {
  return activeLeaves(rule).flatMap(({ leaf }) =>
    leaf.kind === 'compare' && leaf.unit !== 'date' && leaf.unit !== 'none' ? [leaf] : [],
  );
}

/** The column of a clause's verdict. */
export function verdictOf(clause: string): string {
  return quoted(`verdict__${columnName(clause)}`);
}

/** Whether a clause other than this one is not met, and whether one is undetermined. */
export function othersOf(clause: string): { readonly failed: string; readonly open: string } {
  const counts = (verdict: string) => `(${verdictOf(clause)} = '${verdict}')::INT`;
  return {
    failed: `(failed__clauses - ${counts('not_met')} > 0)`,
    open: `(open__clauses - ${counts('undetermined')} > 0)`,
  };
}
