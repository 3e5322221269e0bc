import type { Workbook, Worksheet } from '@protobi/exceljs';
import { cellAddress, columnName } from '../cell-address.ts';
import { choicesOf } from '../choices.ts';
import { EXAMPLE_PREFIX, MARK } from '../layout.ts';
import { writeMarker } from '../marker.ts';
import { NONE, type RowColumn } from '../row-columns.ts';
import { styleValueCell, unitName, validationOf } from './cell-style.ts';
import { cellValueOf, valueAt } from './cell-value.ts';
import type { SheetOptions } from './sheet-options.ts';
import { BORDER, COLOR, displayWidth, FILL, FONT, heightFor } from './style.ts';

export const ROW_SHEET = '企业申报数据';

const GROUP_ROW = 4;
const HEADING_ROW = 5;
const FIRST_COLUMN = 3;

/** `values` are declarations, a row each. */
export interface RowSheetOptions extends SheetOptions {
  readonly values: readonly unknown[];
  readonly rows: number;
}

/** Writes the sheet: hidden headers as in CSV in row 1, groups and headings for people above the rows. */
export function writeRowSheet(
  workbook: Workbook,
  columns: readonly RowColumn[],
  options: RowSheetOptions,
): void {
  const { example } = options;
  const leading = columns.findIndex(({ field }) => !field.required);
  const fixed = FIRST_COLUMN - 1 + Math.max(1, leading);
  const sheet = workbook.addWorksheet((example ? EXAMPLE_PREFIX : '') + ROW_SHEET, {
    properties: { tabColor: { argb: example ? COLOR.example : COLOR.brand } },
    views: [{ state: 'frozen', xSplit: fixed, ySplit: HEADING_ROW, showGridLines: false }],
  });
  sheet.columns = [
    { width: 3 },
    { width: 6 },
    ...columns.map(column => ({ width: widthOf(column, options) })),
  ];
  writeHead(sheet, columns, options);
  writeGroups(sheet, columns);
  writeHeadings(sheet, columns, options);
  writeRows(sheet, columns, options);
  if (!example) addValidations(sheet, columns, options);
  setUpWidePage(sheet, fixed);
}

function widthOf({ field, group, heading }: RowColumn, { dictionary }: RowSheetOptions): number {
  if (field.unit === 'list') return displayWidth(group) + 4;
  if (field.unit === 'text') return Math.min(28, Math.max(21, (field.maxLength ?? 0) / 7));
  const labels = choicesOf(field, dictionary).map(({ label }) => displayWidth(label) + 5);
  // Two choices side by side are common where several can be made.
  const chosen = Math.max(0, ...labels) * (field.unit === 'codes' ? 1.6 : 1);
  const room = field.unit === 'expiry' ? 17 : 13;
  return Math.min(34, Math.max(room, displayWidth(heading) / 2 + 4, chosen));
}

function writeHead(
  sheet: Worksheet,
  columns: readonly RowColumn[],
  { dictionary, example }: RowSheetOptions,
): void {
  const { edition, title } = dictionary;
  const marker = writeMarker({ role: example ? 'example' : 'rows', edition });
  sheet.getRow(1).values = [marker, '', ...columns.map(({ key }) => key)];
  sheet.getRow(1).hidden = true;
  sheet.getColumn(1).hidden = true;
  sheet.getCell('B2').value = `${example ? '示例：' : ''}${title.zh}（一行一家企业）`;
  sheet.getCell('B2').font = FONT.title;
  sheet.getRow(2).height = 30;
  sheet.getCell('B3').value = example
    ? '虚构企业的填写示例，只供参考，不会被读取。'
    : '带 * 的必填；没有掌握的数据留空，不要用 0 代替。鼠标停在表头上可看说明。';
  sheet.getCell('B3').font = example ? FONT.warning : FONT.note;
  sheet.getRow(3).height = 20;
}

/** One heading over all columns of a group. */
function writeGroups(sheet: Worksheet, columns: readonly RowColumn[]): void {
  sheet.getRow(GROUP_ROW).height = 24;
  let from = 0;
  columns.forEach(({ group }, index) => {
    const cell = sheet.getCell(GROUP_ROW, FIRST_COLUMN + index);
    Object.assign(cell, { font: FONT.group, fill: FILL.group, border: BORDER });
    cell.alignment = { vertical: 'middle', horizontal: 'left', indent: 1 };
    if (columns[index + 1]?.group === group) return;
    sheet.getCell(GROUP_ROW, FIRST_COLUMN + from).value = group;
    if (index > from) sheet.mergeCells(GROUP_ROW, FIRST_COLUMN + from, GROUP_ROW, FIRST_COLUMN + index);
    from = index + 1;
  });
}

function writeHeadings(
  sheet: Worksheet,
  columns: readonly RowColumn[],
  { dictionary, example }: RowSheetOptions,
): void {
  const row = sheet.getRow(HEADING_ROW);
  row.getCell(1).value = MARK.heading;
  row.getCell(2).value = '序号';
  columns.forEach(({ key, heading, field }, index) => {
    const cell = row.getCell(FIRST_COLUMN + index);
    const parent = dictionary.fields.get(key.slice(0, Math.max(0, key.lastIndexOf('.'))));
    const star = field.required && !field.list && (!parent || parent.required) ? '* ' : '';
    const unit = field.unit === 'text' || field.unit === 'list' ? '' : `\n（${unitName(field)}）`;
    cell.value = star + heading + unit;
    const width = sheet.getColumn(FIRST_COLUMN + index).width ?? 0;
    row.height = Math.max(row.height ?? 0, heightFor(`${cell.value}`, width * 0.94, 15) + 8);
    if (field.description && field.unit !== 'list' && !example)
      cell.note = { texts: [{ text: field.description }] };
  });
  for (let column = 2; column < FIRST_COLUMN + columns.length; column++)
    Object.assign(row.getCell(column), {
      font: FONT.heading,
      fill: FILL.heading,
      border: BORDER,
      alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
    });
}

function writeRows(sheet: Worksheet, columns: readonly RowColumn[], options: RowSheetOptions): void {
  const { dictionary, values, example, rows } = options;
  const widths = columns.map(column => widthOf(column, options));
  for (let index = 0; index < Math.max(rows, values.length); index++) {
    const row = sheet.getRow(HEADING_ROW + 1 + index);
    row.height = 20;
    Object.assign(row.getCell(2), { value: index + 1, font: FONT.note, border: BORDER });
    row.getCell(2).alignment = { vertical: 'middle', horizontal: 'center' };
    columns.forEach(({ key, field }, position) => {
      const cell = row.getCell(FIRST_COLUMN + position);
      styleValueCell(cell, field, example);
      cell.value = cellValueOf(valueUnder(values[index], key), field, choicesOf(field, dictionary));
      if (typeof cell.value === 'string')
        row.height = Math.max(row.height, heightFor(cell.value, widths[position] ?? 0, 17) + 5);
    });
  }
}

/** A list has a cell of its own only to say that it is empty; its entries count from 1. */
function valueUnder(declaration: unknown, key: string): unknown {
  const value = valueAt(
    declaration,
    key.replace(/\.(\d+)\./, (_, entry) => `.${Number(entry) - 1}.`),
  );
  if (Array.isArray(value) && value.length === 0) return NONE;
  return Array.isArray(value) && typeof value[0] === 'object' ? undefined : value;
}

/** One rule a column, over its rows and as many again, for rows that are added below. */
function addValidations(
  sheet: Worksheet,
  columns: readonly RowColumn[],
  { sourceOf, rows }: RowSheetOptions,
): void {
  columns.forEach(({ field }, position) => {
    const validation =
      field.unit === 'list'
        ? validationOf({ ...field, unit: 'code' }, `"${NONE}"`)
        : validationOf(field, sourceOf(field));
    const column = FIRST_COLUMN + position;
    const range = `${cellAddress(HEADING_ROW + 1, column)}:${columnName(column)}${HEADING_ROW + rows * 2}`;
    if (validation) (sheet as WithValidations).dataValidations.add(range, validation);
  });
}

/** The library has validations of ranges; its types leave them out. */
type WithValidations = Worksheet & {
  readonly dataValidations: {
    add(range: string, validation: NonNullable<ReturnType<typeof validationOf>>): void;
  };
};

/** A3, several pages wide; the enterprise's name and the headings are on each. */
function setUpWidePage(sheet: Worksheet, fixed: number): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 8,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 5,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `${GROUP_ROW}:${HEADING_ROW}`,
    printTitlesColumn: `B:${columnName(fixed)}`,
  });
  sheet.headerFooter.oddFooter = '&L&9&A&R&9第 &P 页，共 &N 页';
}
