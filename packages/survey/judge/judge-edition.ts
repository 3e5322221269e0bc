import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type EditionModule, jsonPointer } from '@zhunsheng/checker';
import type { Assurance, Language } from '@zhunsheng/language';
import type { SqlEdition } from '@zhunsheng/language/sql';
import { columnName, compileSql } from '@zhunsheng/language/sql';
import { columnTypes } from '../dataset/column-type.ts';
import type { DatasetPart, LeftOut } from '../dataset/dataset-part.ts';
import { surveyProblem } from '../diagnostic/survey-problems.ts';
import type { ProgressLine } from '../progress-line.ts';
import { readNdjson, readParquet, sqlName, sqlText } from '../sql-text.ts';
import { reviewer } from './review.ts';
import { openSink, type Sink } from './sink.ts';
import { stageNdjson } from './stage-ndjson.ts';
import { stageParquet } from './stage-parquet.ts';
import { stageRecords } from './stage-records.ts';
import { addNumbers, numbers, type StagedPart, type Staging } from './staging.ts';

export interface JudgeOptions {
  readonly connection: DuckDBConnection;
  readonly parts: readonly DatasetPart[];
  readonly module: EditionModule;
  readonly edition: SqlEdition;
  readonly assurance: Assurance;
  readonly lang: Language;
  /** Where intermediate files go. */
  readonly folder: string;
  /** Put before the names of relations. */
  readonly prefix: string;
  readonly progress: ProgressLine;
  readonly signal: AbortSignal;
}

/** What became of the rows of a dataset: `read` is always `judged` and `rejected` together. */
export interface Judged {
  readonly read: number;
  readonly judged: number;
  readonly rejected: number;
  /** Rows that the JavaScript checker looked at. */
  readonly reviewed: number;
  /** Files that hold no declaration. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Judges every declaration of a dataset by one edition. Leaves the relations `declarations` (every judged row in normal
 * form), `results` and `problems`, their names after `prefix`; they read files in `folder`, so that memory is not bound to
 * the number of rows. Rows count from 1 over all parts.
 */
export async function judgeEdition(options: JudgeOptions): Promise<Judged> {
  await mkdir(options.folder, { recursive: true });
  const sink = await openSink(options.folder, options.lang);
  try {
    return await judgeParts(options, sink);
  } finally {
    await sink.close();
  }
}

async function judgeParts(options: JudgeOptions, sink: Sink): Promise<Judged> {
  const { connection, module, prefix, folder, progress, signal } = options;
  const staging: Staging = { connection, folder, module, sink, review: reviewer(module), progress, signal };
  await connection.run(`CREATE TABLE ${prefix}reviewed ("row" BIGINT)`);
  const staged = await stageParts(staging, options.parts);
  const read = staged.reduce((sum, { rows }) => sum + rows, 0);
  progress.show('judge', 0, read);
  const files: string[] = [];
  for (const [index, part] of staged.entries())
    files.push(...(await judgePart(options, part, `${prefix}part_${index}_`)));
  await sink.flush();
  await createDeclarations(options, staged);
  await createResults(options, files);
  await findRepeats(options, sink);
  const written = await sink.end();
  await connection.run(`CREATE TABLE ${prefix}problems AS
SELECT * FROM ${readNdjson(written.problems, PROBLEM_COLUMNS)} ORDER BY "row"`);
  const [judged = 0] = await numbers(connection, `SELECT count(*) FROM ${prefix}results`);
  const { rejected, reviewed } = sink.counts;
  if (read !== judged + rejected)
    throw new Error(`${read} rows read, ${judged} judged, ${rejected} rejected`);
  return { read, judged, rejected, reviewed, leftOut: staged.flatMap(part => part.leftOut) };
}

/**
 * Judges every row in one pass over the file; those of which SQL is not sure, and those that turn out to contradict
 * themselves, go to the checker. Returns the file of verdicts, if there is one.
 */
async function judgePart(options: JudgeOptions, part: StagedPart, name: string): Promise<string[]> {
  const { connection, prefix, module } = options;
  const { source, offset, rows } = part;
  if (!source) {
    await part.reviewRows(new Set(Array.from({ length: rows }, (_, index) => index + 1)));
    return [];
  }
  await connection.run(`CREATE VIEW ${name}rows AS SELECT "row", ${columnsOf(module)}, ${source.plain} AS plain
FROM (${source.query})`);
  const uncertain = new Set(source.uncertain);
  const [file] = await bothEnded(judgeInto(options, name, 'd.plain'), part.reviewRows(uncertain));
  const doubtful = await numbers(
    connection,
    `SELECT "row" - ${offset} FROM ${readParquet(file)} WHERE doubtful`,
  );
  const rest = new Set(doubtful.filter(row => !uncertain.has(row)));
  await addNumbers(
    connection,
    `${prefix}reviewed`,
    [...uncertain, ...rest].map(row => row + offset),
  );
  await part.reviewRows(rest);
  return [file];
}

/** What two pieces of work come to, once both have ended: nothing is closed under a statement that is still running. */
async function bothEnded<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

/**
 * Judges the rows of `<name>rows` and returns the file of results and reasons. With `plain`, a condition on
 * a row, it also has a column `doubtful`: where that does not hold, or the row contradicts itself.
 */
async function judgeInto(
  { connection, edition, assurance, folder }: JudgeOptions,
  name: string,
  plain?: string,
): Promise<string> {
  const input = { input: `${name}rows`, prefix: name };
  const { views } = compileSql(edition, {
    dialect: 'duckdb',
    checked: true,
    ...input,
    ...(plain && { plain }),
  });
  for (const { statement } of views) await connection.run(statement);
  const bases = edition.data.clauses.map(({ id }) => `${columnName(id)}_basis`);
  const file = join(folder, `${name}judged.parquet`);
  await connection.run(
    `COPY (SELECT * EXCLUDE (${bases.join(', ')}) FROM ${name}verdicts_${assurance}) TO ${sqlText(file)} (FORMAT parquet)`,
  );
  return file;
}

/** The results, in no order: of the rows that SQL is sure of, and of those that the checker has accepted. */
async function createResults(options: JudgeOptions, files: readonly string[]): Promise<void> {
  const { connection, prefix } = options;
  await connection.run(`CREATE VIEW ${prefix}accepted_rows AS SELECT * FROM ${prefix}accepted`);
  const accepted = await judgeInto(options, `${prefix}accepted_`);
  const parts = files.map(
    file => `SELECT * EXCLUDE (doubtful) FROM ${readParquet(file)} ANTI JOIN ${prefix}reviewed USING ("row")`,
  );
  await connection.run(
    `CREATE VIEW ${prefix}results AS ${[...parts, `SELECT * FROM ${readParquet(accepted)}`].join('\nUNION ALL ')}`,
  );
}

const PROBLEM_COLUMNS =
  "{row: 'BIGINT', uscc: 'VARCHAR', code: 'VARCHAR', severity: 'VARCHAR', pointer: 'VARCHAR', message: 'VARCHAR', help: 'VARCHAR', place: 'VARCHAR'}";

async function stageParts(staging: Staging, parts: readonly DatasetPart[]): Promise<StagedPart[]> {
  const staged: StagedPart[] = [];
  let offset = 0;
  for (const part of parts) {
    staging.signal.throwIfAborted();
    staging.progress.show('stage');
    const one =
      part.kind === 'ndjson'
        ? await stageNdjson(staging, part.file, offset)
        : part.kind === 'parquet'
          ? await stageParquet(staging, part.file, offset)
          : await stageRecords(staging, part.files, offset);
    staged.push(one);
    offset += one.rows;
  }
  return staged;
}

/** The judged rows: those that SQL has no doubts about where they stand, the others as the checker normalised them. */
async function createDeclarations(
  { connection, module, folder, prefix }: JudgeOptions,
  staged: readonly StagedPart[],
): Promise<void> {
  const types = columnTypes(module.dictionary.tree).replace('{', "{row: 'BIGINT', ");
  const columns = columnsOf(module);
  await connection.run(
    `CREATE TABLE ${prefix}accepted AS SELECT "row", ${columns} FROM ${readNdjson(join(folder, 'accepted.ndjson'), types)}`,
  );
  const parts = staged.flatMap(({ source }) =>
    source
      ? [`SELECT "row", ${columns} FROM (${source.query}) ANTI JOIN ${prefix}reviewed USING ("row")`]
      : [],
  );
  const accepted = `SELECT * FROM ${prefix}accepted`;
  await connection.run(`CREATE VIEW ${prefix}declarations AS ${[...parts, accepted].join('\nUNION ALL ')}`);
}

function columnsOf({ dictionary }: EditionModule): string {
  return [...dictionary.tree.members.keys()].map(sqlName).join(', ');
}

/** Rows that a problem names. */
const MOST_SHOWN = 5;

/** Says of each row with a number that others have, too, which those are; rejected rows among them. */
async function findRepeats({ connection, prefix, folder, module }: JudgeOptions, sink: Sink): Promise<void> {
  const { number } = module.edition.description.declarant;
  if (!number) return;
  await sink.flush();
  const rejected = readNdjson(join(folder, 'rejected.ndjson'), "{row: 'BIGINT', uscc: 'VARCHAR'}");
  const reader = await connection.runAndReadAll(
    `SELECT uscc, list("row" ORDER BY "row") AS rows FROM
(SELECT "row", uscc FROM ${prefix}results UNION ALL SELECT "row", uscc FROM ${rejected})
WHERE uscc IS NOT NULL GROUP BY uscc HAVING count(*) > 1`,
  );
  for (const { uscc, rows } of reader.getRowObjectsJS() as { uscc: string; rows: bigint[] }[]) {
    const numbered = rows.map(Number);
    const first = numbered.slice(0, MOST_SHOWN + 1);
    for (const row of numbered) {
      const others = first.filter(other => other !== row).slice(0, MOST_SHOWN);
      const shown = `${others.join('、')}${numbered.length - 1 > MOST_SHOWN ? '……' : ''}`;
      sink.addProblem(
        row,
        uscc,
        surveyProblem(
          'uscc-repeated',
          { pointer: jsonPointer(number.path.split('.')) },
          { number: number.title, rows: shown },
        ),
      );
      await sink.ready();
    }
  }
}
