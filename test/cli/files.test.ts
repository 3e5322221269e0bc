import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../packages/language/types/report.ts';
import { ROOT } from '../edition.ts';
import { run, temporaryFolder } from './run.ts';

const GOOD = 'examples/recognised-small.yaml';
const COMMAND = `"${process.execPath}" "${join(ROOT, 'packages/zhunsheng/zhunsheng.js')}"`;

function shell(command: string) {
  return spawnSync('bash', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
}

test('the file to check is never the output, whatever link leads to it', () => {
  const folder = temporaryFolder();
  const [file, symbolic, hard] = ['data.json', 'symbolic', 'hard'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(file, '{}');
  symlinkSync(file, symbolic);
  linkSync(file, hard);
  for (const [input, out] of [
    [file, symbolic],
    [file, hard],
    [symbolic, file],
  ] as const) {
    expect(run('check', input, '--out', out, '--force').status).toBe(64);
    expect(readFileSync(file, 'utf8')).toBe('{}');
  }
});

test('a folder as output is said to be one, with and without --force', () => {
  const folder = temporaryFolder();
  for (const force of [[], ['--force']]) {
    const { status, stderr } = run('check', GOOD, '--out', folder, ...force);
    expect(status).toBe(64);
    expect(stderr).toContain(`不能写 ${folder}：这是文件夹，请写出其中的文件名`);
  }
});

test('what keeps the output from being written is said in Chinese, without the temporary name', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const { status, stderr } = run('check', GOOD, '--out', join(file, 'report'));
  expect(status).toBe(64);
  expect(stderr).toContain('路径中有一段不是文件夹');
  expect(stderr).not.toContain('.zhunsheng-');
});

test.runIf(existsSync('/dev/full'))('a full disk under the output is one sentence and exit 70', () => {
  const { status, stderr } = shell(`${COMMAND} check ${GOOD} > /dev/full`);
  expect(status).toBe(70);
  expect(stderr).toBe('输出没有写完：磁盘已满 / the output is incomplete: the disk is full\n');
});

test('a reader that goes away is no error', () => {
  const { stderr } = shell(`${COMMAND} check ${Array(200).fill(GOOD).join(' ')} | head -1`);
  expect(stderr).toBe('');
});

describe('what is no regular file is not read', () => {
  test.runIf(process.platform !== 'win32')('a pipe nobody writes to, and a device without end', () => {
    const pipe = join(temporaryFolder(), 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    for (const file of [pipe, '/dev/zero']) {
      const { status, stdout } = run('check', file, '--format', 'json');
      expect(status).toBe(3);
      expect((JSON.parse(stdout) as Report).problems.map(({ code }) => code)).toEqual(['file-not-regular']);
    }
  });
});

test('fifty errors on one line of megabytes are framed at once', () => {
  const file = join(temporaryFolder(), 'line.json');
  const entries = Array.from({ length: 100_000 }, (_, index) => `{"year":${index},"revenue":"x"}`);
  writeFileSync(file, `{"as_of":"2024-06-30","enterprise":{"name":"甲"},"finance":[${entries.join()}]}`);
  const { status, stdout } = run('check', file);
  expect(status).toBe(3);
  expect(stdout).toContain('^^^');
}, 30_000);

test('20,000 rows are 20,000 reports', () => {
  const file = join(temporaryFolder(), 'rows.csv');
  writeFileSync(file, `as_of,enterprise.name\n${'2024-06-30,\n'.repeat(20_000)}`);
  const out = join(temporaryFolder(), 'report.md');
  expect(run('check', file, '--format', 'json', '--out', out).status).toBe(3);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveLength(20_000);
}, 60_000);

test('the headline counts every error, listed or not', () => {
  const file = join(temporaryFolder(), 'many.json');
  const unknown = Array.from({ length: 503 }, (_, index) => `"x${index}":1`);
  writeFileSync(file, `{"as_of":"2024-06-30","enterprise":{"name":"甲"},${unknown.join()}}`);
  expect(run('check', file).stdout).toContain('数据有 503 处错误');
});

test.each([
  [['check', GOOD, '--nope'], '没有选项 --nope'],
  [['check', GOOD, '--out'], '选项 --out 后面缺少值'],
  [['check', GOOD, '--force=1'], '选项 --force 不带值'],
  [['template', 'form.xlsx'], '多余的参数 form.xlsx'],
])('%j is said in Chinese', (args, message) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(64);
  expect(stderr).toContain(message);
});

test('English explanations are in English punctuation', () => {
  const { stdout } = run('explain', 'rd-intensity', '--lang', 'en');
  expect(stdout).not.toMatch(/[a-z]：/);
});

test('explain shows the words of a sentence that carry no condition', () => {
  const { stdout } = run('explain', 'premises', '--lang', 'zh');
  expect(stdout).toMatch(/句子中不构成条件的词语\s+人工智能业务发展相适应/);
  expect(run('explain', 'rd-intensity').stdout).not.toContain('不构成条件');
});

test.runIf(existsSync('/proc'))('a folder that cannot be made is said to be so, at once', () => {
  for (const out of ['/proc/reports/a.json', '/proc/a.json']) {
    const { status, stderr } = run('check', GOOD, '--out', out);
    expect(status).toBe(64);
    expect(stderr).toContain(`不能写 ${out}：这里不能新建文件或文件夹`);
  }
});

test('folders on the way to the output are made', () => {
  const out = join(temporaryFolder(), 'a/b/report.json');
  expect(run('check', GOOD, '--format', 'json', '--out', out).status).toBe(0);
  expect((JSON.parse(readFileSync(out, 'utf8')) as Report).conclusion).toBe('recognised');
});

test('a pattern that no shell has expanded is expanded', () => {
  const folder = temporaryFolder();
  for (const name of ['a.json', 'b.json']) writeFileSync(join(folder, name), '{}');
  const { stdout } = run('check', join(folder, '*.json'), '--format', 'json');
  expect((JSON.parse(stdout) as Report[]).map(({ source }) => source)).toEqual([
    join(folder, 'a.json'),
    join(folder, 'b.json'),
  ]);
});
