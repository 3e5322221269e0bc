import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choicesOf } from '../../packages/checker/workbook/choices.ts';
import { membersOf } from '../../packages/checker/workbook/dictionary.ts';
import { writeTemplate } from '../../packages/checker/workbook/write-template.ts';
import type { Field } from '../../packages/language/rule/fields.ts';
import { dictionary2024 } from './dictionary-2024.ts';
import { beside, read, readEdited, under } from './fill.ts';

/** Text that a cell may hold: not blank, not surrounded by blanks that a person would not see. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter(value => value.trim() === value && !/[\p{C}]|_x[0-9a-f]{4}_/iu.test(value));
const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const date = day.map(value => value.toISOString().slice(0, 10));
/** Whole 分 up to 1e6 万元, and a few at the limits of what is allowed. */
const amount = (sign: 0 | -1) =>
  fc.oneof(
    fc.integer({ min: sign * 1e12, max: 1e12 }).map(fen => fen / 1e6),
    fc.constantFrom(0, 0.000001, 1e9),
  );

function anyValue(field: Field): fc.Arbitrary<unknown> {
  const choices = choicesOf(field, dictionary2024).map(choice => choice.value);
  switch (field.unit) {
    case 'amount':
      return amount(field.minimum === 0 ? 0 : -1);
    case 'count':
      return fc.integer({ min: 0, max: 1e8 });
    case 'year':
      return fc.integer({ min: 1949, max: 2999 });
    case 'date':
      return date;
    case 'expiry':
      return fc.oneof(date, fc.constantFrom(...choices));
    case 'boolean':
    case 'code':
      return fc.constantFrom(...choices);
    case 'codes':
      return fc.subarray(choices);
    case 'list':
      return fc.array(entryOf(field), { maxLength: 6 });
    default:
      // Before a number of a given form an apostrophe is the mark by which a spreadsheet knows text.
      return field.format === undefined ? text : text.filter(value => !value.startsWith("'"));
  }
}

/** An entry with at least one member: a blank row is no entry. */
function entryOf(list: Field): fc.Arbitrary<unknown> {
  const members = membersOf(list, dictionary2024);
  const record = Object.fromEntries(
    members.map(field => [field.path.slice(list.path.length + 1), anyValue(field)]),
  );
  return fc
    .record(record, { requiredKeys: [], noNullPrototype: true })
    .filter(entry => Object.keys(entry).length > 0);
}

const singles = [...dictionary2024.fields.values()].filter(field => !field.list && field.unit !== 'group');
const declaration = fc
  .record(Object.fromEntries(singles.map(field => [field.path, anyValue(field)])), {
    requiredKeys: [],
    noNullPrototype: true,
  })
  .map(values => {
    const data: Record<string, Record<string, unknown>> = {};
    for (const [path, value] of Object.entries(values)) {
      const [group, name] = path.split('.') as [string, string | undefined];
      if (name === undefined) Object.assign(data, { [group]: value });
      else data[group] = { ...data[group], [name]: value };
    }
    return data;
  });

test('any declaration written into the form reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(declaration, async data => {
      const located = await read(await writeTemplate(dictionary2024, data));
      expect(located.data).toEqual(data);
      expect(located.problems.filter(problem => problem.code !== 'workbook-blank')).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('a form filled in by hand reads as plain data, each value with its cell', async () => {
  const located = await readEdited(workbook => {
    beside(workbook, '申报基准日').value = new Date('2024-06-30T00:00:00Z');
    beside(workbook, '企业名称').value = '沈阳某某智能有限公司';
    beside(workbook, '统一社会信用代码').value = '91210199000000019L';
    beside(workbook, '注册地').value = '沈阳市浑南区';
    beside(workbook, '是否具有独立法人资格').value = '是';
    beside(workbook, '从业人员').value = 86;
    beside(workbook, '基础层').value = '否';
    beside(workbook, '应用层').value = '是';
    under(workbook, '财务数据', '会计年度', 1).value = 2023;
    under(workbook, '财务数据', '销售（营业）收入总额', 1).value = 3600.5;
    under(workbook, '财务数据', '人工智能业务利润', 1).value = -12.000001;
    under(workbook, '财务数据', '会计年度', 4).value = 2022;
    under(workbook, '自主知识产权成果', '类别').value = '软件著作权';
    under(workbook, '自主知识产权成果', '是否与人工智能相关').value = '是';
    under(workbook, '相关资质', '资质名称').value = '某某资质';
    under(workbook, '相关资质', '有效期至').value = '长期';
  });
  expect(located.problems).toEqual([]);
  expect(located.data).toEqual({
    edition: '2024',
    as_of: '2024-06-30',
    enterprise: {
      name: '沈阳某某智能有限公司',
      uscc: '91210199000000019L',
      region: '210112',
      independent_legal_person: true,
      employees: 86,
    },
    operations: { qualifications: [{ name: '某某资质', valid_until: 'long_term' }] },
    research: { intellectual_property: [{ kind: 'software_copyright', ai_related: true }] },
    finance: [{ year: 2023, revenue: 3600.5, ai_profit: -12.000001 }, { year: 2022 }],
    scope: { chain_layers: ['application'] },
  });
  const cell = (pointer: string, at?: 'key') => {
    const { sheet, cell } = located.locate(pointer, at);
    return `${sheet}!${cell}`;
  };
  expect(cell('/finance/0/revenue')).toBe('财务数据!D6');
  expect(cell('/finance/1/year')).toBe('财务数据!C9');
  expect(cell('/finance/1/revenue')).toBe('财务数据!D9');
  expect(cell('/finance/0/revenue', 'key')).toBe('财务数据!D5');
  expect(cell('/finance/1')).toBe('财务数据!C9');
  expect(cell('/as_of')).toBe('申报表!C7');
  expect(cell('/as_of', 'key')).toBe('申报表!B7');
  expect(cell('/enterprise/established_on')).toMatch(/^申报表!C\d+$/);
  expect(located.locate('/nonsense/1')).toEqual({
    file: 'form.xlsx',
    sheet: '申报表',
    pointer: '/nonsense/1',
  });
});

test('rare characters survive wherever they fall', async () => {
  const intellectual_property = Array.from({ length: 300 }, (_, index) => ({
    title: `${'x'.repeat(index % 7)}𬭎𬭶`,
  }));
  const located = await read(await writeTemplate(dictionary2024, { research: { intellectual_property } }));
  expect(located.data).toEqual({ research: { intellectual_property } });
});
