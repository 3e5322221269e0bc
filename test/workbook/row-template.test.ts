import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs, { type Worksheet } from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rowDictionary } from '../../packages/checker/template/row-dictionary.ts';
import { readRowWorkbook } from '../../packages/checker/workbook/read-row-workbook.ts';
import { writeRowTemplate } from '../../packages/checker/workbook/write-row-template.ts';
import type { Report } from '../../packages/language/types/report.ts';
import { run, temporaryFolder } from '../cli/run.ts';
import { generatedEdition, ROOT } from '../edition.ts';

const { dictionary, edition } = await generatedEdition('2024');
const rows = rowDictionary(edition.description, dictionary.fields);
const blank = await writeRowTemplate(rows, 5);
const SHEET = '企业申报数据';

type Data = { [name: string]: unknown };
const read = (bytes: Uint8Array) =>
  readRowWorkbook(bytes, 'rows.xlsx', dictionary, edition.description) ?? [];

function example(name: string): Data {
  return parse(readFileSync(join(ROOT, 'examples', name), 'utf8')) as Data;
}

/** Opens the template in a spreadsheet library of another make than our reader, lets `edit` fill it in and saves it. */
async function edited(edit: (sheet: Worksheet) => void, bytes = blank): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer & Buffer);
  edit(workbook.getWorksheet(SHEET) as Worksheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The cell under a group and a heading as a person sees them, `row` counting from 1. */
function under(sheet: Worksheet, group: string, heading: string, row = 1) {
  for (let column = 3; column <= sheet.columnCount; column++) {
    const title = sheet.getCell(5, column).text.replace(/^\* /, '').split('\n')[0];
    if (title === heading && sheet.getCell(4, column).text === group) return sheet.getCell(5 + row, column);
  }
  throw new Error(`no ${group} / ${heading}`);
}

/** Amounts are read as text, which keeps them exact. */
function amountsAsText(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map(entry => amountsAsText(entry));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, amountsAsText(part, key)]));
  const isAmount = ['total_assets', 'revenue', 'rd_expense', 'ai_revenue', 'ai_profit'].includes(name);
  return isAmount ? String(value) : value;
}

const whole = [
  'recognised-small.yaml',
  'loss-making.yaml',
  'shenfu-without-certificates.json',
  'own-no.yaml',
];

test('declarations written into the sheet read back the same, findings and empty lists with them', async () => {
  const data = [...whole.map(example), { ...example('own-no.yaml'), operations: { qualifications: [] } }];
  const found = read(await writeRowTemplate(rows, 2, data));
  expect(found.map(({ data }) => data)).toEqual(
    data.map(entry => amountsAsText({ edition: '2024', ...entry })),
  );
  expect(found.flatMap(({ problems }) => problems)).toEqual([]);
});

test('every question of the schema has a column with unit, note or drop-down, three entries a list', async () => {
  const book = new exceljs.Workbook();
  await book.xlsx.load(blank as unknown as ArrayBuffer & Buffer);
  expect(book.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
    '填写说明 visible',
    '代码表 hidden',
    '企业申报数据 visible',
    '示例-企业申报数据 visible',
  ]);
  const sheet = book.getWorksheet(SHEET) as Worksheet;
  // 21 single answers, 8 findings of 4, and of 4 lists the column for none and 3 entries of 4, 4, 5 and 4 members.
  expect((sheet.getRow(1).values as unknown[]).filter(Boolean)).toHaveLength(1 + 21 + 8 * 4 + 4 + 3 * 17);
  expect(under(sheet, '财务数据（第 2 年）', '销售（营业）收入总额').col).toBeGreaterThan(0);
  expect(sheet.getCell(5, Number(under(sheet, '企业基本情况', '资产总额').col)).text).toBe(
    '资产总额\n（万元）',
  );
  expect(under(sheet, '企业基本情况', '所属行业').dataValidation).toMatchObject({ type: 'list' });
  expect(under(sheet, '评估结论：5.2 场所与开发环境', '结论').dataValidation).toMatchObject({ type: 'list' });
  expect(under(sheet, '相关资质', '没有的填“无”').dataValidation).toMatchObject({ formulae: ['"无"'] });
});

function fillIn(sheet: Worksheet, row: number, name: string, revenue: number) {
  const enter = (group: string, heading: string, value: unknown) => {
    under(sheet, group, heading, row).value = value as never;
  };
  enter('申报信息', '申报基准日', new Date('2024-06-30T00:00:00Z'));
  enter('企业基本情况', '企业名称', name);
  enter('企业基本情况', '注册地', '沈阳市浑南区');
  enter('企业基本情况', '是否具有独立法人资格', '是');
  enter('业务归属', '产业链层次', '基础层、 模型层');
  enter('经营情况', '主要经营业务', '无');
  enter('自主知识产权成果', '没有的填“无”', '无');
  enter('财务数据（第 1 年）', '会计年度', 2023);
  enter('财务数据（第 1 年）', '销售（营业）收入总额', revenue);
  enter('财务数据（第 1 年）', '研究开发费用总额', { formula: 'B1', result: 5 });
  enter('评估结论：5.2 场所与开发环境', '结论', '不符合');
}

describe('filled in by hand', async () => {
  const bytes = await edited(sheet => {
    fillIn(sheet, 1, '甲公司', 100);
    fillIn(sheet, 4, '乙公司', 100.01);
  });

  test('titles become codes, rows between may be blank, and the edition is that of the sheet', () => {
    const found = read(bytes);
    expect(found.map(({ problems }) => problems)).toEqual([[], []]);
    expect(found[1]?.data).toEqual({
      edition: '2024',
      as_of: '2024-06-30',
      enterprise: { name: '乙公司', region: '210112', independent_legal_person: true },
      operations: { main_business: [] },
      research: { intellectual_property: [] },
      finance: [{ year: 2023, revenue: '100.01', rd_expense: '5' }],
      scope: { chain_layers: ['foundation', 'model'] },
      findings: { premises: { finding: 'not_met' } },
    });
    expect(found[1]?.locate('/enterprise/name')).toMatchObject({ sheet: SHEET, cell: 'D9' });
  });

  test('check and survey both read it: 5 of 100 is enough, 5 of 100.01 is not', () => {
    const folder = temporaryFolder();
    const file = join(folder, '各企业.xlsx');
    writeFileSync(file, bytes);
    const { stdout } = run('check', file, '--format', 'json');
    const verdicts = (JSON.parse(stdout) as Report[]).map(({ enterprise, clauses }) => [
      enterprise?.name,
      clauses?.find(({ id }) => id === 'rd-intensity')?.verdict,
    ]);
    expect(verdicts).toEqual([
      ['甲公司', 'met'],
      ['乙公司', 'not_met'],
    ]);
    const out = join(folder, 'out');
    expect(run('survey', file, '--out', out).stdout).toContain('共 2 份 = 已判定 2 份');
    const [header = '', ...lines] = readFileSync(join(out, 'results.csv'), 'utf8').trim().split(/\r?\n/);
    const column = header.split(',').indexOf('rd_intensity');
    expect(lines.map(line => line.split(',')[column])).toEqual(['met', 'not_met']);
  });
});

test('a column added at the right is read under the header that CSV has', async () => {
  const bytes = await edited(sheet => {
    fillIn(sheet, 1, '甲公司', 100);
    const last = sheet.columnCount;
    sheet.getCell(5, last + 1).value = '财务数据.4.会计年度';
    sheet.getCell(6, last + 1).value = 2020;
  });
  expect(read(bytes)[0]?.data).toMatchObject({ finance: [{ year: 2023 }, { year: 2020 }] });
});

describe('what cannot be read is said with its cell', () => {
  test.each<[string, (sheet: Worksheet) => void, string]>([
    ['a choice that is none', sheet => fillChoice(sheet), 'workbook-unknown-choice G6'],
    ['a formula that was never computed', sheet => fillFormula(sheet), 'workbook-formula-without-value C6'],
    ['a column of remarks', sheet => addColumn(sheet, '备注'), 'csv-unknown-column DG5'],
    ['a column without any heading', sheet => addColumn(sheet, ''), 'csv-blank-column DG5'],
    ['a column twice', sheet => addColumn(sheet, '申报基准日'), 'csv-duplicate-column DG5'],
    ['“none” beside an entry', sheet => contradict(sheet), 'csv-list-contradiction'],
    ['a blank sheet', () => undefined, 'no-declaration'],
  ])('%s', async (_, edit, expected) => {
    const [found] = read(await edited(edit));
    expect(found?.problems.map(({ code, location: { cell } }) => `${code} ${cell}`).join()).toContain(
      expected,
    );
  });

  function fillChoice(sheet: Worksheet) {
    fillIn(sheet, 1, '甲公司', 100);
    under(sheet, '企业基本情况', '是否具有独立法人资格').value = '也许';
  }
  function fillFormula(sheet: Worksheet) {
    under(sheet, '申报信息', '申报基准日').value = { formula: 'TODAY()' } as never;
  }
  function addColumn(sheet: Worksheet, heading: string) {
    const column = sheet.columnCount + 1;
    fillIn(sheet, 1, '甲公司', 100);
    sheet.getCell(5, column).value = heading;
    sheet.getCell(6, column).value = '2024-06-30';
  }
  function contradict(sheet: Worksheet) {
    fillIn(sheet, 1, '甲公司', 100);
    under(sheet, '自主知识产权成果（第 1 项）', '名称').value = '某软件';
  }
});

test('--rows takes a number that a spreadsheet stays handy with, or none', () => {
  const path = join(temporaryFolder(), 'rows.xlsx');
  expect(run('template', '--rows', '--out', path).status).toBe(0);
  expect(run('check', path, '--format', 'json').stdout).toContain('no-declaration');
  expect(run('template', '--rows', '0', '--out', path)).toMatchObject({
    status: 64,
    stderr: expect.stringContaining('--rows 是行数，从 1 到 2000'),
  });
  expect(run('template', '--rows', '5', '--format', 'yaml').status).toBe(64);
});
