import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '@zhunsheng/checker/node';
import { hasErrors, type Problem } from '@zhunsheng/language';
import {
  editionFlaws,
  freezeEdition,
  lintProject,
  newEdition,
  openProject,
  printProblems,
} from '@zhunsheng/workshop';

const HOW =
  'zhunsheng edition new FROM TO · zhunsheng edition freeze EDITION --date YYYY-MM-DD（在项目的根目录下 / in the root of a project）';

/** `zhunsheng edition new|freeze`: exit status 0 when done, 1 when refused with reasons. */
export async function edition(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { date: { type: 'string' }, root: { type: 'string', default: process.cwd() } },
  });
  const [action, first, second, ...rest] = positionals;
  const root = values.root;
  if (!existsSync(join(root, 'criteria')))
    throw new UsageError(`${root} 下没有 criteria 文件夹 / has no folder criteria：${HOW}`);
  if (action === 'new' && first !== undefined && second !== undefined && rest.length === 0)
    return finish(await newEdition(openProject(root), first, second), await nextSteps(root, first, second));
  if (action === 'freeze' && first !== undefined && second === undefined && values.date !== undefined) {
    const problems = await freezeEdition(openProject(root), first, {
      date: values.date,
      lint: id => lintFully(root, id),
    });
    return finish(problems, `已定稿 criteria/${first}/manifest.yaml / frozen\n`, NOT_FROZEN);
  }
  throw new UsageError(HOW);
}

const NOT_FROZEN = '没有定稿：请先改正上面的错误 / not frozen: correct the errors above first\n';

/** With mutants and proofs: what is frozen cannot be mended. */
async function lintFully(root: string, edition: string): Promise<Problem[]> {
  const { problems, editions } = await lintProject(openProject(root), { editions: [edition], mutants: true });
  return [...problems, ...(hasErrors(problems) ? [] : await editionFlaws(editions))];
}

/** What a new draft still lacks; `lint` says the same file by file. */
async function nextSteps(root: string, from: string, to: string): Promise<string> {
  const { log } = await openProject(root).log(to);
  const before = log.changes?.data.from ?? from;
  return [
    `已新建 criteria/${to}、schemas/${to} / made`,
    `接着 next：`,
    `  test/clauses/*.yaml：把 "${to}" 加入 editions，用例才适用于它；判断类条款再运行 zhunsheng lint --fix digests`,
    `                      add "${to}" to editions, so that the cases hold for it; then run lint --fix digests`,
    `  criteria/${to}/changes.yaml：修改记录与版本 ${before} 相比 / the change log is against edition ${before}`,
    '',
  ].join('\n');
}

function finish(problems: readonly Problem[], done: string, refused = ''): number {
  printProblems(problems);
  if (hasErrors(problems)) {
    process.stderr.write(refused);
    return 1;
  }
  process.stdout.write(done);
  return 0;
}
