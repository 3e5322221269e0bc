import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../checker/diagnostic/problem.ts';
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

describe('zhunsheng recheck', () => {
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
