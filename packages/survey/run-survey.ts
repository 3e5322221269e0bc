import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Editions, UsageError } from '@zhunsheng/checker/node';
import { visibleJson, visibleText } from '@zhunsheng/checker/report';
import type { Assurance, EditionDescription, Language } from '@zhunsheng/language';
import { connect } from './connect.ts';
import { type Dataset, type DatasetPart, type LeftOut, readDataset } from './dataset/dataset-part.ts';
import { describeLeftOut, describeOutcome } from './describe-outcome.ts';
import { explainFailure } from './explain-failure.ts';
import { type Judged, judgeEdition } from './judge/judge-edition.ts';
import { type ProgressLine, progressLine } from './progress-line.ts';
import { renderReport } from './report/render-report.ts';
import { withOutputFolder } from './results/output-folder.ts';
import { writeFlips, writeLeftOut, writeResults } from './results/write-results.ts';
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

interface Run extends Omit<SurveyOptions, 'dataset'> {
  readonly connection: DuckDBConnection;
  readonly dataset: Dataset;
  /** Where the results are made. */
  readonly folder: string;
  readonly progress: ProgressLine;
  readonly signal: AbortSignal;
}

/**
 * Judges a dataset and writes results, reasons, problems and summary into `out`, all of it or nothing. Throws a UsageError
 * for what the user can mend: options, files, memory, disk.
 */
export async function runSurvey(options: SurveyOptions, signal: AbortSignal): Promise<number> {
  const { out, force, lang } = options;
  const dataset = await readDataset(options.dataset);
  const progress = progressLine(process.stderr, lang, await sizeOf(dataset.parts));
  try {
    const judged = await withOutputFolder({ out, force, onLeftover: sayLeftover }, folder =>
      surveyInto({ ...options, dataset, folder, progress, signal }),
    );
    progress.end();
    process.stdout.write(describeOutcome(judged, out, lang));
    return judged.judged === 0 ? INVALID : 0;
  } catch (error) {
    progress.end();
    signal.throwIfAborted();
    throw await explainFailure(error as Error, dataset.parts, options);
  }
}

/** The exit status of `check` for data without a verdict. */
const INVALID = 3;

function sayLeftover(path: string): void {
  process.stderr.write(
    `${visibleText(path)} 是一次没有完成的普查留下的：如果它已不在运行，请删除，或用 --force 一并删除 / was left by an unfinished survey: if that no longer runs, remove it, or have it removed by --force\n`,
  );
}

async function surveyInto(plan: Omit<Run, 'connection'>): Promise<Judged> {
  const { folder, memory, threads, signal } = plan;
  const spill = join(folder, SPILL);
  const connection = await connect({ memory, spill, threads });
  const interrupt = () => connection.interrupt();
  signal.addEventListener('abort', interrupt);
  try {
    return await judgeAndWrite({ ...plan, connection });
  } finally {
    signal.removeEventListener('abort', interrupt);
    connection.closeSync();
    await rm(spill, { recursive: true, force: true });
    signal.throwIfAborted();
  }
}

async function sizeOf(parts: readonly DatasetPart[]): Promise<number> {
  const files = parts.flatMap(part => (part.kind === 'records' ? part.files : [part.file]));
  const sizes = await Promise.all(
    files.map(file =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function judgeAndWrite(run: Run): Promise<Judged> {
  const { connection, dataset, editions, folder, lang, assurance, progress } = run;
  const [first, second] = editions;
  const found = await judge(run, first, '');
  const judged = { ...found, leftOut: [...dataset.leftOut, ...found.leftOut] };
  if (judged.read === 0) refuseBlank(dataset.path, judged.leftOut);
  if (second !== undefined) await judge(run, second, 'second_');
  progress.show('write', 0, judged.judged);
  const one = await surveyed(first, 'results', run);
  const other = second === undefined ? undefined : await surveyed(second, 'second_results', run);
  const ids = (edition: Surveyed) => edition.data.clauses.map(({ id }) => id);
  const files = { connection, folder, prefix: '', suffix: '' };
  await writeResults(files, ids(one));
  await writeLeftOut(folder, judged.leftOut, lang);
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
    leftOut: judged.leftOut,
    problems: 'problems',
    suppress: run.suppress,
  });
  await writeFile(join(folder, 'summary.json'), `${visibleJson(summary)}\n`);
  await writeFile(join(folder, 'report.html'), await renderReport(summary, lang));
  return judged;
}

function refuseBlank(dataset: string, leftOut: readonly LeftOut[]): never {
  const [zh, en] = (['zh', 'en'] as const).map(lang => describeLeftOut(leftOut, lang).slice(1).join('\n'));
  throw new UsageError(
    `${dataset} 中没有一份申报数据，没有写出结果 / there is no declaration in ${dataset}, nothing was written\n${zh}\n${en}`,
  );
}

async function judge(run: Run, id: string, prefix: string): Promise<Judged> {
  return judgeEdition({
    ...run,
    folder: join(run.folder, SPILL, `${prefix}work`),
    parts: run.dataset.parts,
    module: await run.shelf.load(id, run.lang),
    edition: await run.shelf.typed(id),
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
