import type { DuckDBConnection } from '@duckdb/node-api';
import { compileSql } from '../../checker/backends/sql/compile-sql.ts';
import { columnName } from '../../checker/backends/sql/names.ts';
import type { Limits } from '../../checker/backends/sql/with-limits.ts';
import { query, quoted } from './query.ts';
import type { SurveyContext, SurveyedEdition } from './survey-context.ts';

/** How the declarations of a clause come out under other limits. */
export interface WhatIf {
  /** Counts by what the other clauses come to and the verdict of the clause under `limits` of its conditions. */
  readonly count: (limits: Limits[string]) => Promise<readonly WhatIfCount[]>;
  /** The name of the view of verdicts that `count` made last; its rows are `row` and the clause's column. */
  readonly verdicts: string;
  readonly close: () => Promise<void>;
}

export interface WhatIfCount {
  readonly rest: Rest;
  readonly verdict: 'met' | 'not_met' | 'undetermined' | 'not_applicable';
  readonly count: number;
}

/** The conclusion that all clauses but one come to. */
export type Rest = 'recognised' | 'not_recognised' | 'undetermined';

/**
 * Prepares to judge `clause` anew. Only declarations that the other clauses leave open are looked at, since for the rest
 * no limit changes the conclusion; their facts are computed once, and each limit is the edition's own SQL over them.
 */
export async function whatIf(
  connection: DuckDBConnection,
  edition: SurveyedEdition,
  clause: string,
  { assurance }: Pick<SurveyContext, 'assurance'>,
): Promise<WhatIf> {
  const prefix = `what_if_${columnName(clause)}_`;
  const script = (limits: Limits[string]) =>
    compileSql(edition, {
      dialect: 'duckdb',
      clauses: [clause],
      limits: { [clause]: limits },
      input: `${prefix}input`,
      prefix,
    }).views;
  const [facts] = script({});
  const verdicts = `${prefix}verdicts_${assurance}`;
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${quoted(`${prefix}rest`)} AS
SELECT "row", rest FROM (SELECT "row", ${restOf(edition, clause)} AS rest FROM ${quoted(edition.results)})
WHERE rest <> 'not_recognised'`);
  await connection.run(`CREATE OR REPLACE TEMP VIEW ${quoted(`${prefix}input`)} AS
SELECT d.* FROM declarations d SEMI JOIN ${quoted(`${prefix}rest`)} USING ("row")`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${quoted(`${prefix}facts`)} AS ${facts?.query}`);
  return {
    verdicts,
    async count(limits) {
      for (const { name, query: select } of script(limits).slice(1))
        await connection.run(`CREATE OR REPLACE TEMP VIEW ${quoted(name)} AS ${select}`);
      return query<WhatIfCount>(
        connection,
        `SELECT rest, v.${quoted(columnName(clause))} AS verdict, count(*) AS count
FROM ${quoted(verdicts)} v JOIN ${quoted(`${prefix}rest`)} USING ("row") GROUP BY ALL`,
      );
    },
    async close() {
      for (const name of [
        ...script({})
          .slice(1)
          .map(view => view.name)
          .reverse(),
        `${prefix}input`,
      ])
        await connection.run(`DROP VIEW IF EXISTS ${quoted(name)}`);
      for (const name of ['facts', 'rest'])
        await connection.run(`DROP TABLE IF EXISTS ${quoted(prefix + name)}`);
    },
  };
}

function restOf({ data }: SurveyedEdition, clause: string): string {
  const others = data.clauses.filter(({ id }) => id !== clause).map(({ id }) => quoted(columnName(id)));
  if (others.length === 0) return "'recognised'";
  return `CASE WHEN 'not_met' IN (${others.join(', ')}) THEN 'not_recognised'
WHEN 'undetermined' IN (${others.join(', ')}) THEN 'undetermined' ELSE 'recognised' END`;
}
