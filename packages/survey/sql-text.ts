import { duckdb } from '@zhunsheng/language/sql';

/** A text as an SQL literal. */
export const sqlText = duckdb.text;

/** A name as an SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
