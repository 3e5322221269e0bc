import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import exceljs from '@protobi/exceljs';
import { expect, test } from 'vitest';
import { run, temporaryFolder } from '../../cli/run.ts';
import {
  declarations,
  expectedProblems,
  expectedResults,
  fine,
  foundProblems,
  readRows,
  writeLines,
} from './dataset.ts';

async function surveyed(dataset: string, ...options: string[]) {
  const out = join(temporaryFolder(), 'out');
  const { status, stderr, stdout } = run('survey', dataset, '--out', out, ...options);
  expect(stderr + status).toMatch(/0$/);
  return { out, stdout, results: await readRows(join(out, 'results.parquet')) };
}

const withoutRepeats = (problems: string[]) => problems.filter(problem => !problem.endsWith('uscc-repeated'));

test('NDJSON with slips gives what the checker says of each line, in the order of the lines', async () => {
  const rows = declarations(1500);
  const { out, results, stdout } = await surveyed(writeLines(join(temporaryFolder(), 'a.ndjson'), rows));
  expect(results).toEqual(expectedResults(rows));
  expect(withoutRepeats(await foundProblems(out))).toEqual(expectedProblems(rows));
  const rejected = rows.length - results.length;
  expect(rejected).toBeGreaterThan(0);
  expect(stdout).toContain(`共 1500 份 = 已判定 ${results.length} 份 + 数据有错误未判定 ${rejected} 份`);
  const csv = await readRows(join(out, 'results.csv'));
  expect(csv.map(({ row, conclusion }) => [row, conclusion])).toEqual(
    results.map(({ row, conclusion }) => [row, conclusion]),
  );
});

test('Parquet as another program types it (doubles, dates, no lists) gives the same', async () => {
  const folder = temporaryFolder();
  const parquet = join(folder, 'a.parquet');
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`COPY (SELECT DATE '2024-06-30' AS as_of,
  {name: 'A' || i, employees: i::INTEGER, industry: 'software_it', region: '210112', established_on: DATE '2018-06-12'} AS enterprise,
  [{year: 2023::SMALLINT, revenue: 100.1 + i, rd_expense: 0.05 * (100 + i), ai_revenue: (40 + i)::DOUBLE},
   {year: 2022::SMALLINT, revenue: 90::DOUBLE, rd_expense: NULL, ai_revenue: 41.123456::DOUBLE}] AS finance
FROM range(1, 40) t(i)) TO '${parquet}'`);
  const rows = Array.from({ length: 39 }, (_, index) => {
    const i = index + 1;
    return {
      as_of: '2024-06-30',
      enterprise: {
        name: `A${i}`,
        employees: i,
        industry: 'software_it',
        region: '210112',
        established_on: '2018-06-12',
      },
      finance: [
        {
          year: 2023,
          revenue: Number((100.1 + i).toFixed(1)),
          rd_expense: Number((0.05 * (100 + i)).toFixed(2)),
          ai_revenue: 40 + i,
        },
        { year: 2022, revenue: 90, ai_revenue: 41.123456 },
      ],
    };
  });
  const { results } = await surveyed(parquet);
  expect(results).toEqual(expectedResults(rows));
});

test('a folder holds files of any kind, read by name; each file is a part', async () => {
  const folder = join(temporaryFolder(), 'declared');
  mkdirSync(join(folder, 'b'), { recursive: true });
  writeFileSync(join(folder, 'a.json'), JSON.stringify(fine()));
  writeFileSync(join(folder, 'b', 'c.yaml'), 'as_of: 2024-06-30\nenterprise: { name: 乙公司 }\n');
  writeFileSync(join(folder, 'd.csv'), 'as_of,enterprise.name\n2024-06-30,丙公司\n2024-13-30,丁公司\n');
  writeLines(join(folder, 'e.ndjson'), [fine(), { as_of: '2024-06-30', enterprise: { name: '戊公司' } }]);
  writeFileSync(join(folder, 'note.txt'), 'not a declaration');
  const { results, out } = await surveyed(folder);
  const named = results.map(({ row, name }) => [row, name]);
  const { name } = fine().enterprise;
  expect(named).toEqual([
    [1, name],
    [2, '乙公司'],
    [3, '丙公司'],
    [5, name],
    [6, '戊公司'],
  ]);
  const [problem] = (await readRows(join(out, 'problems.csv'))).filter(({ row }) => row === 4);
  expect(problem).toMatchObject({ code: 'date-impossible', pointer: '/as_of' });
  expect(String(problem?.['place'])).toMatch(/d\.csv 第 3 行/);
});

test('a workbook with a row an enterprise takes paths or Chinese titles, and titles of codes', async () => {
  const file = join(temporaryFolder(), 'rows.xlsx');
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('企业');
  sheet.addRow([
    '申报基准日',
    'enterprise.name',
    '所属行业',
    '产业链层次',
    'finance.1.year',
    'finance.1.revenue',
    'enterprise.employees',
  ]);
  sheet.addRow([
    new Date(Date.UTC(2024, 5, 30)),
    '甲公司',
    '软件和信息技术服务业',
    '应用层、模型层',
    2023,
    120.5,
    12,
  ]);
  sheet.addRow([new Date(Date.UTC(2024, 5, 30)), '乙公司', '不存在的行业', '应用层', 2023, 120.5, 12]);
  sheet.getColumn(1).numFmt = 'yyyy-mm-dd';
  await workbook.xlsx.writeFile(file);
  const { results, out } = await surveyed(file);
  expect(results).toEqual(
    expectedResults([
      {
        as_of: '2024-06-30',
        enterprise: { name: '甲公司', industry: 'software_it', employees: 12 },
        finance: [{ year: 2023, revenue: 120.5 }],
        scope: { chain_layers: ['application', 'model'] },
      },
    ]),
  );
  const problems = await readRows(join(out, 'problems.csv'));
  expect(problems).toMatchObject([{ row: 2, code: 'workbook-unknown-choice' }]);
  expect(String(problems[0]?.['place'])).toContain('C3');
});

test('two editions are judged and compared row by row', async () => {
  const rows = declarations(400);
  const { out, results } = await surveyed(
    writeLines(join(temporaryFolder(), 'a.ndjson'), rows),
    '--edition',
    '2024',
    '--edition',
    'draft',
  );
  const second = await readRows(join(out, 'results-draft.parquet'));
  const flips = await readRows(join(out, 'flips.parquet'));
  const other = new Map(second.map(({ row, conclusion }) => [row, conclusion]));
  const moved = results.filter(({ row, conclusion }) => other.has(row) && other.get(row) !== conclusion);
  expect(flips.map(({ row }) => row)).toEqual(moved.map(({ row }) => row));
});
