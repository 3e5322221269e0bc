import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { runEditor } from '../../cli/run.ts';
import { rewrite, teaProject } from '../../document/tea-standard.ts';
import { ROOT } from '../../edition.ts';
import { all, readLines, readPackage, type Xml } from './word-file.ts';

let folder = '';
let said = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-docx-'));
  said = '';
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(console, 'error').mockImplementation(line => {
    said += `${line}\n`;
  });
});

const run = (...args: string[]) => runEditor('export', 'docx', '--out', join(folder, 'out.docx'), ...args);
const written = async () => readPackage(await readFile(join(folder, 'out.docx')));

describe('export docx', () => {
  test('writes the edition in force', async () => {
    expect(await run('--root', ROOT)).toBe(0);
    const [name] = readLines(await written(), 'word/document.xml', 'accept').filter(
      ({ style }) => style === 'CoverName',
    );
    expect(name?.text).toBe('辽宁省人工智能企业认定标准与评估规范');
  });

  test('dates the tracked changes of a draft by the day its base was frozen, and signs them', async () => {
    expect(await run('--root', ROOT, '--edition', 'draft', '--redline', '2024', '--author', '甲')).toBe(0);
    const frozen = /frozen_on: "?([\d-]+)/.exec(
      await readFile(join(ROOT, 'criteria/2024/manifest.yaml'), 'utf8'),
    )?.[1];
    const [first] = all((await written()).get('word/document.xml') as Xml, 'w:ins');
    expect(first?.attributes).toMatchObject({ 'w:author': '甲', 'w:date': `${frozen}T00:00:00Z` });
  });

  test.each([
    [
      ['--edition', '2025'],
      '没有版本 2025，现有：2024、draft / there is no edition 2025; known: 2024, draft',
    ],
    [
      ['--redline', '1999'],
      '没有版本 1999，现有：2024、draft / there is no edition 1999; known: 2024, draft',
    ],
    [
      ['--redline', '2024'],
      '--redline 与所导出的版本相同：2024 / --redline names the edition that is exported: 2024',
    ],
    [
      ['--date', '2024-02-30'],
      '--date 不能是“2024-02-30”，写作 2024-06-30 / --date is written as 2024-06-30',
    ],
  ])('refuses %j, and the file that was there is left as it was', async (args, message) => {
    await writeFile(join(folder, 'out.docx'), 'mine');
    await expect(run('--root', ROOT, '--force', ...args)).rejects.toThrow(message);
    expect(await readFile(join(folder, 'out.docx'), 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(['out.docx']);
  });

  test('replaces a file only with --force', async () => {
    const root = await teaProject();
    await writeFile(join(folder, 'out.docx'), 'mine');
    await expect(run('--root', root)).rejects.toThrow('--force');
    expect(await readFile(join(folder, 'out.docx'), 'utf8')).toBe('mine');
    expect(await run('--root', root, '--force')).toBe(0);
    expect((await written()).has('word/document.xml')).toBe(true);
  });

  test('writes nothing while the content has errors, which it names with their place', async () => {
    const root = await teaProject();
    await rewrite(root, 'standard/one/01-general.mdx', '(#garden)', '(#house)');
    expect(await run('--root', root)).toBe(1);
    expect(said).toContain('01-general.mdx:11:');
    expect(said).toContain('链接 #house 没有去处');
    expect(await readdir(folder)).toEqual([]);
  });

  test('leaves out characters that XML forbids, and says so', async () => {
    const root = await teaProject();
    await rewrite(root, 'standard/one/01-general.mdx', '上年为去年。', '上年\u0007为\uFFFE去年\u0007。');
    expect(await run('--root', root)).toBe(0);
    expect(said).toContain(
      'chapter:general/时间/年/p1 的文字中有 3 个 XML 不允许的字符（U+0007、U+FFFE），导出时已删去',
    );
    const texts = readLines(await written(), 'word/document.xml', 'accept').map(({ text }) => text);
    expect(texts).toContain('上年为去年。');
  });

  test('asks for a date where neither edition is frozen', async () => {
    const root = await teaProject();
    for (const kind of ['criteria', 'standard', 'schemas'])
      await cp(join(root, kind, 'one'), join(root, kind, 'two'), { recursive: true });
    await rewrite(root, 'criteria/two/standard.yaml', 'edition: one', 'edition: two');
    await expect(run('--root', root, '--edition', 'two', '--redline', 'one')).rejects.toThrow(
      '--date YYYY-MM-DD',
    );
    expect(await run('--root', root, '--edition', 'two', '--redline', 'one', '--date', '2030-01-01')).toBe(0);
  });

  test('an unknown kind of export and a place among the content are refused', async () => {
    await expect(runEditor('export', 'odt')).rejects.toThrow('export 不能是“odt”');
    const root = await teaProject();
    await expect(
      runEditor('export', 'docx', '--root', root, '--out', join(root, 'standard/one/x.docx')),
    ).rejects.toThrow('standard');
  });
});
