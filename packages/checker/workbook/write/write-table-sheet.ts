import type { Workbook, Worksheet } from '@protobi/exceljs';
import type { Field } from '@zhunsheng/language';
import { cellAddress, columnName } from '../cell-address.ts';
import { choicesOf } from '../choices.ts';
import { EXAMPLE_PREFIX, HINT, MARK, NOTHING, type TableLayout } from '../layout.ts';
import { writeMarker } from '../marker.ts';
import { styleValueCell, unitName, validationOf } from './cell-style.ts';
import { cellValueOf, valueAt } from './cell-value.ts';
import type { SheetOptions } from './sheet-options.ts';
import { BORDER, COLOR, displayWidth, FILL, FONT, heightFor, setUpPage } from './style.ts';

const NONE_ROW = 4;
const HEADING_ROW = 5;
const FIRST_COLUMN = 3;

/** Rows ready to be filled in; more may be added below. Few where each entry is, say, a year. */
const READY_ROWS = { unique: 10, other: 40, example: 3 };

/** Writes a list as a table: a row an entry; hidden keys in row 1 say what each column is. */
export function writeTableSheet(workbook: Workbook, table: TableLayout, options: SheetOptions): void {
  const { example } = options;
  const sheet = workbook.addWorksheet((example ? EXAMPLE_PREFIX : '') + table.sheet, {
    properties: { tabColor: { argb: example ? COLOR.example : COLOR.data } },
    views: [{ state: 'frozen', xSplit: FIRST_COLUMN - 1, ySplit: HEADING_ROW, showGridLines: false }],
  });
  sheet.columns = [
    { width: 3 },
    { width: 6 },
    ...table.columns.map(field => ({ width: widthOf(field, options) })),
  ];
  writeHead(sheet, table, options);
  writeHeadings(sheet, table, options);
  writeRows(sheet, table, options);
  setUpPage(sheet, 'portrait', `${HEADING_ROW}:${HEADING_ROW}`);
}

function widthOf(field: Field, { dictionary }: SheetOptions): number {
  const labels = choicesOf(field, dictionary).map(choice => displayWidth(choice.label) + 5);
  const title = displayWidth(field.title.zh) / (field.unit === 'text' ? 1 : 1.6);
  const room = field.unit === 'text' ? Math.min(34, Math.max(22, (field.maxLength ?? 100) / 6)) : 15;
  return Math.min(40, Math.max(room, title + 5, ...labels));
}

function writeHead(
  sheet: Worksheet,
  table: TableLayout,
  { dictionary, example, values }: SheetOptions,
): void {
  const { edition } = dictionary;
  const marker = writeMarker(
    example ? { role: 'example', edition } : { role: 'table', edition, list: table.list.path },
  );
  sheet.getRow(1).values = [marker, '', ...table.columns.map(field => field.path)];
  sheet.getRow(1).hidden = true;
  sheet.getColumn(1).hidden = true;
  sheet.getCell('B2').value = (example ? '示例：' : '') + table.list.title.zh;
  sheet.getCell('B2').font = FONT.title;
  sheet.getRow(2).height = 30;
  writeDescription(sheet, table, example);
  sheet.getCell(NONE_ROW, 1).value = MARK.none;
  const cell = sheet.getCell(NONE_ROW, FIRST_COLUMN);
  Object.assign(cell, { font: FONT.value, fill: example ? FILL.example : FILL.value, border: BORDER });
  cell.alignment = { vertical: 'middle', horizontal: 'center' };
  const list = valueAt(values, table.list.path);
  if (Array.isArray(list) && list.length === 0) cell.value = NOTHING;
  if (!example)
    cell.dataValidation = {
      type: 'list',
      formulae: [`"${NOTHING}"`],
      allowBlank: true,
      showErrorMessage: true,
    };
  const hint = sheet.getCell(NONE_ROW, FIRST_COLUMN + 1);
  hint.value = `${HINT} 确实没有可填的内容时，选“${NOTHING}”；还没有整理好时留空`;
  Object.assign(hint, { font: FONT.note, alignment: { vertical: 'middle' } });
  sheet.getRow(NONE_ROW).height = 22;
}

function writeDescription(sheet: Worksheet, table: TableLayout, example: boolean): void {
  const last = FIRST_COLUMN + table.columns.length - 1;
  const width = Array.from({ length: last - 1 }, (_, index) => sheet.getColumn(index + 2).width ?? 10).reduce(
    (a, b) => a + b,
  );
  const text = example ? '虚构企业的填写示例，只供参考，不会被读取。' : `${table.list.description ?? ''}`;
  const cell = sheet.getCell('B3');
  sheet.mergeCells(3, 2, 3, last);
  cell.value = text;
  cell.font = example ? FONT.warning : FONT.note;
  cell.alignment = { vertical: 'top', wrapText: true };
  sheet.getRow(3).height = Math.max(18, heightFor(text, width * 1.12, 14) + 4);
}

function writeHeadings(sheet: Worksheet, table: TableLayout, options: SheetOptions): void {
  const row = sheet.getRow(HEADING_ROW);
  row.getCell(1).value = MARK.heading;
  row.getCell(2).value = '序号';
  row.height = 38;
  table.columns.forEach((field, index) => {
    const cell = row.getCell(FIRST_COLUMN + index);
    const unit = field.unit === 'text' ? '' : `\n（${unitName(field)}）`;
    const star = field.required ? '* ' : '';
    cell.value = star + field.title.zh + unit;
    if (field.description && !options.example) cell.note = { texts: [{ text: field.description }] };
  });
  for (let column = 2; column < FIRST_COLUMN + table.columns.length; column++) {
    Object.assign(row.getCell(column), {
      font: FONT.heading,
      fill: FILL.heading,
      border: BORDER,
      alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
    });
  }
}

function writeRows(sheet: Worksheet, table: TableLayout, options: SheetOptions): void {
  const list = valueAt(options.values, table.list.path);
  const entries: unknown[] = Array.isArray(list) ? list : [];
  const ready = options.example
    ? READY_ROWS.example
    : table.list.unique
      ? READY_ROWS.unique
      : READY_ROWS.other;
  const count = Math.max(ready, options.example ? entries.length : entries.length + 5);
  for (let index = 0; index < count; index++) {
    const row = sheet.getRow(HEADING_ROW + 1 + index);
    row.height = 20;
    Object.assign(row.getCell(2), { value: index + 1, font: FONT.note, border: BORDER });
    row.getCell(2).alignment = { vertical: 'middle', horizontal: 'center' };
    table.columns.forEach((field, position) => {
      const cell = row.getCell(FIRST_COLUMN + position);
      styleValueCell(cell, field, options.example);
      const member = valueAt(entries[index], field.path.slice(table.list.path.length + 1));
      cell.value = cellValueOf(member, field, choicesOf(field, options.dictionary));
    });
  }
  if (!options.example) addValidations(sheet, table, count, options);
}

/** One rule a column, over all of its rows and as many again, for rows that are added below. */
function addValidations(
  sheet: Worksheet,
  table: TableLayout,
  count: number,
  { sourceOf }: SheetOptions,
): void {
  table.columns.forEach((field, position) => {
    const validation = validationOf(field, sourceOf(field));
    const column = FIRST_COLUMN + position;
    const range = `${cellAddress(HEADING_ROW + 1, column)}:${columnName(column)}${HEADING_ROW + count * 2}`;
    if (validation) (sheet as WithValidations).dataValidations.add(range, validation);
  });
}

/** The library has validations of ranges; its types leave them out. */
type WithValidations = Worksheet & {
  readonly dataValidations: {
    add(range: string, validation: NonNullable<ReturnType<typeof validationOf>>): void;
  };
};
