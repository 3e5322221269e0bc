import { relative } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { oneOf } from '../../checker/cli/one-of.ts';
import { writeOutput } from '../../checker/cli/write-output.ts';
import { hasErrors, type Problem } from '../../checker/diagnostic/problem.ts';
import { printProblems } from '../print-problems.ts';
import { editionFlaws } from '../prove/edition-flaws.ts';
import { applyFixes, FIXES } from './apply-fixes.ts';
import { type LintResult, lintProject } from './lint-project.ts';

/** `zhunsheng lint`: exit status 1 when there is any error. */
export async function lint(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      edition: { type: 'string', multiple: true },
      fast: { type: 'boolean', default: false },
      fix: { type: 'string' },
      format: { type: 'string', default: 'text' },
      report: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  const fix = values.fix === undefined ? undefined : oneOf('--fix', values.fix, FIXES);
  const { root } = values;
  const started = performance.now();
  const options = { ...(values.edition && { editions: values.edition }), mutants: !values.fast };
  if (fix) {
    const found = await lintProject(root, { ...options, mutants: false, mend: fix === 'drafting' });
    const written = await applyFixes(root, fix, found);
    for (const path of written) process.stderr.write(`已改 / changed ${relative(process.cwd(), path)}\n`);
  }
  const result = await lintProject(root, options);
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
