import { relative } from 'node:path';
import { styleText } from 'node:util';
import { writeOutput } from '@zhunsheng/checker/node';
import { hasErrors, type Problem } from '@zhunsheng/language';
import {
  type AppliedFixes,
  applyFixes,
  editionFlaws,
  FIXES,
  type Fix,
  type LintResult,
  lintProject,
  mutantProver,
  openProject,
  printProblems,
  requireEditions,
} from '@zhunsheng/workshop';
import { type Call, defineCommand, OPTIONS, STATUSES } from './define-command.ts';
import { rewriteProject } from './rewrite-project.ts';

const options = {
  edition: {
    ...OPTIONS.edition,
    multiple: true,
    help: { zh: '只查这一版', en: 'only this edition' },
  },
  fast: { type: 'boolean', help: { zh: '不做变异和证明（2 秒以内）', en: 'without mutants and proofs' } },
  fix: {
    type: 'string',
    values: FIXES,
    help: {
      zh: 'text 以规则为准改句子；logic 以句子为准改规则；drafting 改正起草规则中可以自动改的；digests 看过规则和用例之后，记下条款现在的句子',
      en: 'text: sentences from the rules; logic: rules from the sentences; drafting: what is safe of the drafting rules; digests: accept the sentences as they are, once rules and cases were read again',
    },
  },
  format: { type: 'string', values: ['text', 'json'], default: 'text', help: { zh: '格式', en: 'format' } },
  report: {
    type: 'string',
    value: 'FILE',
    help: {
      zh: '把变异的结果写成 mutation-testing-report-schema 的 JSON',
      en: 'write what became of the mutants (mutation-testing-report-schema)',
    },
  },
} as const;

/** `zhunsheng lint`: exit status 1 when there is any error. */
export const lint = defineCommand({
  name: 'lint',
  summary: {
    zh: '检查各版本的文字、逻辑、用例是否一致；变异、证明；起草规则、引用、修改记录',
    en: 'checks that text, logic and cases agree; mutants, proofs; drafting rules, references, change logs',
  },
  notes: { zh: '已定稿的版本从不改写', en: 'a frozen edition is never written to' },
  options,
  examples: ['zhunsheng lint --fast', 'zhunsheng lint --edition draft --fix logic'],
  exit: STATUSES.done,
  run: lintAndFix,
});

async function lintAndFix({ values, root }: Call<typeof options>): Promise<number> {
  const { edition: editions, fix, format } = values;
  await requireEditions(openProject(root), editions);
  const started = performance.now();
  const asked = editions.length > 0 ? { editions } : {};
  if (fix) await rewriteProject(root, () => mend(root, fix, asked));
  const prover = mutantProver();
  const result = await lintProject(openProject(root), {
    ...asked,
    mutants: !values.fast,
    prove: prover.of,
  }).finally(prover.close);
  const proofs = values.fast ? [] : await editionFlaws(result.editions);
  const problems = [...result.problems, ...proofs];
  if (values.report !== undefined)
    await writeOutput(values.report, JSON.stringify(result.report, null, 2), true);
  if (format === 'json') process.stdout.write(`${JSON.stringify(problems.map(withoutFixes), null, 2)}\n`);
  else {
    printProblems(problems);
    summarise(result, problems, performance.now() - started, values.fast);
  }
  return hasErrors(problems) ? 1 : 0;
}

async function mend(root: string, fix: Fix, asked: { readonly editions?: readonly string[] }): Promise<void> {
  const project = openProject(root);
  const found = await lintProject(project, { ...asked, mutants: false, mend: fix === 'drafting' });
  sayFixes(fix, await applyFixes(project, fix, found), found);
}

/** What was written, and of what was not, why. */
function sayFixes(fix: Fix, { written, frozen }: AppliedFixes, { problems }: LintResult): void {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const name = (path: string) => relative(process.cwd(), path);
  for (const path of written) say(`已改 / changed ${name(path)}`);
  for (const path of frozen)
    say(
      `没有改 ${name(path)}：它属于已定稿的版本，修订写入新的版本 / left alone: it belongs to a frozen edition; revise in a new one`,
    );
  if (written.length + frozen.length > 0) return;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  say(
    errors === 0
      ? `--fix ${fix}：没有要改的 / nothing to fix`
      : `--fix ${fix}：下面的发现没有一处能这样改，请按各处的说明改正 / none of the findings below can be fixed this way; follow their help`,
  );
}

function withoutFixes({ code, severity, message, help, location }: Problem): Problem {
  const file = location.file && relative(process.cwd(), location.file);
  return { code, severity, message, help, location: { ...location, ...(file && { file }) } };
}

function summarise(
  { scores, editions, suppressed }: LintResult,
  problems: readonly Problem[],
  milliseconds: number,
  fast: boolean,
): void {
  const count = (severity: string) => problems.filter(one => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const clauses = editions.reduce((sum, { assembled }) => sum + assembled.rules.clauses.length, 0);
  const all = Object.values(scores).flat();
  const total = (pick: (score: (typeof all)[number]) => number) =>
    all.reduce((sum, score) => sum + pick(score), 0);
  const mutants = fast
    ? '未验证变异和证明（--fast）/ mutants and proofs left out'
    : `${total(one => one.mutants)} 个变异：用例发现 ${total(one => one.killed)}，证明等效 ${total(one => one.equivalent)}，漏过 ${total(one => one.survived)}`;
  const verdict =
    errors > 0 ? styleText('red', `✗ ${errors} 处错误 errors`) : styleText('green', '✓ 没有错误 no errors');
  process.stderr.write(
    `${verdict}，${warnings} 处提醒 warnings，${suppressed} 处注明理由保留 suppressed；` +
      `${editions.length} 个版本 ${clauses} 个条款；${mutants}；${(milliseconds / 1000).toFixed(1)} s\n`,
  );
}
