import type { DuckDBConnection } from '@duckdb/node-api';
import type { SqlEdition } from '../../checker/backends/sql/sql-edition.ts';
import type { EditionModule } from '../../checker/cli/load-edition.ts';
import type { Located } from '../../checker/source/located.ts';
import type { ProgressLine } from '../progress-line.ts';
import type { Reviewed } from './review.ts';
import type { Sink } from './sink.ts';

/** What is needed to read one part of a dataset for one edition. */
export interface Staging {
  readonly connection: DuckDBConnection;
  readonly module: EditionModule;
  readonly edition: SqlEdition;
  readonly sink: Sink;
  readonly review: (row: number, located: Located) => Reviewed;
  readonly progress: ProgressLine;
  readonly signal: AbortSignal;
}

/**
 * A part that was read: its typed rows stand in `table`, the n-th of them being row `offset + n` of the dataset. Rows that
 * the checker has looked at are no longer in it.
 */
export interface StagedPart {
  readonly table: string | undefined;
  readonly offset: number;
  /** Rows in the part, whatever became of them. */
  readonly rows: number;
  /** Has the checker look at these rows (of the part, from 1), which SQL has doubts about. */
  readonly reviewRows: (rows: ReadonlySet<number>) => Promise<void>;
}

/** The rows of a statement as numbers, from its first column. */
export async function numbers(connection: DuckDBConnection, sql: string): Promise<number[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getColumns()[0]?.map(Number) ?? [];
}

/** Takes rows (of the part, from 1) out of a table. */
export async function removeRows(
  connection: DuckDBConnection,
  table: string,
  rows: Iterable<number>,
): Promise<void> {
  const list = [...rows];
  for (let from = 0; from < list.length; from += 50_000) {
    const some = list.slice(from, from + 50_000).map(row => row - 1);
    await connection.run(`DELETE FROM ${table} WHERE rowid IN (SELECT unnest([${some.join(', ')}]))`);
  }
}
