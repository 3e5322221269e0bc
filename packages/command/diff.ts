import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { oneOf, UsageError, writeOutput } from '@zhunsheng/checker/node';
import type { Language } from '@zhunsheng/language';
import { hasErrors, type Problem } from '@zhunsheng/language';
import type { Diff } from '@zhunsheng/language/types/diff';
import type { DiffSides } from '@zhunsheng/workshop';
import {
  type DiffOptions,
  type DiffResult,
  diffEditions,
  makeEditorProblem,
  openProject,
  type Project,
  printProblems,
  progressLine,
  refuseContent,
  renderDiffMarkdown,
  renderDiffText,
  requireEditions,
  WitnessError,
  writeWitnesses,
} from '@zhunsheng/workshop';

const HOW =
  'zhunsheng diff E1 E2 [--format text|md|json] [--population FILE] [--assurance verified|declared] [--witnesses DIR] [--out PATH] [--force] [--lang zh|en] [--timeout MS]';
const LONGEST_TIMEOUT = 3_600_000;

/**
 * `zhunsheng diff E1 E2`: what the second edition changes against the first. Exit status 0; 1 when a proof ran out of
 * time or something is an error: in the content, between the change log and the proof, or in the prover.
 */
export async function diffCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      population: { type: 'string' },
      assurance: { type: 'string', default: 'verified' },
      witnesses: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'zh' },
      timeout: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const [from, to, ...rest] = positionals;
  if (from === undefined || to === undefined || rest.length > 0) throw new UsageError(HOW);
  const format = oneOf('--format', values.format, ['text', 'md', 'json']);
  const lang = oneOf('--lang', values.lang, ['zh', 'en']);
  const assurance = oneOf('--assurance', values.assurance, ['verified', 'declared']);
  const timeout = values.timeout === undefined ? undefined : milliseconds(values.timeout);
  const project = openProject(values.root);
  await requireEditions(project, [from, to]);
  await requireReadable(values.population);
  refuseContent(project, values.out);
  refuseContent(project, values.witnesses);
  if (values.out !== undefined && values.population !== undefined) refuseInput(values.out, values.population);

  const progress = progressLine(process.stderr, lang);
  const result = await tryDiff(project, from, to, {
    ...(timeout !== undefined && { timeout }),
    ...(values.population !== undefined && { population: { file: values.population, assurance } }),
    onProgress: progress.show,
  }).finally(progress.end);
  if (!result.diff || !result.sides) {
    printProblems(result.problems);
    return 1;
  }
  const diff =
    values.witnesses === undefined
      ? result.diff
      : await writeWitnesses(result.diff, result.sides, values.witnesses, values.force);
  const text = render(diff, result.sides, format, lang, values.out === undefined);
  if (values.out === undefined) process.stdout.write(text);
  else await writeOutput(values.out, text, values.force);
  if (format !== 'text' || values.out !== undefined) printProblems(diff.problems as Problem[]);
  return hasErrors(diff.problems as Problem[]) || isUnproved(diff) ? 1 : 0;
}

function milliseconds(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value > 0 && value <= LONGEST_TIMEOUT) return value;
  throw new UsageError(
    `--timeout 是每个问题的毫秒数，1 到 ${LONGEST_TIMEOUT} / --timeout is in milliseconds a query, 1 to ${LONGEST_TIMEOUT}`,
  );
}

/** Said before the proofs, not after. */
async function requireReadable(file: string | undefined): Promise<void> {
  if (file === undefined) return;
  await access(file, constants.R_OK).catch(({ code }: NodeJS.ErrnoException) => {
    throw new UsageError(`不能读 ${file}（${code}）/ cannot read ${file} (${code})`);
  });
}

function refuseInput(out: string, population: string): void {
  if (resolve(out) !== resolve(population)) return;
  throw new UsageError(
    `--out ${out} 就是申报数据集，没有改动 / --out ${out} is the population and was left alone`,
  );
}

/** A witness that a checker does not confirm voids the whole comparison. */
async function tryDiff(
  project: Project,
  from: string,
  to: string,
  options: DiffOptions,
): Promise<DiffResult> {
  try {
    return await diffEditions(project, from, to, options);
  } catch (error) {
    if (!(error instanceof WitnessError)) throw error;
    return { problems: [makeEditorProblem('witness-unconfirmed', {}, { detail: error.message })] };
  }
}

function render(
  diff: Diff,
  { from, to }: DiffSides,
  format: 'text' | 'md' | 'json',
  lang: Language,
  onScreen: boolean,
): string {
  if (format === 'json') return `${JSON.stringify(diff, null, 2)}\n`;
  const context = { lang, from: from.edition.description, to: to.edition.description };
  if (format === 'md') return renderDiffMarkdown(diff, context);
  const colour = onScreen && process.stdout.hasColors?.() === true;
  const width = Math.min((onScreen && process.stdout.columns) || 88, 100);
  return renderDiffText(diff, context, { colour, width });
}

function isUnproved({ problems }: Diff): boolean {
  return problems.some(({ code }) => code === 'change-timeout' || code === 'flaw-timeout');
}
