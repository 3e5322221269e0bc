import type { DuckDBConnection } from '@duckdb/node-api';
import { compileSql } from '../../checker/backends/sql/compile-sql.ts';
import { columnName } from '../../checker/backends/sql/names.ts';
import type { EditionModule } from '../../checker/cli/load-edition.ts';
import { pointerSegments } from '../../checker/source/json-pointer.ts';
import type { FieldNode } from '../../checker/validate/field-tree.ts';
import { sqlName } from '../sql-text.ts';
import type { StagedPart } from './staging.ts';
import { numbers, type Staging } from './staging.ts';

/**
 * The rows of a part (from 1) that contradict themselves by the rules: a finding against what the data decide without it,
 * a stated size that is not the one the table gives. What is said of them is the checker's to say.
 */
export async function contradictions(
  { connection, module, edition }: Staging,
  { table }: StagedPart,
): Promise<number[]> {
  if (table === undefined) return [];
  const prefix = `${table}_`;
  const stated = statedSize(module);
  const found = findings(module);
  const tests = found.map(({ id, finding }) => {
    const verdict = columnName(id);
    return `("row".findings.${finding} IS NOT NULL AND ${verdict} NOT IN ('undetermined', "row".findings.${finding}))`;
  });
  const doubts = [
    ...tests,
    ...(stated ? [`"row".stated IS NOT NULL AND size IS DISTINCT FROM "row".stated`] : []),
  ];
  if (doubts.length === 0) return [];
  const kept = [
    'number := rowid + 1',
    `stated := ${stated ?? 'CAST(NULL AS VARCHAR)'}`,
    ...(found.length > 0
      ? [`findings := struct_pack(${found.map(({ finding, path }) => `${finding} := ${path}`).join(', ')})`]
      : []),
  ];
  const given = [...found.map(({ path }) => path), ...(stated ? [stated] : [])].map(
    path => `${path} IS NOT NULL`,
  );
  await connection.run(
    `CREATE OR REPLACE VIEW ${prefix}unfound AS SELECT struct_pack(${kept.join(', ')}) AS "row", * EXCLUDE (doubtful)
${found.length > 0 ? 'REPLACE (CASE WHEN FALSE THEN findings END AS findings)' : ''} FROM ${table} WHERE ${given.join(' OR ')}`,
  );
  await createViews(
    connection,
    compileSql(edition, { dialect: 'duckdb', input: `${prefix}unfound`, prefix }).views,
  );
  return numbers(
    connection,
    `SELECT "row".number FROM ${prefix}verdicts_verified WHERE ${doubts.join('\n OR ')}`,
  );
}

/** Creates views in their order. */
export async function createViews(
  connection: DuckDBConnection,
  views: readonly { readonly statement: string }[],
): Promise<void> {
  for (const { statement } of views) await connection.run(statement);
}

function findings({ dictionary, edition: { description } }: EditionModule) {
  const known = dictionary.tree.members.get('findings')?.members ?? new Map<string, FieldNode>();
  return description.clauses
    .filter(({ id, mode }) => mode !== 'computed' && known.has(id))
    .map(({ id }) => ({ id, finding: columnName(id), path: `findings.${sqlName(id)}.finding` }));
}

function statedSize({ edition: { description } }: EditionModule): string | undefined {
  const pointer = description.size?.stated?.pointer;
  return pointer === undefined ? undefined : pointerSegments(pointer).map(sqlName).join('.');
}
