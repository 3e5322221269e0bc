import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { compileSql } from '../../checker/backends/sql/compile-sql.ts';
import { columnName } from '../../checker/backends/sql/names.ts';
import type { SqlEdition } from '../../checker/backends/sql/sql-edition.ts';
import type { EditionModule } from '../../checker/cli/load-edition.ts';
import { surveyProblem } from '../../checker/diagnostic/catalogue/survey.ts';
import type { Language } from '../../checker/evaluate/edition-texts.ts';
import type { Assurance } from '../../checker/evaluate/evaluate-declaration.ts';
import { columnType, columnTypes } from '../dataset/column-type.ts';
import type { DatasetPart } from '../dataset/dataset-part.ts';
import type { ProgressLine } from '../progress-line.ts';
import { sqlName, sqlText } from '../sql-text.ts';
import { contradictions, createViews } from './contradictions.ts';
import { reviewer } from './review.ts';
import { openSink, type Sink } from './sink.ts';
import { stageNdjson } from './stage-ndjson.ts';
import { stageParquet } from './stage-parquet.ts';
import { stageRecords } from './stage-records.ts';
import { numbers, type StagedPart, type Staging } from './staging.ts';

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
}

/**
 * Judges every declaration of a dataset by one edition. Leaves the relations `declarations` (every judged row in normal
 * form), `results` and `problems`, their names after `prefix`. Rows count from 1 over all parts.
 */
export async function judgeEdition(options: JudgeOptions): Promise<Judged> {
  const { connection, module, edition, lang, prefix, folder, progress, signal } = options;
  await mkdir(folder, { recursive: true });
  const sink = await openSink(folder, lang);
  const staging: Staging = { connection, module, edition, sink, review: reviewer(module), progress, signal };
  const staged = await stageParts(staging, options.parts, prefix);
  const read = staged.reduce((sum, { rows }) => sum + rows, 0);
  progress.show('judge', 0, read);
  for (const part of staged) {
    const rows = await contradictions(staging, part);
    if (rows.length > 0) await part.reviewRows(new Set(rows));
  }
  await createDeclarations(options, staged, sink);
  const script = compileSql(edition, { dialect: 'duckdb', input: `${prefix}declarations`, prefix });
  await createViews(connection, script.views);
  const view = `${prefix}verdicts_${options.assurance}`;
  // Only rows that the checker has normalised are out of order; sorting is the dearest step of all.
  const order = sink.counts.reviewed > sink.counts.rejected ? 'ORDER BY "row"' : '';
  await connection.run(
    `CREATE TABLE ${prefix}results AS SELECT * EXCLUDE (${bases(edition)}) FROM ${view} ${order}`,
  );
  await findRepeats(options, sink);
  const files = await sink.end();
  await connection.run(`CREATE TABLE ${prefix}problems AS
SELECT * FROM read_ndjson(${sqlText(files.problems)}, columns = ${PROBLEM_COLUMNS}) ORDER BY "row"`);
  const [judged = 0] = await numbers(connection, `SELECT count(*) FROM ${prefix}results`);
  const { rejected, reviewed } = sink.counts;
  if (read !== judged + rejected)
    throw new Error(`${read} rows read, ${judged} judged, ${rejected} rejected`);
  return { read, judged, rejected, reviewed };
}

/** On what a verdict rests is not among the results. */
function bases({ data }: SqlEdition): string {
  return data.clauses.map(({ id }) => `${columnName(id)}_basis`).join(', ');
}

const PROBLEM_COLUMNS =
  "{row: 'BIGINT', uscc: 'VARCHAR', code: 'VARCHAR', severity: 'VARCHAR', pointer: 'VARCHAR', message: 'VARCHAR', help: 'VARCHAR', place: 'VARCHAR'}";

async function stageParts(
  staging: Staging,
  parts: readonly DatasetPart[],
  prefix: string,
): Promise<StagedPart[]> {
  const staged: StagedPart[] = [];
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    staging.signal.throwIfAborted();
    const table = `${prefix}part_${index}`;
    staging.progress.show('stage');
    const one =
      part.kind === 'ndjson'
        ? await stageNdjson(staging, part.file, table, offset)
        : part.kind === 'parquet'
          ? await stageParquet(staging, part.file, table, offset)
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
  sink: Sink,
): Promise<void> {
  await sink.flush();
  const members = [...module.dictionary.tree.members.values()];
  const columns = members.map(({ name }) => sqlName(name)).join(', ');
  const types = members.map(node => `${sqlName(node.name)} ${columnType(node)}`).join(', ');
  await connection.run(`CREATE TABLE ${prefix}accepted ("row" BIGINT, ${types})`);
  const all = columnTypes(module.dictionary.tree).replace('{', "{row: 'BIGINT', ");
  await connection.run(
    `INSERT INTO ${prefix}accepted BY NAME SELECT * FROM read_ndjson(${sqlText(join(folder, 'accepted.ndjson'))}, columns = ${all})`,
  );
  const parts = staged.flatMap(({ table, offset }) =>
    table === undefined ? [] : [`SELECT rowid + 1 + ${offset} AS "row", ${columns} FROM ${table}`],
  );
  const accepted = `SELECT "row", ${columns} FROM ${prefix}accepted`;
  await connection.run(`CREATE VIEW ${prefix}declarations AS ${[...parts, accepted].join('\nUNION ALL ')}`);
}

/** Says of each row with a credit code that others have, too, which those are; rejected rows among them. */
async function findRepeats({ connection, prefix, folder }: JudgeOptions, sink: Sink): Promise<void> {
  await sink.flush();
  const rejected = `read_ndjson(${sqlText(join(folder, 'rejected.ndjson'))}, columns = {row: 'BIGINT', uscc: 'VARCHAR'})`;
  const reader = await connection.runAndReadAll(
    `SELECT uscc, list("row" ORDER BY "row") AS rows FROM
(SELECT "row", uscc FROM ${prefix}results UNION ALL SELECT "row", uscc FROM ${rejected})
WHERE uscc IS NOT NULL GROUP BY uscc HAVING count(*) > 1`,
  );
  for (const { uscc, rows } of reader.getRowObjectsJS() as { uscc: string; rows: bigint[] }[]) {
    for (const row of rows.map(Number)) {
      const others = rows.map(Number).filter(other => other !== row);
      const shown = others.length > 5 ? `${others.slice(0, 5).join('、')}……` : others.join('、');
      sink.addProblem(
        row,
        uscc,
        surveyProblem('uscc-repeated', { pointer: '/enterprise/uscc' }, { rows: shown }),
      );
      await sink.ready();
    }
  }
}
