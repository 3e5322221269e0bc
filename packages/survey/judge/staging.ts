import type { DuckDBConnection } from '@duckdb/node-api';
import type { EditionModule, Located } from '@zhunsheng/checker';
import { type LeftOut, NO_ROWS } from '../dataset/dataset-part.ts';
import type { ProgressLine } from '../progress-line.ts';
import type { Reviewed } from './review.ts';
import type { Sink } from './sink.ts';

/** What is needed to read one part of a dataset for one edition. */
export interface Staging {
  readonly connection: DuckDBConnection;
  /** Where intermediate files go. */
  readonly folder: string;
  readonly module: EditionModule;
  readonly sink: Sink;
  readonly review: (row: number, located: Located) => Reviewed;
  readonly progress: ProgressLine;
  readonly signal: AbortSignal;
}

/** A part that was read: the n-th of its rows is row `offset + n` of the dataset. */
export interface StagedPart {
  /** Absent when the checker has looked at every row. */
  readonly source?: TypedRows;
  readonly offset: number;
  /** Rows in the part, whatever becomes of them. */
  readonly rows: number;
  /** Files of the part that hold no declaration. */
  readonly leftOut: readonly LeftOut[];
  /** Has the checker look at these rows (of the part, from 1). */
  readonly reviewRows: (rows: ReadonlySet<number>) => Promise<void>;
}

/** Rows as SQL reads them from a file, in their order. */
export interface TypedRows {
  /** A query that gives `row` in the dataset and the columns of `declarations`, perhaps more. */
  readonly query: string;
  /** Holds for rows of the query that are in order, as far as a single row's types and values go. */
  readonly plain: string;
  /** Rows (of the part, from 1) that are known not to be in order although `plain` may hold. */
  readonly uncertain: readonly number[];
}

/** A file read row by row is left out when it has none. */
export function leftOutWithout(rows: number, file: string): LeftOut[] {
  return rows === 0 ? [{ file, reason: NO_ROWS }] : [];
}

/** The rows of a statement as numbers, from its first column. */
export async function numbers(connection: DuckDBConnection, sql: string): Promise<number[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getColumns()[0]?.map(Number) ?? [];
}

/** Adds whole numbers to a table of one column. */
export async function addNumbers(
  connection: DuckDBConnection,
  table: string,
  values: readonly number[],
): Promise<void> {
  for (let from = 0; from < values.length; from += 50_000)
    await connection.run(
      `INSERT INTO ${table} SELECT unnest([${values.slice(from, from + 50_000).join(', ')}])`,
    );
}
