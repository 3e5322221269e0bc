import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readBytes } from '../../packages/checker/library/read-bytes.ts';
import { generatedEdition, ROOT } from '../edition.ts';

/** Files as the habits of people and programs make them, each for its kind. */
const folder = join(ROOT, 'test/fixtures/inputs');
const edition = await generatedEdition('2024');

async function check(file: string) {
  const bytes = readFileSync(join(folder, file));
  const all = [...(await readBytes(bytes, file, edition))];
  return all.map(located => ({
    data: located.data as Record<string, unknown>,
    ...edition.checkLocated(located, { assurance: 'declared' }),
  }));
}

async function only(file: string) {
  const [report, ...others] = await check(file);
  expect(others).toEqual([]);
  return report as NonNullable<typeof report>;
}

const example = (file: string) => readFileSync(join(ROOT, 'examples', file), 'utf8');

test.each(['cr-only.yaml', 'mixed-cr-finance.yaml'])('%s: a CR alone ends a line', async file => {
  const { data, conclusion, problems } = await only(file);
  expect(data).toEqual(parse(example('recognised-small.yaml')));
  expect(problems).toEqual([]);
  expect(conclusion).toBe('recognised');
});

test.each([
  'leading-blank-line.csv',
  'sep-line.csv',
  'codes-zh.csv',
  'dates-slash-all.csv',
  'trailing-zeros.csv',
])('%s is read as the example it was made from', async file => {
  const [located] = await readBytes(new TextEncoder().encode(example('micro.csv')), 'micro.csv', edition);
  const { data, problems, conclusion } = await only(file);
  expect(data).toEqual(located?.data);
  expect(problems).toEqual([]);
  expect(conclusion).toBe('recognised');
});

test.each([
  ['form-saved-as.csv', 'csv-form', { line: 1, column: 1 }, '另存为 .xlsx'],
  ['fw-space-indent.yaml', 'yaml-syntax', { line: 12, column: 1 }, '请改用半角空格缩进'],
  ['unit-in-format.xlsx', 'workbook-unit', { sheet: '财务数据', cell: 'E7' }, '金额用万元'],
])('%s is refused at its place with %s', async (file, code, place, help) => {
  const { conclusion, problems } = await only(file);
  expect(conclusion).toBeNull();
  expect(problems).toMatchObject([{ code, severity: 'error', location: place }]);
  expect(problems[0]?.help.zh).toContain(help);
});

test('the unit in a number format is named', async () => {
  expect((await only('unit-in-format.xlsx')).problems[0]?.message.zh).toContain('给数 1000 加上了“千元”');
});

test('an apostrophe before a code marks text and is no part of it', async () => {
  const { enterprise, problems, conclusion } = await only('uscc-apos.xlsx');
  expect(enterprise.uscc).toBe('91210199000000019L');
  expect(problems).toEqual([]);
  expect(conclusion).not.toBeNull();
});

test('a column of remarks beside a list is named, and the rest is judged', async () => {
  const { conclusion, problems } = await only('remark-col-header.xlsx');
  expect(conclusion).not.toBeNull();
  expect(problems).toMatchObject([
    { code: 'workbook-column-not-read', severity: 'warning', location: { sheet: '财务数据', cell: 'H5' } },
  ]);
});

test.each(['name.ndjson', 'key.ndjson'])('%s: half an emoji in one row leaves the other rows', async file => {
  const reports = await check(file);
  expect(reports).toHaveLength(2);
  expect(reports[1]?.conclusion).not.toBeNull();
});
