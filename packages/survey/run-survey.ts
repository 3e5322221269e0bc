import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Editions, UsageError } from '@zhunsheng/checker/node';
import type { Assurance, EditionDescription, Language } from '@zhunsheng/language';
import { connect } from './connect.ts';
import { type DatasetPart, datasetParts } from './dataset/dataset-part.ts';
import { describeOutcome } from './describe-outcome.ts';
import { explainFailure } from './explain-failure.ts';
import { type Judged, judgeEdition } from './judge/judge-edition.ts';
import { type ProgressLine, progressLine } from './progress-line.ts';
import { renderReport } from './report/render-report.ts';
import { type OutputFolder, outputFolder } from './results/output-folder.ts';
import { writeFlips, writeResults } from './results/write-results.ts';
import { MOST_WORKBOOK_ROWS, writeWorkbook } from './results/write-workbook.ts';
import { summarise } from './statistics/summarise.ts';
import type { SurveyedEdition } from './statistics/survey-context.ts';

export interface SurveyOptions {
  readonly dataset: string;
  readonly out: string;
  readonly shelf: Editions;
  /** One edition, or two to compare. */
  readonly editions: readonly [string, string?];
  readonly assurance: Assurance;
  readonly lang: Language;
  readonly memory: string;
  readonly threads: number | undefined;
  readonly suppress: number | undefined;
  readonly force: boolean;
}

/** The folder of all that is needed only on the way. */
const SPILL = 'spill';

interface Run extends SurveyOptions {
  readonly connection: DuckDBConnection;
  readonly parts: readonly DatasetPart[];
  readonly output: OutputFolder;
  readonly progress: ProgressLine;
  readonly signal: AbortSignal;
}

/**
 * Judges a dataset and writes results, reasons, problems and summary into `out`, all of it or nothing. Throws a UsageError
 * for what the user can mend: options, files, memory, disk.
 */
export async function runSurvey(options: SurveyOptions, signal: AbortSignal): Promise<number> {
  const parts = await datasetParts(options.dataset);
  const output = await outputFolder(options.out, options.force);
  const progress = progressLine(process.stderr, options.lang, await sizeOf(parts));
  let connection: DuckDBConnection | undefined;
  try {
    const spill = join(output.partial, SPILL);
    connection = await connect({ memory: options.memory, spill, threads: options.threads });
    const open = connection;
    signal.addEventListener('abort', () => open.interrupt());
    const judged = await judgeAndWrite({ ...options, connection, parts, output, progress, signal });
    connection.closeSync();
    await rm(spill, { recursive: true, force: true });
    signal.throwIfAborted();
    await output.finish();
    progress.end();
    process.stdout.write(describeOutcome(judged, options.out, options.lang));
    return 0;
  } catch (error) {
    progress.end();
    throw explainFailure(error as Error, options);
  } finally {
    connection?.closeSync();
    await output.abandon();
  }
}

async function sizeOf(parts: readonly DatasetPart[]): Promise<number> {
  const files = parts.flatMap(part => (part.kind === 'records' ? part.files : [part.file]));
  const sizes = await Promise.all(files.map(async file => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function judgeAndWrite(run: Run): Promise<Judged> {
  const { connection, editions, output, lang, assurance, progress } = run;
  const [first, second] = editions;
  const judged = await judge(run, first, '');
  if (judged.read === 0) {
    throw new UsageError(
      `${run.dataset} 中没有一份申报数据，没有写出结果 / there is no declaration in ${run.dataset}, nothing was written`,
    );
  }
  if (second !== undefined) await judge(run, second, 'second_');
  progress.show('write', 0, judged.judged);
  const one = await surveyed(first, 'results', run);
  const other = second === undefined ? undefined : await surveyed(second, 'second_results', run);
  const folder = output.partial;
  const ids = (edition: Surveyed) => edition.data.clauses.map(({ id }) => id);
  const files = { connection, folder, prefix: '', suffix: '' };
  await writeResults(files, ids(one));
  if (judged.judged <= MOST_WORKBOOK_ROWS)
    await writeWorkbook(files, one.data.clauses, one.description, lang);
  if (other && second !== undefined) {
    await writeResults({ connection, folder, prefix: 'second_', suffix: `-${second}` }, ids(other));
    await writeFlips(
      files,
      [first, second],
      ids(one).filter(id => ids(other).includes(id)),
    );
  }
  progress.show('report', 0, judged.judged);
  const summary = await summarise(connection, {
    editions: [one, other],
    assurance,
    read: judged.read,
    problems: 'problems',
    suppress: run.suppress,
  });
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  await writeFile(join(folder, 'report.html'), await renderReport(summary, lang));
  return judged;
}

async function judge(run: Run, id: string, prefix: string): Promise<Judged> {
  const folder = join(run.output.partial, SPILL, `${prefix}work`);
  return judgeEdition({
    ...run,
    module: await run.shelf.load(id, run.lang),
    edition: await run.shelf.typed(id),
    folder,
    prefix,
  });
}

interface Surveyed extends SurveyedEdition {
  readonly description: EditionDescription;
}

async function surveyed(id: string, results: string, { lang, assurance, shelf }: Run): Promise<Surveyed> {
  const { evaluate, edition } = await shelf.load(id, lang);
  return {
    ...(await shelf.typed(id)),
    results,
    description: edition.description,
    evaluate: declaration => evaluate(declaration, { assurance }),
  };
}
