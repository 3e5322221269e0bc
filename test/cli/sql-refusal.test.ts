import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildEditions } from '../../packages/workshop/compile/build-editions.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { ROOT } from '../edition.ts';
import { rewrite, tinyProject } from '../editions/tiny-project.ts';

/** The command on another standard. */
async function commandFor(root: string): Promise<(...args: string[]) => ReturnType<typeof spawnSync>> {
  await buildEditions(openProject(root), join(root, 'build/editions'));
  const program = join(ROOT, 'packages/zhunsheng/zhunsheng.js');
  return (...args) =>
    spawnSync(process.execPath, [program, ...args, '--root', root], { encoding: 'utf8', cwd: root });
}

test('a rule that a database cannot compute exactly is refused with place, reason and what to do', async () => {
  const root = await tinyProject();
  // 10 years of 1/10000 need 10000^10 = 10^40; DuckDB's widest whole number ends at about 1.7 · 10^38.
  await rewrite(
    root,
    'criteria/one/facts.yaml',
    'latest: harvests.income }',
    'latest: harvests.income }\nspread: { title: { zh: 增长率, en: growth }, growth: { of: harvests.income, years: 10 } }',
  );
  await rewrite(
    root,
    'criteria/one/clauses/income.yaml',
    'rule: { id: above, fact: income, more_than: 10 万元 }',
    'rule: { id: above, fact: spread, more_than: 0.01% }',
  );
  const run = await commandFor(root);
  const out = join(root, 'one.sql');
  const { status, stdout, stderr } = run('sql', '--dialect', 'duckdb', '--out', out);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(String(stderr).trimEnd().split('\n')).toEqual([
    'criteria/one/clauses/income.yaml error sql-not-exact',
    expect.stringMatching(
      /^ {2}条款 income 的条件 above 不能在 duckdb 中精确计算：没有能放下 10\^\d+ 的整数类型。请换用 postgresql，/,
    ),
    expect.stringMatching(
      /^ {2}condition above of clause income cannot be computed exactly in duckdb, which has no whole number/,
    ),
  ]);
  await expect(readFile(out)).rejects.toThrow('ENOENT');
  expect(run('sql', '--dialect', 'postgresql').status).toBe(0);
});
