import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandHelp } from '../../../packages/command/command-help.ts';
import { survey } from '../../../packages/command/survey.ts';
import { plainLines } from '../../../packages/survey/dataset/plain-lines.ts';
import { run, temporaryFolder } from '../../cli/run.ts';
import { declarations, fine, readRows, writeLines } from './dataset.ts';

const help = commandHelp(survey);

/** A folder with a file of each kind that gives no declaration, and two that do. */
function mixedFolder(): string {
  const folder = join(temporaryFolder(), 'declared');
  mkdirSync(join(folder, 'folder.json'), { recursive: true });
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
  file('a.json', JSON.stringify(fine()));
  file('b.csv', 'as_of,enterprise.name\n');
  file('c.yaml', '# still to be filled in\n');
  file('d.json', '[]');
  file('e.json', '');
  file('f.ndjson', '\n \n');
  file('g.txt', 'note');
  file('.hidden.json', '{}');
  file('z.json', '{"as_of": "2024-06-30"}');
  symlinkSync(join(folder, 'a.json'), join(folder, 'link.json'));
  return folder;
}

test('every file of a folder is judged, rejected or named as left out, on the terminal and in the report', async () => {
  const folder = mixedFolder();
  const out = join(temporaryFolder(), 'out');
  const { status, stdout } = run('survey', folder, '--out', out);
  expect([status, stdout.split('；')[0]]).toEqual([0, '共 2 份 = 已判定 1 份 + 数据有错误未判定 1 份']);
  expect(stdout).toContain('另有 9 个文件不含申报数据，未计入');
  const rows = (await readRows(join(out, 'left-out.csv'))) as { file: string; reason: string }[];
  expect(rows.map(({ file }) => file.slice(folder.length + 1)).toSorted()).toEqual([
    '.hidden.json',
    'b.csv',
    'c.yaml',
    'd.json',
    'e.json',
    'f.ndjson',
    'folder.json',
    'g.txt',
    'link.json',
  ]);
  const report = readFileSync(join(out, 'report.html'), 'utf8');
  for (const { file, reason } of rows) for (const text of [file, reason]) expect(report).toContain(text);
  expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')).left_out.count).toBe(9);
  // Every file of the folder is told of beforehand.
  const unsaid = readdirSync(out).filter(name => !help.includes(name.replace(/\.(csv|parquet)$/, '')));
  expect(unsaid).toEqual([]);
});

test('a survey that rejects every row does not end with 0', () => {
  const data = writeLines(join(temporaryFolder(), 'd.ndjson'), [{ as_of: 'soon' }, '{']);
  const out = join(temporaryFolder(), 'out');
  expect(run('survey', data, '--out', out).status).toBe(3);
  expect(existsSync(join(out, 'problems.csv'))).toBe(true);
});

test('a folder of blank files is refused with the reason of each', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.json'), '[]');
  const { status, stderr } = run('survey', folder, '--out', join(folder, 'out'));
  expect(status).toBe(64);
  expect(stderr).toContain('没有一份申报数据');
  expect(stderr).toContain(join(folder, 'a.json'));
});

test('a pipe is no dataset', () => {
  const pipe = join(temporaryFolder(), 'pipe.ndjson');
  execFileSync('mkfifo', [pipe]);
  const { status, stderr } = run('survey', pipe, '--out', join(temporaryFolder(), 'out'));
  expect([status, stderr]).toEqual([64, expect.stringContaining('不是文件')]);
});

test('names with marks of patterns name one file, and folders with = are no columns', async () => {
  const folder = join(temporaryFolder(), 'year=2024 [1]');
  mkdirSync(folder);
  const line = (name: string) => JSON.stringify({ as_of: '2024-06-30', enterprise: { name } });
  writeFileSync(join(folder, 'a[1].ndjson'), `${line('甲')}\n`);
  writeFileSync(join(folder, 'a1.ndjson'), `${line('乙')}\n`);
  const parquet = join(folder, 'p[1].parquet');
  expect(run('survey', '--synthesize', '3', '--out', parquet).status).toBe(0);
  const out = join(folder, 'out*[1]');
  expect(run('survey', join(folder, 'a[1].ndjson'), '--out', out).status).toBe(0);
  expect(readFileSync(join(out, 'results.csv'), 'utf8')).toContain('甲');
  expect(run('survey', parquet, '--out', out, '--force').stdout).toContain('共 3 份');
  const codes = readFileSync(join(out, 'problems.csv'), 'utf8');
  expect(codes).not.toContain('unknown-field');
});

/** A text as programs write it, in the encodings and with the line ends that `check` reads. */
function variants(text: string): Record<string, Buffer> {
  return {
    little: Buffer.from(`\uFEFF${text}`, 'utf16le'),
    big: Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    returns: Buffer.from(text.replaceAll('\n', '\r')),
    mixed: Buffer.from(text.replace(/\n/g, (_, at: number) => ['\n', '\r', '\r\n'][at % 3] as string)),
    wide: Buffer.from(`\uFEFF${text.replaceAll('\n', '\r')}`, 'utf16le'),
  };
}

test('UTF-16 and lone CRs are read as the same lines in UTF-8', async () => {
  const folder = temporaryFolder();
  const [file, copy] = [join(folder, 'd.ndjson'), join(folder, 'copy')] as const;
  const { signal } = new AbortController();
  const read = async (bytes: Uint8Array) => {
    writeFileSync(file, bytes);
    return readFileSync(await plainLines(file, copy, signal), 'utf8');
  };
  // More than is read at a time, so that pairs of every kind are cut in two.
  const text = `${'{"名称":"甲\u{20000}"}\n\n'.repeat(300_000)}x\n`;
  for (const [name, bytes] of Object.entries(variants(text)))
    expect([name, (await read(bytes)).replaceAll('\r\n', '\n') === text]).toEqual([name, true]);
  expect(await read(Buffer.from('\uFEFF"a\ud800"\r', 'utf16le'))).toBe('"a\\ud800"\n');
  expect(await plainLines(writeLines(file, ['{}']), copy, signal)).toBe(file);
});

test('a survey of UTF-16 with lone CRs gives the rows and places of UTF-8 with line feeds', async () => {
  const folder = temporaryFolder();
  const rows = [
    ...declarations(30),
    '{"as_of": "2024-06-30", "enterprise": {"name"',
    { as_of: '2024-06-30' },
  ];
  const text = `${rows.map(row => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')}\n\n`;
  const [plain, wide] = [Buffer.from(text), variants(text)['wide'] as Buffer].map((bytes, at) => {
    writeFileSync(join(folder, 'd.ndjson'), bytes);
    expect(run('survey', join(folder, 'd.ndjson'), '--out', join(folder, `${at}`)).status).toBe(0);
    return ['results.csv', 'problems.csv'].map(file => readFileSync(join(folder, `${at}`, file), 'utf8'));
  });
  expect(plain?.[0]?.split('\n').length).toBeGreaterThan(20);
  expect(wide).toEqual(plain);
});

test('equal input gives an equal workbook, whenever it is made', async () => {
  const data = writeLines(join(temporaryFolder(), 'd.ndjson'), declarations(20));
  const surveyed = () => {
    const out = join(temporaryFolder(), 'out');
    run('survey', data, '--out', out);
    return readFileSync(join(out, 'results.xlsx'));
  };
  const first = surveyed();
  // Zip counts in steps of two seconds.
  await new Promise(resolve => setTimeout(resolve, 2100));
  expect(surveyed().equals(first)).toBe(true);
});
