import { expect, test } from 'vitest';
import type { Dictionary } from '../../packages/checker/workbook/dictionary.ts';
import { exampleDeclaration } from '../../packages/checker/workbook/example-declaration.ts';
import { readWorkbook, workbookEdition } from '../../packages/checker/workbook/read-workbook.ts';
import { writeTemplate } from '../../packages/checker/workbook/write-template.ts';
import type { JsonSchema } from '../../packages/language/rule/fields.ts';
import { readFields } from '../../packages/language/rule/fields.ts';
import { dictionary2024 } from './dictionary-2024.ts';
import { beside, openTemplate, problemLines, read, sheetOf, under } from './fill.ts';

test('the template has guide, form, a table a list, examples, and hidden codes', async () => {
  const workbook = await openTemplate();
  expect(
    workbook.worksheets.map(sheet => `${sheet.name}${sheet.state === 'visible' ? '' : ' hidden'}`),
  ).toEqual([
    '填写说明',
    '代码表 hidden',
    '申报表',
    '相关资质',
    '自主知识产权成果',
    '财务数据',
    '管理体系证书',
    '示例-申报表',
    '示例-相关资质',
    '示例-自主知识产权成果',
    '示例-财务数据',
    '示例-管理体系证书',
  ]);
});

test('codes and numbers are text, amounts keep their decimals, dates are dates', async () => {
  const workbook = await openTemplate();
  expect(beside(workbook, '统一社会信用代码').numFmt).toBe('@');
  expect(under(workbook, '相关资质', '证书编号').numFmt).toBe('@');
  expect(under(workbook, '财务数据', '销售（营业）收入总额').numFmt).toBe('#,##0.00####');
  expect(beside(workbook, '申报基准日').numFmt).toBe('yyyy-mm-dd');
});

test('the drop-down of places tells districts of one name apart', async () => {
  const workbook = await openTemplate();
  const formula = String(beside(workbook, '注册地').dataValidation.formulae[0]);
  const [, column, last] = /^'代码表'!\$([A-Z]+)\$3:\$[A-Z]+\$(\d+)$/.exec(formula) ?? [];
  const codes = sheetOf(workbook, '代码表');
  const labels = Array.from(
    { length: Number(last) - 2 },
    (_, index) => codes.getCell(`${column}${index + 3}`).text,
  );
  expect(labels.length).toBeGreaterThanOrEqual(115);
  expect(labels.filter(label => label.endsWith('铁西区'))).toEqual(['沈阳市铁西区', '鞍山市铁西区']);
  expect(new Set(labels).size).toBe(labels.length);
});

test('the same dictionary gives the same bytes', async () => {
  expect(await writeTemplate(dictionary2024)).toEqual(await writeTemplate(dictionary2024));
});

test('the blank template reads as its edition and nothing else, with a warning', async () => {
  const located = await read(await writeTemplate(dictionary2024));
  expect(located.data).toEqual({ edition: '2024' });
  expect(problemLines(located)).toEqual(['workbook-blank 申报表']);
});

test('a template filled in from the example reads back as the example', async () => {
  const example = exampleDeclaration(dictionary2024);
  const located = await read(await writeTemplate(dictionary2024, example));
  expect(located.data).toEqual(example);
  expect(located.problems).toEqual([]);
});

test('the edition of a template is told without reading it', async () => {
  expect(workbookEdition(await writeTemplate(dictionary2024))).toBe('2024');
  expect(workbookEdition(new Uint8Array([1, 2, 3]))).toBeUndefined();
});

test('another standard gives another form by its own titles', async () => {
  const schema: JsonSchema = {
    properties: {
      shop: { title: '店铺', type: 'object', properties: { open: { title: '营业', type: 'boolean' } } },
      goods: {
        title: '货品/清单',
        type: 'array',
        items: { type: 'object', required: ['sku'], properties: { sku: { title: '货号', type: 'string' } } },
      },
    },
  };
  const tiny: Dictionary = {
    fields: readFields(schema),
    vocabularies: {},
    title: { zh: '店', en: 'Shop' },
    edition: '1',
  };
  const data = { shop: { open: false }, goods: [{ sku: '007' }] };
  const [located] = await readWorkbook(await writeTemplate(tiny, data), 'shop.xlsx', tiny);
  expect(located?.data).toEqual(data);
  expect(located?.locate('/goods/0/sku')).toEqual({
    file: 'shop.xlsx',
    sheet: '货品 清单',
    cell: 'C6',
    pointer: '/goods/0/sku',
  });
});
