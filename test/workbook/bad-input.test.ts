import exceljs, { type Cell } from '@protobi/exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../packages/checker/workbook/read-workbook.ts';
import { writeTemplate } from '../../packages/checker/workbook/write-template.ts';
import { dictionary2024 } from './dictionary-2024.ts';
import {
  beside,
  formula,
  openTemplate,
  problemLines,
  read,
  readEdited,
  save,
  sheetOf,
  under,
} from './fill.ts';

const REVENUE = '销售（营业）收入总额';

/** Enters a number under a format of its own: the library lets cells share their style. */
function enter(cell: Cell, value: number | Date, numFmt: string): void {
  cell.value = value;
  cell.style = { ...cell.style, numFmt };
}

/** The named part of the data, as it was read. */
const at = (data: unknown, ...path: (string | number)[]) =>
  path.reduce<unknown>((node, step) => (node as Record<string | number, unknown> | undefined)?.[step], data);

test('a formula with a saved result is read, with its cell said', async () => {
  const located = await readEdited(workbook => {
    under(workbook, '财务数据', REVENUE).value = formula('1800*2', 3600);
  });
  expect(problemLines(located)).toEqual(['workbook-formula 财务数据!D6']);
  expect(located.problems[0]?.severity).toBe('info');
  expect(located.data).toMatchObject({ finance: [{ revenue: 3600 }] });
});

test('a formula that was never calculated is an error', async () => {
  const located = await readEdited(workbook => {
    under(workbook, '财务数据', REVENUE).value = formula('1800*2');
  });
  expect(problemLines(located)).toEqual(['workbook-formula-without-value 财务数据!D6']);
  expect(at(located.data, 'finance', 0)).toEqual({});
});

test.each(['#REF!', '#DIV/0!', '#N/A'] as const)(
  '%s is an error, as a constant and as the result of a formula',
  async error => {
    const located = await readEdited(workbook => {
      under(workbook, '财务数据', REVENUE, 1).value = { error };
      under(workbook, '财务数据', REVENUE, 2).value = formula('A1', { error });
    });
    expect(problemLines(located)).toEqual([
      'workbook-error-value 财务数据!D6',
      'workbook-error-value 财务数据!D7',
    ]);
    expect(located.problems[0]?.message.zh).toBe(`“${REVENUE}”是错误值 ${error}`);
  },
);

test('a percentage where an amount belongs is an error', async () => {
  const located = await readEdited(workbook => {
    enter(under(workbook, '财务数据', REVENUE), 0.05, '0.00%');
  });
  expect(problemLines(located)).toEqual(['workbook-percent 财务数据!D6']);
  expect(located.problems[0]?.message.zh).toBe(`“${REVENUE}”填的是百分数 5%`);
});

test('an amount shown in thousands is an error, for what is seen is not what is stored', async () => {
  const located = await readEdited(workbook => {
    enter(under(workbook, '财务数据', REVENUE), 36_000_000, '#,##0,');
  });
  expect(problemLines(located)).toEqual(['workbook-scaled 财务数据!D6']);
});

test('float artefacts below 1e-9 are rounded away', async () => {
  const located = await readEdited(workbook => {
    under(workbook, '财务数据', REVENUE).value = 0.1 + 0.2;
  });
  expect(located.problems).toEqual([]);
  expect(at(located.data, 'finance', 0, 'revenue')).toBe(0.3);
});

test('more than six decimals are an error', async () => {
  const located = await readEdited(workbook => {
    under(workbook, '财务数据', REVENUE).value = 3600.1234567;
  });
  expect(problemLines(located)).toEqual(['workbook-too-many-decimals 财务数据!D6']);
  expect(located.problems[0]?.help.zh).toContain('3600.123457');
});

test.each(['2,000.00', '5%', '三千万', '３６００', 'NaN'])(
  'the text %s in an amount is handed on for the validator',
  async text => {
    const located = await readEdited(workbook => {
      under(workbook, '财务数据', REVENUE).value = text;
    });
    expect(located.problems).toEqual([]);
    expect(at(located.data, 'finance', 0, 'revenue')).toBe(text);
    expect(located.locate('/finance/0/revenue')).toMatchObject({ sheet: '财务数据', cell: 'D6' });
  },
);

test('text longer than allowed is handed on whole, with its cell', async () => {
  const located = await readEdited(workbook => {
    beside(workbook, '企业名称').value = '长'.repeat(5000);
  });
  expect(at(located.data, 'enterprise', 'name')).toHaveLength(5000);
  expect(located.locate('/enterprise/name').cell).toMatch(/^C\d+$/);
});

test('a number where a date belongs is an error, a date where a number belongs, too', async () => {
  const located = await readEdited(workbook => {
    enter(beside(workbook, '申报基准日'), 45473, '0');
    enter(beside(workbook, '从业人员'), new Date('2024-03-04T00:00:00Z'), 'yyyy-mm-dd');
  });
  expect(problemLines(located).map(line => line.split(' ')[0])).toEqual([
    'workbook-number-for-date',
    'workbook-date-for-number',
  ]);
});

test('a certificate number that became a date or lost its digits is an error', async () => {
  const located = await readEdited(workbook => {
    enter(under(workbook, '相关资质', '证书编号', 1), new Date('2023-12-01T00:00:00Z'), 'yyyy-mm');
    enter(under(workbook, '相关资质', '证书编号', 2), 9.1210199e17, '0');
    enter(under(workbook, '相关资质', '证书编号', 3), 42, '00000');
  });
  expect(problemLines(located)).toEqual([
    'workbook-date-for-text 相关资质!D6',
    'workbook-digits-lost 相关资质!D7',
  ]);
  expect(at(located.data, 'operations', 'qualifications', 2, 'number')).toBe('00042');
});

test('dates of the 1904 calendar are the same days', async () => {
  const workbook = await openTemplate();
  workbook.properties.date1904 = true;
  beside(workbook, '申报基准日').value = new Date('2024-06-30T00:00:00Z');
  const located = await read(await save(workbook));
  expect(at(located.data, 'as_of')).toBe('2024-06-30');
});

test('an unknown choice is an error that offers near ones', async () => {
  const located = await readEdited(workbook => {
    beside(workbook, '注册地').value = '沈阳浑南';
    beside(workbook, '是否具有独立法人资格').value = '√';
  });
  expect(problemLines(located).map(line => line.split(' ')[0])).toEqual([
    'workbook-unknown-choice',
    'workbook-unknown-choice',
  ]);
  expect(located.problems.map(problem => problem.help.zh)).toEqual([
    '是否指“沈阳市浑南区”？请从下拉列表中选择',
    '可选：是、否。请从下拉列表中选择',
  ]);
});

test('a district that two cities have is ambiguous', async () => {
  const located = await readEdited(workbook => {
    beside(workbook, '注册地').value = '铁西区';
  });
  expect(located.problems.map(problem => problem.message.zh)).toEqual([
    '“铁西区”可以指 沈阳市铁西区、鞍山市铁西区',
  ]);
  expect(at(located.data, 'enterprise')).toBeUndefined();
});

test('codes, full-width letters and codes of other provinces are understood', async () => {
  const located = await readEdited(workbook => {
    beside(workbook, '注册地').value = 440300;
    beside(workbook, '企业规模（自报）').value = 'ｓｍａｌｌ';
  });
  expect(located.problems).toEqual([]);
  expect(at(located.data, 'enterprise')).toEqual({ region: '440300', size: 'small' });
});

test('choices with some no and some blank count as not given, with a warning', async () => {
  const located = await readEdited(workbook => {
    beside(workbook, '基础层').value = '否';
  });
  expect(problemLines(located)).toEqual([expect.stringMatching(/^workbook-choices-incomplete 申报表!C\d+$/)]);
  expect(at(located.data, 'scope')).toBeUndefined();
});

test('choices all answered no are an empty list', async () => {
  const located = await readEdited(workbook => {
    for (const layer of ['基础层', '框架层', '模型层', '应用层']) beside(workbook, layer).value = '否';
  });
  expect(located.problems).toEqual([]);
  expect(at(located.data, 'scope', 'chain_layers')).toEqual([]);
});

test('a table marked as having nothing is an empty list; with rows it is an error', async () => {
  const none = (rows: boolean) =>
    readEdited(workbook => {
      sheetOf(workbook, '相关资质').getCell('C4').value = '没有';
      if (rows) under(workbook, '相关资质', '资质名称').value = '某某资质';
    });
  expect(at((await none(false)).data, 'operations', 'qualifications')).toEqual([]);
  expect(problemLines(await none(true))).toEqual(['workbook-nothing-but-rows 相关资质!C4']);
});

test('cells merged over two years are an error for each', async () => {
  const located = await readEdited(workbook => {
    under(workbook, '财务数据', REVENUE, 1).value = 3600;
    under(workbook, '财务数据', '会计年度', 1).value = 2023;
    under(workbook, '财务数据', '会计年度', 2).value = 2022;
    sheetOf(workbook, '财务数据').mergeCells('D6:D7');
  });
  expect(problemLines(located)).toEqual([
    'workbook-merged-cells 财务数据!D6',
    'workbook-merged-cells 财务数据!D7',
  ]);
});

test('hidden rows with data are read, with a warning', async () => {
  const located = await readEdited(workbook => {
    under(workbook, '财务数据', '会计年度', 2).value = 2022;
    sheetOf(workbook, '财务数据').getRow(7).hidden = true;
  });
  expect(problemLines(located)).toEqual(['workbook-hidden-data 财务数据!C7']);
  expect(at(located.data, 'finance', 0, 'year')).toBe(2022);
});

test('columns moved as a whole, rows inserted above and renamed sheets are still read', async () => {
  const located = await readEdited(workbook => {
    const sheet = sheetOf(workbook, '财务数据');
    under(workbook, '财务数据', '会计年度').value = 2023;
    under(workbook, '财务数据', REVENUE).value = 3600;
    for (let row = 1; row <= 10; row++) {
      const [a, b] = [sheet.getCell(row, 3), sheet.getCell(row, 4)];
      if (row !== 3) [a.value, b.value] = [b.value, a.value];
    }
    sheet.name = '三年财务';
    sheetOf(workbook, '申报表').spliceRows(2, 0, ['', '内部留存']);
    beside(workbook, '从业人员').value = 86;
  });
  expect(located.problems).toEqual([]);
  expect(located.data).toMatchObject({
    enterprise: { employees: 86 },
    finance: [{ year: 2023, revenue: 3600 }],
  });
  expect(located.locate('/finance/0/year')).toMatchObject({ sheet: '三年财务', cell: 'D6' });
});

test('without any hidden key the form is known by its labels', async () => {
  const located = await readEdited(workbook => {
    for (const sheet of workbook.worksheets) {
      if (sheet.name === '代码表') continue;
      sheet.getRow(1).values = [];
      for (let row = 1; row <= sheet.rowCount; row++) sheet.getCell(row, 1).value = null;
    }
    beside(workbook, '企业名称').value = '某某公司';
    beside(workbook, '应用层').value = '是';
    under(workbook, '管理体系证书', '证书名称').value = '证书甲';
    under(workbook, '财务数据', REVENUE).value = 1;
  });
  expect(located.problems).toEqual([]);
  expect(located.data).toMatchObject({
    enterprise: { name: '某某公司' },
    quality: { certificates: [{ name: '证书甲' }] },
    finance: [{ revenue: 1 }],
    scope: { chain_layers: ['application'] },
  });
});

test('a label that says another field than its key is an error and not read', async () => {
  const located = await readEdited(workbook => {
    sheetOf(workbook, '财务数据').getCell('D5').value = '研究开发费用总额';
    sheetOf(workbook, '财务数据').getCell('D6').value = 100;
    const cell = beside(workbook, '企业名称');
    cell.value = '某某公司';
    sheetOf(workbook, '申报表').getCell(Number(cell.row), 2).value = '统一社会信用代码';
  });
  expect(problemLines(located).map(line => line.split(' ')[0])).toContain('workbook-label-moved');
  expect(problemLines(located)).toContain('workbook-label-moved 财务数据!D5');
  expect(at(located.data, 'enterprise')).toBeUndefined();
});

test('a column and a row of the person’s own are errors when filled in', async () => {
  const located = await readEdited(workbook => {
    sheetOf(workbook, '财务数据').getCell('H5').value = '净利润';
    sheetOf(workbook, '财务数据').getCell('H6').value = 5;
    const sheet = sheetOf(workbook, '申报表');
    sheet.getCell(sheet.rowCount + 1, 2).value = '法定代表人';
    sheet.getCell(sheet.rowCount, 3).value = '某某';
  });
  expect(problemLines(located)).toEqual([
    expect.stringMatching(/^workbook-unknown-line 申报表!C\d+$/),
    'workbook-unknown-column 财务数据!H5',
  ]);
});

test('a workbook that is no form says which sheets it has', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('工资表').getCell('A1').value = '张三';
  const located = await read(await save(workbook));
  expect(located.data).toBeUndefined();
  expect(located.problems.map(problem => problem.message.zh)).toEqual([
    '工作簿中没有申报表，只有工作表“工资表”',
  ]);
});

test('a missing table is a warning, a missing form an error', async () => {
  const without = (name: string) =>
    readEdited(workbook => {
      beside(workbook, '企业名称').value = '某某公司';
      workbook.removeWorksheet(sheetOf(workbook, name).id);
    });
  expect(problemLines(await without('财务数据'))).toEqual(['workbook-table-missing']);
  const located = await without('申报表');
  expect(problemLines(located)).toEqual(['workbook-form-missing']);
  expect(located.data).toBeUndefined();
});

test('deleted rows and columns are said', async () => {
  const located = await readEdited(workbook => {
    sheetOf(workbook, '申报表').spliceRows(Number(beside(workbook, '企业名称').row), 1);
    sheetOf(workbook, '财务数据').spliceColumns(3, 1);
  });
  expect(problemLines(located)).toEqual([
    'workbook-lines-missing 申报表',
    'workbook-required-column-missing 财务数据!A5',
  ]);
});

test('a form of another edition is read with a warning', async () => {
  const bytes = await writeTemplate({ ...dictionary2024, edition: '2020' }, { as_of: '2024-06-30' });
  const lines = problemLines(await read(bytes));
  expect(new Set(lines.map(line => line.split(' ')[0]))).toEqual(new Set(['workbook-other-edition']));
});

test('a hidden form and strange sheets are said', async () => {
  const located = await readEdited(workbook => {
    beside(workbook, '企业名称').value = '某某公司';
    sheetOf(workbook, '申报表').state = 'hidden';
    workbook.addWorksheet('附件').getCell('A1').value = 1;
  });
  expect(problemLines(located)).toEqual(['workbook-other-sheet 附件', 'workbook-hidden-sheet 申报表']);
});

test('keys that would reach into prototypes are no fields', async () => {
  const located = await readEdited(workbook => {
    const sheet = sheetOf(workbook, '申报表');
    for (const key of ['__proto__', 'constructor', '__proto__.polluted', 'enterprise.__proto__']) {
      sheet.addRow([key, key, 'polluted']);
    }
    sheetOf(workbook, '财务数据').getCell('H1').value = '__proto__';
    sheetOf(workbook, '财务数据').getCell('H5').value = '__proto__';
    sheetOf(workbook, '财务数据').getCell('H6').value = 'polluted';
    workbook.addWorksheet('__proto__');
  });
  expect(problemLines(located).map(line => line.split(' ')[0])).toEqual([
    ...Array(4).fill('workbook-unknown-line'),
    'workbook-unknown-column',
  ]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(at(located.data, 'finance', 0)).toEqual({});
});

test('the reader answers with one declaration, whatever it is given', async () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(100), new TextEncoder().encode('name,uscc\n')]) {
    const located = await readWorkbook(bytes, 'x.xlsx', dictionary2024);
    expect(located).toHaveLength(1);
    expect(located[0]?.data).toBeUndefined();
    expect(located[0]?.locate('/enterprise')).toEqual({ file: 'x.xlsx', pointer: '/enterprise' });
  }
});

test('a line filled in twice and a column that stands twice are errors', async () => {
  const located = await readEdited(workbook => {
    const form = sheetOf(workbook, '申报表');
    const name = beside(workbook, '企业名称');
    name.value = '甲公司';
    form.addRow(['enterprise.name', '企业名称', '乙公司']);
    sheetOf(workbook, '财务数据').getCell('H5').value = REVENUE;
    under(workbook, '财务数据', '会计年度').value = 2023;
  });
  expect(problemLines(located)).toEqual([
    expect.stringMatching(/^workbook-duplicate-line 申报表!C\d+$/),
    'workbook-duplicate-column 财务数据!H5',
  ]);
  expect(at(located.data, 'enterprise', 'name')).toBe('甲公司');
});

test('a second form sheet is an error, for it cannot be told which counts', async () => {
  const located = await readEdited(workbook => {
    beside(workbook, '企业名称').value = '甲公司';
    workbook.addWorksheet('申报表 (2)').getCell('A1').value = 'zhunsheng:form:2024';
  });
  expect(problemLines(located)).toEqual(['workbook-duplicate-sheet 申报表 (2)']);
});

test('a form and a table without their headings are errors', async () => {
  const located = await readEdited(workbook => {
    beside(workbook, '企业名称').value = '甲公司';
    sheetOf(workbook, '申报表').spliceRows(4, 1);
    sheetOf(workbook, '申报表').getCell('C1').value = null;
    sheetOf(workbook, '财务数据').spliceRows(5, 1);
  });
  expect(problemLines(located)).toEqual([
    'workbook-headings-missing 申报表',
    'workbook-headings-missing 财务数据',
  ]);
});

test('an optional column that was deleted is a warning', async () => {
  const located = await readEdited(workbook => {
    under(workbook, '财务数据', '会计年度').value = 2023;
    sheetOf(workbook, '财务数据').spliceColumns(4, 1);
  });
  expect(problemLines(located)).toEqual(['workbook-column-missing 财务数据!A5']);
  expect(at(located.data, 'finance')).toEqual([{ year: 2023 }]);
});
