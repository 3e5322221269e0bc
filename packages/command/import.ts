import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
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

const HOW =
  'zhunsheng import comments FILE.xlsx|FILE.docx [--edition E] [--round R]（在项目的根目录下 / in the root of a project）';

/**
 * `zhunsheng import comments FILE`: takes the comments of a filled-in form into the data of a consultation, and from a
 * table of dispositions what was decided on those that are in already. Exit status 0; 1 when anything in the form is refused, and nothing is written then.
 */
export async function importCommand([kind, ...args]: string[]): Promise<number> {
  if (kind !== 'comments') throw new UsageError(HOW);
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      edition: { type: 'string' },
      round: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError(HOW);
  const bytes = await readBounded(file);
  const { consultation, problems } = await readConsultation(openProject(values.root), values.edition);
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
