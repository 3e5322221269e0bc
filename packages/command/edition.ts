import { UsageError } from '@zhunsheng/checker/node';
import { hasErrors, type Problem } from '@zhunsheng/language';
import {
  editionFlaws,
  freezeEdition,
  lintProject,
  mutantProver,
  newEdition,
  openProject,
  printProblems,
} from '@zhunsheng/workshop';
import { defineCommand, OPTIONS, STATUSES } from './define-command.ts';
import { rewriteProject } from './rewrite-project.ts';

/** `zhunsheng edition new FROM TO`: exit status 0 when done, 1 when refused with reasons. */
export const editionNew = defineCommand({
  name: 'edition new',
  summary: { zh: '从 FROM 复制出一个新的草案 TO', en: 'copies FROM to a new draft TO' },
  takes: { usage: 'FROM TO', least: 2, most: 2 },
  options: {},
  examples: ['zhunsheng edition new 2024 next'],
  exit: STATUSES.done,
  async run({ positionals, root }) {
    const [from, to] = positionals as readonly [string, string];
    const problems = await rewriteProject(root, () => newEdition(openProject(root), from, to));
    return finish(problems, await nextSteps(root, from, to));
  },
});

/** `zhunsheng edition freeze EDITION --date D`: exit status 0 when done, 1 when refused with reasons. */
export const editionFreeze = defineCommand({
  name: 'edition freeze',
  summary: {
    zh: '定稿：完整的 lint 没有错误，才写下每个文件的摘要，此后不再改动',
    en: 'freezes: after a full lint without errors the digest of every file is written; it does not change any more',
  },
  takes: { usage: 'EDITION', least: 1, most: 1 },
  options: {
    date: { ...OPTIONS.date, help: { zh: '定稿日期，必须写明', en: 'the date of freezing, required' } },
  },
  examples: ['zhunsheng edition freeze draft --date 2027-01-01'],
  exit: STATUSES.done,
  async run({ values: { date }, positionals: [edition = ''], root }) {
    if (date === undefined)
      throw new UsageError(
        '请用 --date YYYY-MM-DD 写明定稿日期 / say the date of freezing with --date YYYY-MM-DD',
      );
    const problems = await rewriteProject(root, () =>
      freezeEdition(openProject(root), edition, { date, lint: id => lintFully(root, id) }),
    );
    return finish(problems, `已定稿 criteria/${edition}/manifest.yaml / frozen\n`, NOT_FROZEN);
  },
});

const NOT_FROZEN = '没有定稿：请先改正上面的错误 / not frozen: correct the errors above first\n';

/** With mutants and proofs: what is frozen cannot be mended. */
async function lintFully(root: string, edition: string): Promise<Problem[]> {
  const prover = mutantProver();
  const asked = { editions: [edition], mutants: true, prove: prover.of };
  const { problems, editions } = await lintProject(openProject(root), asked).finally(prover.close);
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
