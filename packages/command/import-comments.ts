import { readFile, stat } from 'node:fs/promises';
import { inMegabytes, MEGABYTE } from '@zhunsheng/checker';
import { UsageError, writeOutput } from '@zhunsheng/checker/node';
import { LIMITS } from '@zhunsheng/checker/workbook';
import { hasErrors } from '@zhunsheng/language';
import {
  chooseRound,
  commentTargets,
  type MergedComments,
  mergeComments,
  openProject,
  printProblems,
  readConsultation,
  readForm,
} from '@zhunsheng/workshop';
import { type Call, defineCommand, OPTIONS, STATUSES } from './define-command.ts';
import { ROUND_OPTION } from './export-comments.ts';
import { rewriteProject } from './rewrite-project.ts';

const options = { edition: OPTIONS.edition, round: ROUND_OPTION } as const;

/**
 * `zhunsheng import comments FILE`: takes the comments of a filled-in form into the data of a consultation, and from a
 * table of dispositions what was decided on those that are in already. Exit status 0; 1 when anything in the form is refused, and nothing is written then.
 */
export const importComments = defineCommand({
  name: 'import comments',
  summary: {
    zh: '把填好的征求意见表收入 standard/<版本>/comments/；有一行不能收录时全部不收，并逐行说明',
    en: 'takes a filled-in form into standard/<edition>/comments/; if any row is refused nothing is taken, and each is named',
  },
  takes: { usage: 'FILE.xlsx|FILE.docx', least: 1, most: 1 },
  notes: {
    zh: '填好的汇总处理表（export comments）则更新已收录意见的处理意见和理由；理由的末行可写“改动见 7.2。”',
    en: 'a filled-in table of export comments updates dispositions and reasons; the last line of a reason may name the change',
  },
  options,
  examples: ['zhunsheng import comments 回函.docx --edition draft'],
  exit: STATUSES.done,
  run: importForm,
});

async function importForm({ values, positionals, root }: Call<typeof options>): Promise<number> {
  const [file = ''] = positionals;
  const bytes = await readBounded(file);
  return rewriteProject(root, () => takeForm(file, bytes, values, root));
}

async function takeForm(
  file: string,
  bytes: Uint8Array,
  values: Call<typeof options>['values'],
  root: string,
): Promise<number> {
  const { consultation, problems } = await readConsultation(openProject(root), values.edition);
  printProblems(problems);
  if (!consultation) return 1;
  const round = chooseRound(consultation, values.round);
  const form = readForm(bytes, file, commentTargets(consultation.document));
  const merged = await mergeComments(form, consultation.rounds, round);
  const found = [...form.problems, ...merged.problems];
  printProblems(found, Number.POSITIVE_INFINITY);
  if (hasErrors(found)) {
    process.stderr.write(`没有导入，${round.path} 没有改动：请先改正上面的错误 / nothing was imported\n`);
    return 1;
  }
  if (merged.source !== round.source)
    await writeOutput(round.path, new TextEncoder().encode(merged.source), true);
  process.stdout.write(outcome(merged, round.path));
  return 0;
}

function outcome({ added, treated, unresolved }: MergedComments, path: string): string {
  const list = (ids: readonly string[]) => (ids.length > 0 ? `：${ids.join('、')}` : '');
  return [
    `已导入 ${added.length} 条新的意见 / imported${list(added)}`,
    `更新了 ${treated.length} 条意见的处理 / dispositions updated${list(treated)}`,
    ...(unresolved.length > 0
      ? [`还没有写明由哪处改动落实（resolved_by）/ no resolving change named yet${list(unresolved)}`]
      : []),
    ...(added.length > 0 ? [`请核对 ${path} 中的 counts / check its counts`] : []),
    '',
  ].join('\n');
}

async function readBounded(file: string): Promise<Uint8Array> {
  const status = await stat(file).catch(() => undefined);
  if (!status?.isFile()) throw new UsageError(`没有文件 ${file} / there is no file ${file}`);
  if (status.size > LIMITS.bytes)
    throw new UsageError(
      `${file} 有 ${inMegabytes(status.size)} MB，上限 ${LIMITS.bytes / MEGABYTE} MB / is above the limit of ${LIMITS.bytes / MEGABYTE} MB`,
    );
  return readFile(file);
}
