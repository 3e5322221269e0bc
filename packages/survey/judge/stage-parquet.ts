import type { Located } from '@zhunsheng/checker';
import { readJson } from '@zhunsheng/checker';
import { UsageError } from '@zhunsheng/checker/node';
import { type FileColumn, parquetColumns } from '../dataset/parquet-columns.ts';
import { unreadableParquet } from '../explain-failure.ts';
import { readParquet } from '../sql-text.ts';
import { withoutNulls } from '../without-nulls.ts';
import { doubtsOf } from './doubts.ts';
import { onlyDeclaration } from './review.ts';
import { leftOutWithout, numbers, type StagedPart, type Staging } from './staging.ts';

/** Rows of the file that are fetched at a time for the checker. */
const BATCH = 20_000;

/**
 * Reads a Parquet file. What its types cannot say (codes, forms, ranges) is tested in SQL; rows that do not pass go to
 * the checker as JSON. Throws a UsageError for a file that is none or lacks a required column.
 */
export async function stageParquet(staging: Staging, file: string, offset: number): Promise<StagedPart> {
  const { connection, module } = staging;
  const { schema, id } = module.edition.description;
  const columns = await columnsOf(staging, file);
  requireColumns(schema['required'] as readonly string[], columns, file);
  const { select, fits } = parquetColumns(schema, module.dictionary, columns);
  const doubts = doubtsOf(schema, module.dictionary, id).map(doubt => `(${doubt}) IS NOT TRUE`);
  const source = parquetRows(file);
  const query = `SELECT file_row_number + ${1 + offset} AS "row", ${select.join(',\n')}, ${['TRUE', ...fits].join('\nAND ')} AS fits
FROM ${source}`;
  const [rows = 0] = await numbers(connection, `SELECT count(*) FROM ${source}`);
  return {
    source: { query, plain: ['fits', ...doubts].join('\n  AND '), uncertain: [] },
    offset,
    rows,
    leftOut: leftOutWithout(rows, file),
    reviewRows: some =>
      reviewParquet(
        staging,
        { file, columns, offset },
        [...some].sort((a, b) => a - b),
      ),
  };
}

async function columnsOf({ connection }: Staging, file: string): Promise<FileColumn[]> {
  try {
    const rows = `SELECT * FROM ${readParquet(file)}`;
    const reader = await connection.runAndReadAll(`${rows} LIMIT 0`);
    // A result's types do not tell JSON from text, and its names end at U+0000; their description in SQL has both.
    const described = (await connection.runAndReadAll(`DESCRIBE ${rows}`)).getRows();
    const types = reader.columnTypes();
    const columns = described.map(([name, type], at) => ({
      name: String(name),
      type: isOpen(String(type)) ? 'open' : (types[at] as FileColumn['type']),
    }));
    const broken = columns.find(({ name, type }) => `${name} ${type}`.includes('\uFFFD'));
    if (broken) throw new Error(`the column ${broken.name} has a name that is no UTF-8`);
    return columns;
  } catch (error) {
    throw unreadableParquet(file, error as Error);
  }
}

/** Whether a type has JSON in it, or a member with a name that SQL cannot write. */
function isOpen(type: string): boolean {
  return type.includes('\0') || /\bJSON\b/.test(type.replace(/"(?:[^"]|"")*"/g, ''));
}

/** What reads the rows of a file with their numbers from 0. */
function parquetRows(file: string): string {
  return readParquet(file, ', file_row_number = true');
}

function requireColumns(
  required: readonly string[] = [],
  columns: readonly FileColumn[],
  file: string,
): void {
  const taken = columns.find(({ name }) => name.toLowerCase() === 'file_row_number');
  if (taken)
    throw new UsageError(
      `${file} 中的列 ${taken.name} 与 DuckDB 给行号用的名称相同，不能读取；它也不是申报数据的字段，请删去这一列 / the column ${taken.name} of ${file} has the name that DuckDB gives to row numbers, so that the file cannot be read; it is no field of a declaration either: remove it`,
    );
  const missing = required.filter(name => !columns.some(column => column.name === name));
  if (missing.length === 0) return;
  const list = missing.join('、');
  const present = columns.map(({ name }) => name).join('、');
  throw new UsageError(
    `${file} 缺少列 ${list}（现有：${present}），没有一行可以判定；请按数据字典补上 / ${file} lacks the column ${list}: no row could be judged`,
  );
}

interface ParquetFile {
  readonly file: string;
  readonly columns: readonly FileColumn[];
  readonly offset: number;
}

async function reviewParquet(
  { connection, review, sink, signal, progress }: Staging,
  { file, columns, offset }: ParquetFile,
  rows: readonly number[],
): Promise<void> {
  const isClean = !columns.some(({ type }) => type === 'open');
  for (let from = 0; from < rows.length; from += BATCH) {
    signal.throwIfAborted();
    const some = rows.slice(from, from + BATCH).map(row => row - 1);
    // Materialised first: lists of rows that were only picked out are written as JSON together with all others. With the
    // range DuckDB passes over the rest of the file.
    const reader = await connection.runAndReadAll(
      `WITH picked AS MATERIALIZED (
SELECT * FROM ${parquetRows(file)}
WHERE file_row_number BETWEEN ${some[0]} AND ${some.at(-1)} AND file_row_number IN (SELECT unnest([${some.join(', ')}])))
SELECT file_row_number + 1, to_json(COLUMNS(* EXCLUDE (file_row_number))) FROM picked ORDER BY file_row_number`,
    );
    const names = reader.columnNames().slice(1);
    for (const [n, ...texts] of reader.getRows()) {
      const members = names.map((name, index) => `${JSON.stringify(name)}:${texts[index] ?? 'null'}`);
      sink.add(review(offset + Number(n), rowOf(`{${members.join(',')}}`, file, Number(n), isClean)));
    }
    progress.show('review', Math.min(from + BATCH, rows.length), rows.length);
    await sink.ready();
  }
}

/** A row as a declaration: in columns, what is not given is NULL, unknown fields too. `isClean`: no key can stand twice. */
function rowOf(json: string, file: string, row: number, isClean: boolean): Located {
  const place = { file, line: row };
  const locate = (pointer: string) => ({ ...place, pointer });
  const plain = isClean ? parsePlainly(json) : undefined;
  if (plain !== undefined) return { data: withoutNulls(plain), problems: [], locate };
  const located = onlyDeclaration(readJson(new TextEncoder().encode(json), file), file);
  return {
    data: located.data === undefined ? undefined : withoutNulls(located.data),
    problems: located.problems.map(problem => ({
      ...problem,
      location: { ...problem.location, ...place, column: undefined, endColumn: undefined },
    })),
    locate,
  };
}

/** Digits that a double may not hold, an exponent, a negative zero: something may have to be said of those. */
const UNUSUAL = /[:[,](?:-0|-?[\d.]{17}|-?[\d.]+[eE])/;

/** The data of a text in which no number is unusual; the zeros that columns of decimals put after one are none. */
function parsePlainly(json: string): unknown {
  if (UNUSUAL.test(json)) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
