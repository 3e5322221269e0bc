import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Language } from '@zhunsheng/language';
import { columnName } from '@zhunsheng/language/sql';
import type { LeftOut } from '../dataset/dataset-part.ts';
import { readParquet, sqlName, sqlText } from '../sql-text.ts';
import { spreadsheetColumn, spreadsheetText } from './spreadsheet-text.ts';

export interface ResultFiles {
  readonly connection: DuckDBConnection;
  readonly folder: string;
  /** Put before the names of relations. */
  readonly prefix: string;
  /** Put after the names of files, for the second of two editions. */
  readonly suffix: string;
}

const HEAD = ['row', 'uscc', 'name', 'edition', 'assurance', 'size', 'conclusion'];
const WHO = ['row', 'uscc', 'name'];
const PROBLEM_COLUMNS = ['row', 'uscc', 'code', 'severity', 'pointer', 'message', 'help', 'place'];
/** Columns whose text comes from the dataset. */
const FOREIGN = new Set(['uscc', 'name', 'pointer', 'message', 'help', 'place']);

/**
 * Writes `results`, `reasons` and `problems` as Parquet and CSV, a row a declaration in the order of the dataset.
 * Text that a spreadsheet could run is defused in the CSV; Parquet, which has types, holds it as it is.
 */
export async function writeResults(files: ResultFiles, clauses: readonly string[]): Promise<void> {
  const columns = clauses.map(columnName);
  const reasons = columns.map(name => `${name}_reason`);
  await writeBoth(files, 'results', 'results ORDER BY "row"', [...HEAD, ...columns]);
  await writeBoth(files, 'reasons', 'results ORDER BY "row"', [...WHO, 'conclusion', ...reasons]);
  await writeBoth(files, 'problems', 'problems', PROBLEM_COLUMNS);
}

/** Writes which enterprises come out differently by two editions, and by which of the clauses that both have. */
export async function writeFlips(
  { connection, folder }: ResultFiles,
  [one, other]: readonly [string, string],
  clauses: readonly string[],
): Promise<void> {
  const changed = clauses
    .map(columnName)
    .map(name => `CASE WHEN a.${name} <> b.${name} THEN ${sqlText(name)} END`);
  const [from, to] = [`conclusion_${columnName(one)}`, `conclusion_${columnName(other)}`];
  await connection.run(`CREATE OR REPLACE VIEW flips AS
SELECT a."row", a.uscc, a.name, a.conclusion AS ${sqlName(from)}, b.conclusion AS ${sqlName(to)},
  concat_ws(';', ${['NULL', ...changed].join(', ')}) AS changed
FROM results a JOIN second_results b ON a."row" = b."row" WHERE a.conclusion <> b.conclusion ORDER BY a."row"`);
  const files = { connection, folder, prefix: '', suffix: '' };
  await writeBoth(files, 'flips', 'flips', [...WHO, from, to, 'changed']);
}

/** Writes which files of the dataset gave no declaration, if any. */
export async function writeLeftOut(
  folder: string,
  leftOut: readonly LeftOut[],
  lang: Language,
): Promise<void> {
  if (leftOut.length === 0) return;
  const cell = (text: string) => `"${spreadsheetText(text).replaceAll('"', '""')}"`;
  const lines = leftOut.map(({ file, reason }) => `${cell(file)},${cell(reason[lang])}\n`);
  await writeFile(join(folder, 'left-out.csv'), ['file,reason\n', ...lines]);
}

async function writeBoth(
  { connection, folder, prefix, suffix }: ResultFiles,
  file: string,
  relation: string,
  columns: readonly string[],
): Promise<void> {
  const path = (extension: string) => sqlText(join(folder, `${file}${suffix}.${extension}`));
  const safe = columns.map(name =>
    FOREIGN.has(name) ? `${spreadsheetColumn(sqlName(name))} AS ${sqlName(name)}` : sqlName(name),
  );
  await connection.run(
    `COPY (SELECT ${columns.map(sqlName).join(', ')} FROM ${prefix}${relation}) TO ${path('parquet')} (FORMAT parquet)`,
  );
  await connection.run(
    `COPY (SELECT ${safe.join(', ')} FROM ${readParquet(join(folder, `${file}${suffix}.parquet`))}) TO ${path('csv')} (FORMAT csv, HEADER)`,
  );
}
