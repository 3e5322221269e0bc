import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError, writeOutput } from '@zhunsheng/checker/node';
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
import { type Call, defineCommand, OPTIONS, STATUSES } from './define-command.ts';

const LONGEST_TIMEOUT = 3_600_000;

const options = {
  format: {
    type: 'string',
    values: ['text', 'md', 'json'],
    default: 'text',
    help: { zh: '格式', en: 'format' },
  },
  population: {
    type: 'string',
    value: 'FILE',
    help: {
      zh: '统计一个申报数据集中有多少结论改变',
      en: 'count the changes over a set of declarations',
    },
  },
  assurance: OPTIONS.assurance,
  witnesses: {
    type: 'string',
    value: 'DIR',
    help: { zh: '把例证写成申报数据文件', en: 'write the examples as declarations' },
  },
  out: OPTIONS.out,
  force: OPTIONS.force,
  lang: OPTIONS.lang,
  timeout: {
    type: 'string',
    value: 'MS',
    help: { zh: '每个证明至多多少毫秒', en: 'milliseconds a query' },
  },
} as const;

/**
 * `zhunsheng diff E1 E2`: what the second edition changes against the first. Exit status 0; 1 when a proof ran out of
 * time or something is an error: in the content, between the change log and the proof, or in the prover.
 */
export const diff = defineCommand({
  name: 'diff',
  summary: {
    zh: '修订改了什么：文字对照；逻辑变化的证明、例证和影响',
    en: 'what a revision changes: a redline, and what the logic does, proved and shown by examples',
  },
  takes: { usage: 'E1 E2', least: 2, most: 2 },
  options,
  examples: ['zhunsheng diff 2024 draft --population trial.ndjson'],
  exit: STATUSES.done,
  run: compareEditions,
});

async function compareEditions({ values, positionals, root }: Call<typeof options>): Promise<number> {
  const [from, to] = positionals as readonly [string, string];
  const { format, lang, assurance } = values;
  const timeout = values.timeout === undefined ? undefined : milliseconds(values.timeout);
  const project = openProject(root);
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
  const shown =
    values.witnesses === undefined
      ? result.diff
      : await writeWitnesses(result.diff, result.sides, values.witnesses, values.force);
  const text = render(shown, result.sides, format, lang, values.out === undefined);
  if (values.out === undefined) process.stdout.write(text);
  else await writeOutput(values.out, text, values.force);
  if (format !== 'text' || values.out !== undefined) printProblems(shown.problems as Problem[]);
  return hasErrors(shown.problems as Problem[]) || isUnproved(shown) ? 1 : 0;
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
