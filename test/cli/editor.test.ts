import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../packages/language/diagnostic/problem.ts';
import { ROOT } from '../edition.ts';
import { run, temporaryFolder } from './run.ts';

/** A copy of the standard that a test may spoil. */
function project(): string {
  const root = temporaryFolder();
  for (const folder of ['criteria', 'schemas', 'standard', 'test/clauses']) {
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  }
  return root;
}

function change(path: string, from: string, to: string): void {
  const source = readFileSync(path, 'utf8');
  expect(source).toContain(from);
  writeFileSync(path, source.replace(from, to));
}

function lint(root: string, ...args: string[]): { status: number | null; problems: Problem[] } {
  const { status, stdout } = run('lint', '--fast', '--root', root, '--format', 'json', ...args);
  return { status, problems: JSON.parse(stdout) as Problem[] };
}

const CLAUSE = 'criteria/draft/clauses/rd-intensity.yaml';

describe('zhunsheng lint', () => {
  test('passes on the standard as it is', () => {
    const { status, problems } = lint(ROOT);
    expect(problems).toEqual([]);
    expect(status).toBe(0);
  });

  test('a number changed in the sentence alone is an error at that number', () => {
    const root = project();
    change(join(root, CLAUSE), 'cond[不低于 5%]', 'cond[不低于 6%]');
    const { status, problems } = lint(root);
    const value = problems.find(({ code }) => code === 'phrase-value');
    const line =
      readFileSync(join(root, CLAUSE), 'utf8')
        .split('\n')
        .findIndex(text => text.includes('6%')) + 1;
    expect(value?.location).toMatchObject({ line });
    expect(problems.map(({ code }) => code)).toContain('case-stale');
    expect(status).toBe(1);
  });

  test('--fix logic makes the rule say what the sentence says, --fix text the sentence what the rule says', () => {
    for (const [side, settled] of [
      ['logic', 'at_least: 6%'],
      ['text', 'cond[不低于 5%]'],
    ] as const) {
      const root = project();
      change(join(root, CLAUSE), 'cond[不低于 5%]', 'cond[不低于 6%]');
      const { problems } = lint(root, '--fix', side);
      expect(readFileSync(join(root, CLAUSE), 'utf8')).toContain(settled);
      expect(problems.map(({ code }) => code)).not.toContain('phrase-value');
    }
  });

  test('broken YAML is reported in every file at once', () => {
    const root = project();
    change(join(root, CLAUSE), 'mode: computed', 'mode: [computed');
    change(join(root, 'criteria/draft/clauses/growth.yaml'), 'mode: computed', 'mode: "computed');
    const { problems } = lint(root);
    const files = problems
      .filter(({ code }) => code === 'yaml-syntax')
      .map(({ location }) => location.file ?? '');
    expect(new Set(files.map(file => file.replace(/^.*\//, '')))).toEqual(
      new Set(['rd-intensity.yaml', 'growth.yaml']),
    );
  });
});

describe('--fix says why nothing was changed', () => {
  const fix = (root: string, side: string) => run('lint', '--fast', '--root', root, '--fix', side).stderr;

  test('because nothing is wrong', () => {
    expect(fix(ROOT, 'text')).toContain('--fix text：没有要改的 / nothing to fix');
  });

  test('because the edition is frozen', () => {
    const root = project();
    change(join(root, 'criteria/2024/clauses/rd-intensity.yaml'), 'cond[不低于 5%]', 'cond[不低于 6%]');
    expect(fix(root, 'text')).toMatch(
      /没有改 .*criteria\/2024\/clauses\/rd-intensity\.yaml：它属于已定稿的版本/,
    );
  });

  test('because the findings are of another kind', () => {
    const root = project();
    change(join(root, CLAUSE), 'mode: computed', 'mode: compted');
    expect(fix(root, 'logic')).toContain('--fix logic：下面的发现没有一处能这样改');
  });
});

describe('wrong usage of the editors’ commands', () => {
  test.each([
    [['lint', '--foo'], '没有选项 --foo / there is no option --foo'],
    [['lint', '--edition'], '选项 --edition 后面缺少值 / option --edition needs a value'],
    [['lint', '--fast=1'], '选项 --fast 不带值 / option --fast takes no value'],
    [['lint', 'x'], '多余的参数 x / unexpected argument x'],
    [['lint', '--edition', '1999'], '没有版本 1999，现有：2024、draft'],
    [['lint', '--root', '/nowhere'], '/nowhere 下没有 criteria 文件夹'],
    [['diff', '2024', 'draft', '--foo'], '没有选项 --foo'],
    [['check', '--foo'], '没有选项 --foo'],
  ])('%j is status 64, said in both languages', (args, said) => {
    const { status, stderr } = run(...args);
    expect(stderr).toContain(said);
    expect(status).toBe(64);
  });

  test.each(['lint', 'diff', 'recheck', 'edition'])('%s --help says its options, status 0', name => {
    const { status, stdout } = run(name, '--help');
    expect(stdout.startsWith(`zhunsheng ${name} `)).toBe(true);
    expect(stdout).toContain('退出状态');
    expect(status).toBe(0);
  });
});

describe('zhunsheng recheck', () => {
  test('of invalid data says what is wrong and where, status 3', () => {
    const file = join(temporaryFolder(), 'bad.yaml');
    writeFileSync(
      file,
      'as_of: 2024-06-30\nenterprise: { name: 甲 }\nfinance: [{ year: 2023, revenue: -1 }]\n',
    );
    const { status, stdout } = run('recheck', file, '--from', '2024', '--to', 'draft');
    expect(stdout).toContain('数据有误，未作判定 → 数据有误，未作判定');
    expect(stdout).toContain('第 3 行第 34 列');
    expect(status).toBe(3);
  });

  test('of a file that is not YAML says so at its place, status 3', () => {
    const file = join(temporaryFolder(), 'bad.yaml');
    writeFileSync(file, 'a: [\n');
    const { status, stderr } = run('recheck', file, '--from', '2024', '--to', 'draft');
    expect(stderr).toContain('bad.yaml:1:4 error yaml-syntax');
    expect(status).toBe(3);
  });

  test('says what the draft changes for an enterprise, and exits as check would', () => {
    const { status, stdout } = run('recheck', 'examples/loss-making.yaml', '--from', '2024', '--to', 'draft');
    expect(status).toBe(run('check', 'examples/loss-making.yaml', '--edition', 'draft').status);
    expect(stdout).toContain('增长速度');
  });

  test('an edition that does not exist is wrong usage', () => {
    expect(run('recheck', 'examples/micro.csv', '--from', '2024', '--to', '1999').status).toBe(64);
  });
});

describe('zhunsheng edition', () => {
  test('new refuses an edition that exists, and wrong usage is said', () => {
    expect(run('edition', 'new', '2024', 'draft', '--root', project()).status).toBe(1);
    expect(run('edition', 'thaw', '2024').status).toBe(64);
  });

  test('new says what the draft lacks, and once its cases are for it, too, it lints clean', () => {
    const root = project();
    expect(run('edition', 'new', '2024', 'next', '--root', root).stdout).toContain('把 "next" 加入 editions');
    const before = lint(root).problems;
    expect(new Set(before.map(({ code }) => code))).toEqual(new Set(['cases-of-other-editions']));
    expect(before[0]?.help.zh).toContain('把 next 加入 editions');
    for (const name of readdirSync(join(root, 'test/clauses'))) {
      const path = join(root, 'test/clauses', name);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('["2024"', '["2024", next'));
    }
    expect(lint(root, '--fix', 'digests').problems).toEqual([]);
  });

  test('freeze refuses an edition with lint errors, lists them and writes nothing', () => {
    const root = project();
    // Its comments would be a reason, too, and the first to be found.
    rmSync(join(root, 'standard/draft/comments'), { recursive: true });
    change(join(root, CLAUSE), 'cond[不低于 5%]', 'cond[不低于 6%]');
    const { status, stderr } = run('edition', 'freeze', 'draft', '--date', '2026-11-22', '--root', root);
    expect(stderr).toContain('error phrase-value');
    expect(stderr).toContain('没有定稿');
    expect(existsSync(join(root, 'criteria/draft/manifest.yaml'))).toBe(false);
    expect(status).toBe(1);
  });

  test('a frozen edition that changes fails the lint, and --fix does not write to it', () => {
    const root = project();
    const clause = join(root, 'criteria/2024/clauses/rd-intensity.yaml');
    run('edition', 'freeze', '2024', '--date', '2026-11-22', '--root', root);
    change(clause, 'cond[不低于 5%]', 'cond[不低于 6%]');
    const spoilt = readFileSync(clause, 'utf8');
    const { status, problems } = lint(root, '--fix', 'text');
    expect(readFileSync(clause, 'utf8')).toBe(spoilt);
    expect(problems.map(({ code }) => code)).toContain('frozen-file-changed');
    expect(status).toBe(1);
  });
});
