import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { connect } from '../../../packages/survey/connect.ts';
import { readDataset } from '../../../packages/survey/dataset/dataset-part.ts';
import { judgeEdition } from '../../../packages/survey/judge/judge-edition.ts';
import { query } from '../../../packages/survey/statistics/query.ts';
import { temporaryFolder } from '../../cli/run.ts';
import { EDITIONS } from '../../edition.ts';
import { declarations, expectedResults, writeLines } from './dataset.ts';

const USCC = '91210199000000019L';
const module = await EDITIONS.load('2024');
const edition = await EDITIONS.typed('2024');

interface Problem {
  readonly row: number;
  readonly uscc: string | null;
  readonly code: string;
  readonly pointer: string | null;
  readonly place: string;
  readonly message: string;
}

/** Judges a dataset in this process: the counts, the problems by row, the results by row. */
async function judge(path: string, prefix = '') {
  const folder = temporaryFolder();
  const connection = await connect({ memory: '300MB', spill: join(folder, 'spill'), threads: 1 });
  const shown: string[] = [];
  const judged = await judgeEdition({
    connection,
    parts: (await readDataset(path)).parts,
    module,
    edition,
    assurance: 'verified',
    lang: 'zh',
    folder: join(folder, 'work'),
    prefix,
    progress: { show: step => shown.push(step), end() {} },
    signal: new AbortController().signal,
  });
  const problems = await query<Problem>(
    connection,
    `SELECT "row", uscc, code, pointer, place, message FROM ${prefix}problems ORDER BY ALL`,
  );
  const results = await query<Record<string, unknown>>(
    connection,
    `SELECT * FROM ${prefix}results ORDER BY "row"`,
  );
  const names = await query<{ row: number; name: string }>(
    connection,
    `SELECT "row", enterprise.name AS name FROM ${prefix}declarations ORDER BY "row"`,
  );
  connection.closeSync();
  return { judged, problems, results, names, shown: new Set(shown) };
}

const named = (name: string, rest: object = {}) => ({ as_of: '2024-06-30', enterprise: { name, ...rest } });

/** `row code at pointer, place`, and the code of the enterprise where it is known. */
const line = ({ row, code, pointer, place, uscc }: Problem) =>
  `${row} ${code} ${pointer ?? '-'} ${place.replace(/^.*\//, '')}${uscc ? ` ${uscc}` : ''}`;

test('lines of NDJSON: what is wrong has its row, its place and its code, what is right is judged', async () => {
  const file = writeLines(join(temporaryFolder(), 'd.ndjson'), [
    named('一'),
    { ...named('二', { uscc: USCC }), finance: [{ year: 2023, revenue: 'much' }] },
    '[]',
    '',
    named('三', { employees: '86' }),
    named('四', { employes: 86 }),
    { ...named('五'), edition: 'draft' },
    named('六', { uscc: USCC }),
    named('七', { uscc: USCC.toLowerCase() }),
    named('八', { region: '110000', uscc: '91210299TA1CQN9K86' }),
  ]);
  const { judged, problems, results, names, shown } = await judge(file);
  expect(problems.map(line)).toEqual([
    `2 amount-form /finance/0/revenue d.ndjson 第 2 行第 111 列 ${USCC}`,
    `2 uscc-repeated /enterprise/uscc  ${USCC}`,
    '3 no-declaration - d.ndjson 第 3 行第 1 列',
    '4 count-as-text /enterprise/employees d.ndjson 第 5 行第 60 列',
    '5 unknown-field /enterprise/employes d.ndjson 第 6 行第 48 列',
    '6 edition-differs /edition d.ndjson 第 7 行第 59 列',
    `7 uscc-repeated /enterprise/uscc  ${USCC}`,
    `8 uscc-repeated /enterprise/uscc  ${USCC}`,
    '9 uscc-elsewhere /enterprise/uscc d.ndjson 第 10 行第 73 列 91210299TA1CQN9K86',
  ]);
  expect(judged).toEqual({ read: 9, judged: 5, rejected: 4, reviewed: 7, leftOut: [] });
  expect(names.map(({ row, name }) => [Number(row), name])).toEqual([
    [1, '一'],
    [6, '五'],
    [7, '六'],
    [8, '七'],
    [9, '八'],
  ]);
  expect(results.map(({ row }) => Number(row))).toEqual([1, 6, 7, 8, 9]);
  const said = problems.filter(({ code }) => code === 'uscc-repeated').map(({ message }) => message);
  expect(said).toEqual([
    '统一社会信用代码与第 7、8 行相同',
    '统一社会信用代码与第 2、8 行相同',
    '统一社会信用代码与第 2、7 行相同',
  ]);
  expect([...shown].sort()).toEqual(['judge', 'read', 'review', 'stage']);
});

test('a code that seven rows have names five others, and says that there are more', async () => {
  const rows = Array.from({ length: 7 }, () => named('甲', { uscc: USCC }));
  const { problems } = await judge(writeLines(join(temporaryFolder(), 'd.ndjson'), rows), 'a_');
  const others = problems.map(({ message }) => message.match(/\d+(?:、\d+)*(?:……)?/)?.[0]);
  expect(others).toEqual([
    '2、3、4、5、6……',
    '1、3、4、5、6……',
    '1、2、4、5、6……',
    '1、2、3、5、6……',
    '1、2、3、4、6……',
    '1、2、3、4、5……',
    '1、2、3、4、5……',
  ]);
});

test('files of several kinds in a folder are counted through, and judged as the checker judges each', async () => {
  const folder = temporaryFolder();
  const rows = declarations(60, 3);
  writeLines(join(folder, 'a.ndjson'), rows.slice(0, 20));
  writeFileSync(join(folder, 'b.json'), JSON.stringify(rows.slice(20, 30)));
  writeLines(join(folder, 'c.ndjson'), rows.slice(30));
  writeFileSync(join(folder, 'd.csv'), '');
  const { judged, problems, results } = await judge(folder);
  const expected = rows.map((row, index) => ({ row: index + 1, problems: module.check(row).problems }));
  expect(judged.read).toBe(60);
  expect(judged.leftOut.map(({ file }) => file.replace(/^.*\//, ''))).toEqual(['d.csv']);
  expect(
    problems.filter(({ code }) => code !== 'uscc-repeated').map(({ row, code }) => `${row} ${code}`),
  ).toEqual(expected.flatMap(({ row, problems }) => problems.map(({ code }) => `${row} ${code}`)).sort());
  expect(results.map(({ row, ...rest }) => ({ row: Number(row), ...rest }))).toEqual(
    expectedResults(rows).map(each =>
      expect.objectContaining({ row: each.row, conclusion: each.conclusion }),
    ),
  );
});

test('rows of Parquet: values that no type forbids are tested, and what is wrong has its row', async () => {
  const file = join(temporaryFolder(), 'd.parquet');
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`COPY (SELECT * FROM (VALUES
    ('2024-06-30', {name: '甲', uscc: NULL, employees: 5, size: 'small'}),
    ('2024-13-30', {name: '乙', uscc: NULL, employees: 5, size: 'small'}),
    ('2024-06-30', {name: '丙', uscc: '${USCC}', employees: -1, size: 'small'}),
    ('2024-06-30', {name: '丁', uscc: NULL, employees: NULL, size: 'tiny'}),
    (NULL, {name: '戊', uscc: NULL, employees: 5, size: NULL}),
    ('2024-06-30', {name: '己', uscc: NULL, employees: NULL, size: NULL})
  ) AS t(as_of, enterprise)) TO '${file}' (FORMAT parquet)`);
  connection.closeSync();
  const { judged, problems, names } = await judge(file);
  expect(problems.map(line)).toEqual([
    '2 date-impossible /as_of d.parquet 第 2 行',
    `3 count-range /enterprise/employees d.parquet 第 3 行 ${USCC}`,
    '4 code-not-listed /enterprise/size d.parquet 第 4 行',
    '5 missing-field /as_of d.parquet 第 5 行',
  ]);
  expect(judged).toEqual({ read: 6, judged: 2, rejected: 4, reviewed: 4, leftOut: [] });
  expect(names.map(({ row, name }) => [Number(row), name])).toEqual([
    [1, '甲'],
    [6, '己'],
  ]);
});
