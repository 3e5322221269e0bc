import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Json } from './mutate-data.ts';

/** A database for what is written and read beside a survey. */
export const connection = await (await DuckDBInstance.create()).connect();

/** Rows as Parquet, with the types that DuckDB takes from them; no bytes where it finds none. */
export async function writeParquet(rows: readonly Json[]): Promise<Uint8Array> {
  return inFolder(async folder => {
    const [lines, file] = [join(folder, 'a.ndjson'), join(folder, 'a.parquet')];
    await writeFile(lines, rows.map(row => `${JSON.stringify(row)}\n`).join(''));
    const sql = `COPY (SELECT * FROM read_ndjson_auto('${lines}', ignore_errors = true)) TO '${file}' (FORMAT parquet)`;
    return connection.run(sql).then(
      () => readFile(file),
      () => new Uint8Array(),
    );
  });
}

/** What DuckDB finds in Parquet, as JSON; undefined for a file that it cannot read. */
export async function readParquetRows(bytes: Uint8Array): Promise<unknown[] | undefined> {
  return inFolder(async folder => {
    const file = join(folder, 'a.parquet');
    await writeFile(file, bytes);
    const sql = `SELECT to_json(t) FROM read_parquet('${file}') t`;
    return connection.runAndReadAll(sql).then(
      reader => reader.getRows().map(([json]) => JSON.parse(String(json)) as unknown),
      () => undefined,
    );
  });
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-fuzz-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
