import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import type { SqlScript } from '../../../packages/language/backends/sql/compile-sql.ts';

/** An engine with declarations loaded by the script's own recipe. */
export interface Engine {
  readonly run: (statement: string) => Promise<void>;
  /** The first column of every row, as text. */
  readonly texts: (query: string) => Promise<string[]>;
}

export async function duckdbWith(script: SqlScript, declarations: readonly unknown[]): Promise<Engine> {
  return duckdbWithLines(script, lines(declarations));
}

/** Declarations as the lines of a file. */
export function lines(declarations: readonly unknown[]): string[] {
  return declarations.map(one => JSON.stringify(one));
}

export async function duckdbWithLines(script: SqlScript, written: readonly string[]): Promise<Engine> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const run = async (statement: string) => void (await connection.run(statement));
  await run(script.table);
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-sql-'));
  const file = join(folder, 'declarations.ndjson');
  await writeFile(file, `${written.join('\n')}\n`);
  await run(script.loading.replace("'declarations.ndjson'", `'${file}'`));
  await rm(folder, { recursive: true });
  return {
    run,
    texts: async query => (await connection.runAndReadAll(query)).getRows().map(([text]) => String(text)),
  };
}

export async function postgresqlWith(script: SqlScript, declarations: readonly unknown[]): Promise<Engine> {
  return postgresqlWithLines(script, lines(declarations));
}

/** One for all tests of this process, for its start takes longer than most of them. */
let postgresql: Promise<PGlite> | undefined;

/**
 * PostgreSQL in this process, emptied of what an earlier test has put there; `\copy` is psql's, so the lines go in by a
 * parameter.
 */
export async function postgresqlWithLines(script: SqlScript, written: readonly string[]): Promise<Engine> {
  postgresql ??= PGlite.create();
  const database = await postgresql;
  const run = async (statement: string) => void (await database.exec(statement));
  await run('DROP SCHEMA public CASCADE; CREATE SCHEMA public; DISCARD TEMP');
  await run(script.table);
  const [table = '', insert = ''] = script.loading.split(/^--.*$/m);
  await run(table);
  await database.query('INSERT INTO declarations_lines (line) SELECT unnest($1::text[])', [written]);
  await run(insert);
  return {
    run,
    texts: async query =>
      (await database.query<unknown[]>(query, [], { rowMode: 'array' })).rows.map(([text]) => String(text)),
  };
}

export async function createViews(engine: Engine, { views }: SqlScript): Promise<void> {
  for (const { statement } of views) await engine.run(statement);
}
