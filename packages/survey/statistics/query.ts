import type { DuckDBConnection } from '@duckdb/node-api';
import { sqlName } from '../sql-text.ts';

/** The rows of a statement; whole numbers as numbers. Counts stay far below 2⁵³. */
export async function query<Row>(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJS().map(row => {
    const plain = Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? Number(value) : value,
    ]);
    return Object.fromEntries(plain) as Row;
  });
}

/** A dotted path into the row `d` of the declarations. */
export function pathIn(path: string): string {
  return `d.${path.split('.').map(sqlName).join('.')}`;
}
