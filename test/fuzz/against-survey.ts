import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { UsageError } from '../../packages/checker/node/usage-error.ts';
import { columnName } from '../../packages/language/backends/sql/names.ts';
import { runSurvey } from '../../packages/survey/run-survey.ts';
import { EDITIONS } from '../edition.ts';
import type { Row } from './examine-file.ts';
import { connection } from './parquet.ts';

/** A file and what a survey has to make of it, where that is known. */
export interface Surveyed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: readonly Row[] | undefined;
}

/** Told of a file before it is looked at, or of the first of those that are surveyed together. */
export type Begin = (name: string, survey: boolean) => void;

/** What a survey says that `check` does not. */
export interface Difference {
  readonly file: Surveyed;
  readonly text: string;
}

/**
 * Has a survey judge the files together and compares every row with what `check` says of it. Where they differ or the
 * survey fails, halves are surveyed until the file is found. A refusal of a file is a difference unless it is Parquet.
 */
export async function againstSurvey(files: readonly Surveyed[], begin: Begin): Promise<Difference[]> {
  if (files.length === 0) return [];
  const [file, ...others] = files;
  begin(file?.name ?? '', true);
  const text = await differenceOf(files);
  if (text === undefined || !file) return [];
  if (others.length === 0) return [{ file, text }];
  const half = Math.ceil(files.length / 2);
  const found = [
    ...(await againstSurvey(files.slice(0, half), begin)),
    ...(await againstSurvey(files.slice(half), begin)),
  ];
  return found.length > 0 ? found : [{ file, text: `only together with ${others.length} others: ${text}` }];
}

async function differenceOf(files: readonly Surveyed[]): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-fuzz-'));
  try {
    const dataset = join(folder, 'in');
    await mkdir(dataset);
    await Promise.all(files.map(({ name, bytes }) => writeFile(join(dataset, name), bytes)));
    const status = await surveyInto(join(folder, 'out'), dataset);
    if (files.some(({ rows }) => rows === undefined)) return undefined;
    const expected = files.flatMap(({ rows }) => rows ?? []);
    return await compare(expected, join(folder, 'out'), status, files[0]?.name.endsWith('.parquet') === true);
  } catch (error) {
    if (error instanceof UsageError) return refusalOf(error, files);
    return (error as Error).stack ?? String(error);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function surveyInto(out: string, dataset: string): Promise<number> {
  return runSurvey(
    {
      dataset,
      out,
      shelf: EDITIONS,
      editions: ['2024'],
      assurance: 'verified',
      lang: 'zh',
      memory: '500MB',
      threads: 1,
      suppress: undefined,
      force: false,
    },
    new AbortController().signal,
  );
}

/** Parquet that is damaged or lacks a column ends a survey with the reason; so does a dataset without a row. */
function refusalOf({ message }: UsageError, files: readonly Surveyed[]): string | undefined {
  const isBlank = files.every(({ rows }) => rows === undefined || rows.length === 0);
  if (isBlank && message.includes('there is no declaration in')) return undefined;
  if (files.length === 1 && files[0]?.name.endsWith('.parquet')) return undefined;
  return `refused: ${message}`;
}

async function compare(
  expected: readonly Row[],
  out: string,
  status: number,
  isTyped: boolean,
): Promise<string | undefined> {
  const read = async (file: string) =>
    (await connection.runAndReadAll(`SELECT * FROM '${join(out, file)}'`)).getRowObjectsJS();
  const judged = new Map((await read('results.parquet')).map(row => [Number(row['row']), row]));
  const problems = Map.groupBy(await read('problems.parquet'), ({ row }) => Number(row));
  const lastRow = Math.max(0, ...judged.keys(), ...problems.keys());
  if (lastRow > expected.length) return `${expected.length} rows by check, ${lastRow} in the survey`;
  if (status !== (judged.size === 0 ? 3 : 0)) return `exit status ${status} with ${judged.size} judged rows`;
  for (const [index, row] of expected.entries()) {
    const found = judged.get(index + 1);
    const surveyed = found ? surveyedRow(found, row) : REJECTED;
    const codes = new Set((problems.get(index + 1) ?? []).map(({ code }) => String(code)));
    for (const code of OF_SURVEYS) codes.delete(code);
    // Of typed columns the checker sees numbers as DuckDB writes them, which may be wrong in another way.
    const whole = { ...surveyed, codes: isTyped ? row.codes : [...codes].sort() };
    if (!isDeepStrictEqual(whole, row))
      return `row ${index + 1}: check ${JSON.stringify(row)}, survey ${JSON.stringify(whole)}`;
  }
  return undefined;
}

/** Said of rows beside others, or of the edition that was asked for. */
const OF_SURVEYS = ['uscc-repeated', 'edition-differs'];

const REJECTED = { conclusion: null, size: null, verdicts: {} };

function surveyedRow(found: Record<string, unknown>, { verdicts }: Row) {
  const ids = Object.keys(verdicts).map(id => [id, found[columnName(id)]]);
  return { conclusion: found['conclusion'], size: found['size'], verdicts: Object.fromEntries(ids) };
}
