import { resolve } from 'node:path';
import { duckdb } from '@zhunsheng/language/sql';

/** A text as an SQL literal. */
export const sqlText = duckdb.text;

/** The path of one file to read as an SQL literal: DuckDB takes `[1]` in it for a pattern, and beginnings for addresses. */
export function sqlFile(path: string): string {
  return sqlText(resolve(path).replace(/[[*?]/g, '[$&]'));
}

/** A name as an SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
