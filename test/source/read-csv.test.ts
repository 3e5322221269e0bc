import { expect, test } from 'vitest';
import { readCsv } from '../../packages/checker/source/read-csv.ts';
import { fixtureDictionary } from '../validate/fixture-dictionary.ts';
import { problemLine } from '../validate/problem-lines.ts';

const read = (text: string) => [...readCsv(new TextEncoder().encode(text), 'a.csv', fixtureDictionary)];
const problems = (text: string) => read(text).flatMap(located => located.problems.map(problemLine));
const data = (text: string) => read(text).map(located => located.data);
const PATHS = '表头用字段的路径，列表各项从 1 编号（如 `列表.1.字段`）';

test('cells are typed by their fields, blank ones are not given', () => {
  const text = [
    'as_of,enterprise.name,enterprise.independent_legal_person,finance.1.year,finance.1.revenue,finance.1.ai_profit,scope.chain_layers,operations.qualifications,findings.premises.finding',
    '2024-06-30,"甲,乙 ""丙""\n公司",是,2023,3600.50,,application；model、framework,无,met',
    '2024-06-30, 丁 ,FALSE,2023年,5%,-1,[],,',
  ].join('\r\n');
  expect(data(text)).toEqual([
    {
      as_of: '2024-06-30',
      enterprise: { name: '甲,乙 "丙"\n公司', independent_legal_person: true },
      finance: [{ year: 2023, revenue: '3600.50' }],
      scope: { chain_layers: ['application', 'model', 'framework'] },
      operations: { qualifications: [] },
      findings: { premises: { finding: 'met' } },
    },
    {
      as_of: '2024-06-30',
      enterprise: { name: '丁', independent_legal_person: false },
      finance: [{ year: 2023, revenue: '5%', ai_profit: '-1' }],
      scope: { chain_layers: [] },
    },
  ]);
});

test('Chinese titles name columns, alone where only one field has them, else along the path', () => {
  expect(
    data('申报基准日,企业基本情况.企业名称,统一社会信用代码,财务数据.1.会计年度\n2024-06-30,甲,9121,2023'),
  ).toEqual([{ as_of: '2024-06-30', enterprise: { name: '甲', uscc: '9121' }, finance: [{ year: 2023 }] }]);
  expect(problems('名称\n甲')).toEqual([
    expect.stringMatching(/^error csv-unknown-column A1 1:1-3: 没有名为“名称”的列 \//),
  ]);
});

test('columns that are unknown, doubled, or nameless are reported in their cells, all at once', () => {
  expect(problems('as_off,as_of,申报基准日,finance.0.year,finance.2.revenu,\n1,2,3,4,5,6')).toEqual([
    `error csv-unknown-column A1 1:1-7: 没有名为“as_off”的列 / 是否应为 \`as_of\`（申报基准日）？${PATHS}`,
    'error csv-duplicate-column C1 1:14-19: 列“申报基准日”与 B1 格的列是同一个字段 / 请只保留一列',
    expect.stringContaining('error csv-unknown-column D1 1:20-34: 没有名为“finance.0.year”的列'),
    expect.stringContaining('是否应为 `finance.2.revenue`（销售（营业）收入总额）'),
    'error csv-blank-column F1 1:52: 第 6 列没有列名，但其中有数据 / 请在表头填上列名，或删去这一列',
  ]);
});

test('a row of another length is refused, the other rows are read', () => {
  const located = read(
    'as_of,enterprise.name\n2024-06-30,甲,乙\n2024-06-30,丙\n2024-06-30\n2024-06-30,丁,,\n,\n\n',
  );
  expect(located.map(each => (each.data as { enterprise?: { name: string } })?.enterprise?.name)).toEqual([
    undefined,
    '丙',
    undefined,
    '丁',
  ]);
  expect(located.flatMap(each => each.problems.map(problemLine))).toEqual([
    'error csv-ragged C2 2:14-15: 这一行有 3 格，表头有 2 格 / 请核对是否多了或少了逗号；内容含逗号时要用双引号括起',
    'error csv-ragged A4 4:1-11: 这一行有 1 格，表头有 2 格 / 请核对是否多了或少了逗号；内容含逗号时要用双引号括起',
  ]);
});

test('quotes that do not close or close too early are reported', () => {
  const help = '含逗号、引号或换行的内容要用双引号括起，其中的双引号写两遍';
  expect(problems('as_of\n"2024')).toEqual([`error csv-quote 2:1-2: CSV 引号错误：双引号没有成对 / ${help}`]);
  expect(problems('as_of\n"20"24')).toEqual([
    `error csv-quote 2:5-7: CSV 引号错误：右引号后面还有内容 / ${help}`,
  ]);
});

test('list entries without values are left out and places follow the data', () => {
  const [located] = read('as_of,finance.1.year,finance.3.year,finance.3.revenue\n"2024\n",,2023,1');
  expect(located?.data).toEqual({ as_of: '2024', finance: [{ year: 2023, revenue: '1' }] });
  expect(located?.locate('/finance/0/revenue')).toEqual({
    file: 'a.csv',
    line: 3,
    column: 9,
    endColumn: 10,
    cell: 'D2',
    pointer: '/finance/0/revenue',
  });
  expect(located?.locate('/finance/0')).toMatchObject({ cell: 'C2' });
});

test('columns behind Z are named as in a spreadsheet', () => {
  const header = ['as_of', ...Array.from({ length: 51 }, (_, index) => `finance.${index + 1}.year`), 'nope'];
  expect(problems(`${header.join(',')}\n`)).toEqual([expect.stringContaining('csv-unknown-column BA1 ')]);
  expect(problems(`${[...header.slice(0, 26), 'nope'].join(',')}\n`)).toEqual([
    expect.stringContaining(' AA1 '),
  ]);
});

test('a list said to be empty beside its entries is a contradiction', () => {
  expect(problems('finance,finance.1.year\n无,2023')).toEqual([
    'error csv-list-contradiction A2 2:1-2: 这一格对整个列表填了“无”，而其他列又给出了列表中的各项 / 列表为空时只填这一格，否则请清空这一格',
  ]);
});

test('a header without rows has no declaration', () => {
  expect(problems('as_of\n')).toEqual([expect.stringContaining('error no-declaration')]);
});

test('hostile column names are refused like any unknown one', () => {
  expect(problems('__proto__,constructor.prototype,as_of\n1,2,3')).toEqual([
    expect.stringContaining('没有名为“__proto__”的列'),
    expect.stringContaining('没有名为“constructor.prototype”的列'),
  ]);
});

test('semicolons separate where the header has no comma; a list of codes is then quoted', () => {
  expect(data('as_of;scope.chain_layers\n2024-06-30;"model;framework"')).toEqual([
    { as_of: '2024-06-30', scope: { chain_layers: ['model', 'framework'] } },
  ]);
});

test('rows are read when they are asked for', () => {
  const rows = readCsv(
    new TextEncoder().encode(`as_of\n${'2024-06-30\n'.repeat(100_000)}`),
    'a.csv',
    fixtureDictionary,
  );
  expect(rows.next().value?.data).toEqual({ as_of: '2024-06-30' });
  expect(rows.next().value?.locate('/as_of')).toMatchObject({ line: 3, cell: 'A3' });
});

test('a row is the same wherever the text is cut into pieces', () => {
  const rows = Array.from({ length: 40_000 }, (_, index) => `2024-06-30,"企业\n${index}"\r\n`);
  const located = read(`as_of,enterprise.name\r\n${rows.join('')}`);
  expect(located.map(({ data }) => (data as { enterprise: { name: string } }).enterprise.name)).toEqual(
    rows.map((_, index) => `企业\n${index}`),
  );
  expect(located.at(-1)?.locate('/enterprise/name')).toMatchObject({ line: 80_000, cell: 'B40001' });
  expect(located.at(-1)?.source?.line(80_001)).toBe('39999"');
});

test('headers wider than a spreadsheet, and rows longer than a declaration, are refused', () => {
  expect(problems(`as_of${','.repeat(20_000)}`)).toEqual([
    expect.stringMatching(/^error csv-too-many-columns 1:1: 表头有 20001 列，超过上限 16384 列/),
  ]);
  expect(problems(`as_of\n"${'x'.repeat(6_000_000)}`)).toEqual([
    expect.stringMatching(/^error csv-record-too-long 2:1: 从这里起的一行超过 5 MB/),
  ]);
});

test('cells beyond the header are counted, not kept', () => {
  expect(problems(`as_of\n2024-06-30${','.repeat(1_000_000)}x`)).toEqual([
    expect.stringContaining('error csv-ragged B2 2:12: 这一行有 1000001 格，表头有 1 格'),
  ]);
  expect(data(`as_of\n2024-06-30${','.repeat(1_000_000)}`)).toEqual([{ as_of: '2024-06-30' }]);
});

test('dates, years, codes and amounts that can mean one thing only are read', () => {
  const header =
    'as_of,enterprise.region,enterprise.industry,finance.1.year,finance.1.revenue,scope.chain_layers';
  const titles = '2024年6月30日,大连市,软件和信息技术服务业,2023年度,"1.2500000",模型层；应用层';
  expect(data(`${header}\n${titles}`)).toEqual([
    {
      as_of: '2024-06-30',
      enterprise: { region: '210200', industry: 'software_it' },
      finance: [{ year: 2023, revenue: '1.25' }],
      scope: { chain_layers: ['model', 'application'] },
    },
  ]);
  const written = '2024/2/30,浑南,软件,24年,"1.2500001",模型';
  expect(data(`${header}\n${written}`)).toEqual([
    {
      as_of: '2024/2/30',
      enterprise: { region: '浑南', industry: '软件' },
      finance: [{ year: '24年', revenue: '1.2500001' }],
      scope: { chain_layers: ['模型'] },
    },
  ]);
});
