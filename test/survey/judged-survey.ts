import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { compileSql } from '../../packages/language/backends/sql/compile-sql.ts';
import type { Assurance } from '../../packages/language/words.ts';
import { query } from '../../packages/survey/statistics/query.ts';
import type { SurveyContext, SurveyedEdition } from '../../packages/survey/statistics/survey-context.ts';
import { EDITIONS } from '../edition.ts';

/** A database as `survey` leaves it for the statistics: judged declarations in normal form, results, problems. */
export async function judgedSurvey(
  declarations: readonly unknown[],
  editions: readonly [string, string?] = ['2024'],
  assurance: Assurance = 'declared',
): Promise<{ connection: DuckDBConnection; context: SurveyContext }> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const [first, second] = await Promise.all(editions.map(id => surveyed(id as string, assurance)));
  if (!first) throw new Error('no edition');
  const { validate } = await EDITIONS.load(editions[0]);
  const checked = declarations.map((data, at) => ({ row: at + 1, ...validate(data) }));
  const valid = checked.flatMap(({ row, declaration }) => (declaration ? [{ row, ...declaration }] : []));
  await connection.run(compileSql(first, { dialect: 'duckdb' }).table);
  await load(connection, valid);
  await connection.run('CREATE TABLE problems ("row" BIGINT, code VARCHAR, severity VARCHAR)');
  const problems = checked.flatMap(({ row, problems: found }) =>
    found.map(({ code, severity }) => `(${row}, '${code}', '${severity}')`),
  );
  if (problems.length > 0) await connection.run(`INSERT INTO problems VALUES ${problems.join(', ')}`);
  for (const edition of [first, second]) if (edition) await judge(connection, edition, assurance);
  const context = {
    editions: [first, second],
    assurance,
    read: declarations.length,
    problems: 'problems',
  } as const;
  return { connection, context };
}

async function surveyed(id: string, assurance: Assurance): Promise<SurveyedEdition> {
  const [typed, { evaluate }] = await Promise.all([EDITIONS.typed(id), EDITIONS.load(id)]);
  return { ...typed, results: `results_${id}`, evaluate: data => evaluate(data, { assurance }) };
}

async function load(connection: DuckDBConnection, valid: readonly object[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-survey-'));
  const file = join(folder, 'valid.ndjson');
  writeFileSync(file, valid.map(each => `${JSON.stringify(each)}\n`).join(''));
  const columns = await query<{ column_name: string; column_type: string }>(
    connection,
    'DESCRIBE declarations',
  );
  const given = columns.filter(({ column_name: name }) => name !== 'refused');
  const types = given.map(({ column_name: name, column_type: type }) => `'${name}': '${type}'`);
  if (valid.length > 0)
    await connection.run(
      `INSERT INTO declarations BY NAME SELECT * FROM read_ndjson('${file}', columns = {${types.join(', ')}})`,
    );
  rmSync(folder, { recursive: true });
}

async function judge(
  connection: DuckDBConnection,
  edition: SurveyedEdition,
  assurance: Assurance,
): Promise<void> {
  const prefix = `judge_${edition.results}_`;
  for (const { statement } of compileSql(edition, { dialect: 'duckdb', prefix, checked: true }).views)
    await connection.run(statement);
  await connection.run(
    `CREATE TABLE ${edition.results} AS SELECT * FROM ${prefix}verdicts_${assurance} ORDER BY "row"`,
  );
}
