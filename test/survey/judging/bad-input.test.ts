import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { run, temporaryFolder } from '../../cli/run.ts';
import { ROOT } from '../../edition.ts';
import { fine, readRows, writeLines } from './dataset.ts';

const named = (name: string, rest: object = {}) => ({ as_of: '2024-06-30', enterprise: { name, ...rest } });

/** Runs a survey that must fail, and sees that nothing is left beside the dataset. */
function refused(dataset: string, ...options: string[]) {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  const { status, stderr } = run('survey', dataset, '--out', out, ...options);
  expect(readdirSync(folder)).toEqual([]);
  expect(stderr).not.toMatch(/\n\s+at /);
  return { status, stderr };
}

async function surveyed(rows: readonly unknown[], end = '\n') {
  const out = join(temporaryFolder(), 'out');
  const { status, stdout } = run(
    'survey',
    writeLines(join(temporaryFolder(), 'd.ndjson'), rows, end),
    '--out',
    out,
  );
  expect(status).toBe(0);
  return {
    out,
    stdout,
    problems: await readRows(join(out, 'problems.csv')),
    results: await readRows(join(out, 'results.csv')),
  };
}

test('every kind of bad row is said with its place, keeps no other from being judged, and none is lost', async () => {
  const uscc = '91210199000000019L';
  const rows = [
    named('一'),
    { ...named('二'), finance: [{ year: 2023, revenue: 'much' }] },
    '{"as_of": "2024-06-30", "enterprise": {"name"',
    '[]',
    '',
    'null',
    named('三', { employees: '86' }),
    named('四', { employes: 86 }),
    '{"as_of":"2024-06-30","as_of":"2024-06-30","enterprise":{"name":"五"}}',
    named('六', { uscc }),
    named('七', { uscc: uscc.toLowerCase() }),
    '{"as_of":"2024-06-30","enterprise":{"name":"八","employees":1e1}}',
    '{"as_of":"2024-06-30","enterprise":{"name":"九","total_assets":0.30000000000000001}}',
    { ...named('十'), edition: 'draft' },
    Buffer.from([0xff, 0xfe, 0x41]).toString('latin1'),
  ];
  const { problems, results, stdout } = await surveyed(rows, '\n{"as_of":"2024-06-30","enterp');
  // The truncated line lacks both a quote and brackets.
  const said = [...new Set(problems.map(({ row, code }) => `${row} ${code}`))];
  expect(said).toEqual([
    '2 amount-form',
    '3 json-syntax',
    '4 no-declaration',
    '5 not-a-declaration',
    '6 count-as-text',
    '7 unknown-field',
    '8 duplicate-key',
    '9 uscc-repeated',
    '10 uscc-repeated',
    '11 number-form',
    '12 number-not-exact',
    '13 edition-differs',
    '14 json-syntax',
    '15 json-syntax',
  ]);
  expect(results.map(({ row, name }) => `${row}${name}`)).toEqual(['1一', '9六', '10七', '13十']);
  expect(stdout).toContain('共 15 份 = 已判定 4 份 + 数据有错误未判定 11 份');
  expect(problems.filter(({ code }) => code === 'uscc-repeated').map(({ message }) => message)).toEqual([
    '统一社会信用代码与第 10 行相同',
    '统一社会信用代码与第 9 行相同',
  ]);
  expect(String(problems[1]?.['place'])).toMatch(/d\.ndjson 第 3 行/);
  // The blank line is counted among the lines of the file, not among the rows.
  expect(String(problems[3]?.['place'])).toMatch(/d\.ndjson/);
});

test('names that a spreadsheet would run are defused in CSV', async () => {
  const names = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', "'=1", ' =1+1', '\u200b@A1', '<b>x</b>', '正常公司'];
  const { results } = await surveyed(names.map(name => named(name)));
  expect(results.map(({ name }) => name)).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@SUM(A1)",
    "'＝1",
    "'=1",
    // A name is trimmed, of a blank of no width, too.
    "'=1+1",
    "'@A1",
    '<b>x</b>',
    '正常公司',
  ]);
});

test('a dataset that does not exist, is empty or is no Parquet is refused in words', async () => {
  const folder = temporaryFolder();
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  for (const [dataset, words] of [
    [join(folder, 'none.ndjson'), '找不到'],
    [file('empty.ndjson', ''), '没有一份申报数据'],
    [file('blank.ndjson', '\n \n'), '没有一份申报数据'],
    [file('empty.csv', ''), '没有一份申报数据'],
    [file('no.parquet', 'PAR1 but not'), '不能读 Parquet 文件'],
  ] as const) {
    const { status, stderr } = refused(dataset);
    expect(stderr).toContain(words);
    expect(status).toBe(64);
  }
});

test('Parquet without a required column, or with types no value fits, is said', async () => {
  const folder = temporaryFolder();
  const connection = await (await DuckDBInstance.create()).connect();
  const lacking = join(folder, 'lacking.parquet');
  await connection.run(`COPY (SELECT '2024-06-30' AS as_of) TO '${lacking}'`);
  expect(refused(lacking).stderr).toContain('缺少列 enterprise');
  const mixed = join(folder, 'mixed');
  mkdirSync(mixed);
  const part = (name: string, enterprise: string, more = '') =>
    connection.run(
      `COPY (SELECT '2024-06-30' AS as_of, ${enterprise} AS enterprise ${more}) TO '${join(mixed, name)}'`,
    );
  await part('a.parquet', "{name: '甲', employees: 5}");
  await part('b.parquet', "{name: '乙', employees: '5'}");
  await part('c.parquet', "{name: '丙'}", ', 7 AS extra');
  await part('d.parquet', "{name: '丁'}", ', NULL::INTEGER AS extra');
  const out = join(folder, 'out');
  expect(run('survey', mixed, '--out', out).status).toBe(0);
  const problems = await readRows(join(out, 'problems.csv'));
  expect(problems.map(({ row, code, pointer }) => `${row} ${code} ${pointer}`)).toEqual([
    '2 count-as-text /enterprise/employees',
    '3 unknown-field /extra',
  ]);
  expect((await readRows(join(out, 'results.csv'))).map(({ name }) => name)).toEqual(['甲', '丁']);
});

test('a folder that exists is left alone; --force replaces results, and only results', () => {
  const folder = temporaryFolder();
  const data = writeLines(join(folder, 'd.ndjson'), [fine()]);
  const out = join(folder, 'out');
  expect(run('survey', data, '--out', out).status).toBe(0);
  writeFileSync(join(out, 'mine.txt'), 'x');
  const again = run('survey', data, '--out', out);
  expect([again.status, existsSync(join(out, 'mine.txt'))]).toEqual([64, true]);
  expect(again.stderr).toContain('--force');
  expect(run('survey', data, '--out', out, '--force').status).toBe(0);
  expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('x');
  const guarded = run('survey', data, '--out', folder, '--force');
  expect([guarded.status, existsSync(data)]).toEqual([64, true]);
  expect(readdirSync(folder).sort()).toEqual(['d.ndjson', 'out']);
});

test('wrong options are said', () => {
  const data = writeLines(join(temporaryFolder(), 'd.ndjson'), [fine()]);
  expect(refused(data, '--memory', 'plenty').stderr).toContain('--memory plenty');
  expect(refused(data, '--threads', '0').stderr).toContain('--threads');
  expect(refused(data, '--edition', '1999').stderr).toContain('没有版本 1999');
  expect(run('survey', data).stderr).toContain('--out');
  expect(run('survey').stderr).toContain('数据集');
});

test('within a small memory limit a dataset is judged all the same, or refused in words', () => {
  const folder = temporaryFolder();
  const data = join(folder, 'd.ndjson');
  writeFileSync(data, '');
  const block = Array.from({ length: 2000 }, (_, index) => JSON.stringify(named(`企业${index}`))).join('\n');
  for (let count = 0; count < 20; count++) appendFileSync(data, `${block}\n`);
  const { status, stdout } = run(
    'survey',
    data,
    '--out',
    join(folder, 'out'),
    '--memory',
    '300MB',
    '--threads',
    '1',
  );
  expect([status, stdout.split('\n')[0]]).toEqual([
    0,
    '共 40000 份 = 已判定 40000 份 + 数据有错误未判定 0 份',
  ]);
  expect(refused(data, '--memory', '5MB').stderr).toContain('--memory');
});

test('a full disk is said and leaves nothing', () => {
  // A limit on the size of files stands in for the disk: writing fails in the same places.
  const rows = Array.from({ length: 2000 }, () => named('公司', { employees: 'x' }));
  const data = writeLines(join(temporaryFolder(), 'd.ndjson'), rows);
  const folder = temporaryFolder();
  const command = [
    process.execPath,
    join(ROOT, 'packages/zhunsheng/zhunsheng.js'),
    'survey',
    data,
    '--out',
    join(folder, 'out'),
  ];
  const { status, stderr } = spawnSync('sh', ['-c', 'ulimit -f 16; exec "$@"', 'sh', ...command], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('磁盘已满');
  expect([status, readdirSync(folder)]).toEqual([64, []]);
});

test('Ctrl-C leaves nothing', async () => {
  const folder = temporaryFolder();
  const rows = Array.from({ length: 60_000 }, (_, index) => named(`企业${index}`, { employees: 'x' }));
  const data = writeLines(join(temporaryFolder(), 'd.ndjson'), rows);
  const child = spawn(process.execPath, [
    join(ROOT, 'packages/zhunsheng/zhunsheng.js'),
    'survey',
    data,
    '--out',
    join(folder, 'out'),
  ]);
  let stderr = '';
  child.stderr.on('data', chunk => {
    stderr += chunk;
    // Pressed again and again, as one does who waits.
    if (readdirSync(folder).length > 0) child.kill('SIGINT');
  });
  const status = await new Promise(resolve => child.on('close', resolve));
  expect([status, readdirSync(folder)]).toEqual([130, []]);
  expect(stderr).toContain('已中断');
  expect(existsSync(dirname(data))).toBe(true);
  expect(readFileSync(data).length).toBeGreaterThan(0);
});
