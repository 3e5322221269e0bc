import { resolve } from 'node:path';
import { duckdb } from '@zhunsheng/language/sql';

/** A text as an SQL literal. */
export const sqlText = duckdb.text;

/** What reads one Parquet file in SQL; options begin with a comma. */
export function readParquet(path: string, options = ''): string {
  return `read_parquet(${sqlFile(path)}${options})`;
}

/** What reads one file of JSON lines in SQL with these columns, written as DuckDB's map of names and types. */
export function readNdjson(path: string, columns: string, options = ''): string {
  return `read_ndjson(${sqlFile(path)}, columns = ${columns}${options})`;
}

/** One file and nothing else: DuckDB takes `[1]` in a path for a pattern, and a folder `year=2024` for a column. */
function sqlFile(path: string): string {
  return `${sqlText(resolve(path).replace(/[[*?]/g, '[$&]'))}, hive_partitioning = false`;
}

/** A name as an SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
