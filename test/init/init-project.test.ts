import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EditionModule } from '../../packages/checker/checker.ts';
import { buildEditions } from '../../packages/workshop/compile/build-editions.ts';
import { fillPlaceholders } from '../../packages/workshop/init/fill-placeholders.ts';
import { placeProject } from '../../packages/workshop/init/place-project.ts';
import { KINDS } from '../../packages/workshop/init/project-kinds.ts';
import { lintProject } from '../../packages/workshop/lint/lint-project.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { exampleFiles, exampleProject } from './start-projects.ts';

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

describe.each(KINDS)('a new project of kind %s', kind => {
  test('has these files; if a change is meant: vitest run -u test/init', async () => {
    const files = await exampleFiles({ kind });
    expect([...files].map(([path, text]) => `${digest(text)} ${path}`)).toMatchSnapshot();
  });

  // Of scores some mutants are equivalent, which takes a proof: npm run try:init has them.
  test('has two clauses and no finding', async () => {
    const mutants = kind === 'clauses';
    const { problems, editions } = await lintProject(openProject(await exampleProject({ kind })), {
      mutants,
    });
    expect(problems.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
    expect(editions.map(({ content }) => content.clauses.size)).toEqual([2]);
  });
});

test('its checker recognises the example, and not one that is a step below a limit', async () => {
  const out = await mkdtemp(join(tmpdir(), 'zhunsheng-init-built-'));
  await buildEditions(openProject(await exampleProject({ kind: 'both', edition: '2030' })), out);
  const { conclude } = (await import(join(out, '2030.js'))) as EditionModule;
  const declared = (patents: number, rd_expense: number) => ({
    ...{ as_of: '2024-06-30', enterprise: { name: '示例企业' }, business_fields: ['field_a'], patents },
    finance: [{ year: 2023, revenue: 1000, rd_expense }],
  });
  // 3 % and one patent are 30 points each; 60 are asked for.
  expect(conclude(declared(1, 30))).toBe('recognised');
  expect(conclude(declared(0, 30))).toBe('not_recognised');
  expect(conclude(declared(1, 29.999999))).toBe('not_recognised');
});

test('what a person typed stays the text it is', async () => {
  const files = await exampleFiles({ name: '"甲" {乙}: #丙 <丁>规范', issuer: 'a\\b"c' });
  const root = await exampleProject({ name: '"甲" {乙}: #丙 <丁>规范', issuer: 'a\\b"c' });
  const edition = await openProject(root).edition('v1');
  expect(edition.content?.standard.data.names.zh).toBe('"甲" {乙}: #丙 <丁>规范');
  expect(edition.content?.standard.data.publication?.issued_by).toBe('a\\b"c');
  expect(files.get('README.zh-CN.md')).toContain('# "甲" \\{乙\\}: \\#丙 \\<丁\\>规范\n');
  expect(JSON.parse(files.get('package.json') ?? '').description).toBe('"甲" {乙}: #丙 <丁>规范');
});

test('a placeholder that nothing fills is an error', () => {
  const values = { id: 'a', edition: 'v1', issuer: 'b', toolkit: '1.0.0', 'name.zh': '甲', 'name.en': 'A' };
  expect(fillPlaceholders('a.yaml', 'x: "{{name.zh}}"', values)).toBe('x: "甲"');
  expect(() => fillPlaceholders('a.yaml', '{{name.fr}}', values)).toThrow(
    'a.yaml: nothing fills {{name.fr}}',
  );
});

describe('a folder', () => {
  const files = new Map([
    ['criteria/a.yaml', 'a'],
    ['b.md', 'b'],
  ]);
  const folder = () => mkdtemp(join(tmpdir(), 'zhunsheng-init-'));

  test('that is empty, or has .git only, takes the project', async () => {
    const target = await folder();
    await mkdir(join(target, '.git'));
    await placeProject(target, files);
    expect((await readdir(target)).sort()).toEqual(['.git', 'b.md', 'criteria']);
    expect(await readFile(join(target, 'criteria/a.yaml'), 'utf8')).toBe('a');
  });

  test('that is new is made, with those above it', async () => {
    const target = join(await folder(), 'x/y');
    await placeProject(target, files);
    expect((await readdir(target)).sort()).toEqual(['b.md', 'criteria']);
    expect(await readdir(join(target, '..'))).toEqual(['y']);
  });

  test('with anything else in it is left as it is, and what is there is named', async () => {
    const target = await folder();
    await writeFile(join(target, 'mine.txt'), 'mine');
    await expect(placeProject(target, files)).rejects.toThrow(/不是空文件夹，其中有 mine\.txt；没有改动/);
    expect(await readdir(target)).toEqual(['mine.txt']);
    await expect(placeProject(join(target, 'mine.txt'), files)).rejects.toThrow(/这不是文件夹/);
  });

  test('gets nothing when a file cannot be written', async () => {
    const target = join(await folder(), 'new');
    const impossible = new Map([...files, ['b.md/inside', 'b.md is a file']]);
    await expect(placeProject(target, impossible)).rejects.toThrow(/不能写入/);
    expect(await readdir(join(target, '..'))).toEqual([]);
  });
});
