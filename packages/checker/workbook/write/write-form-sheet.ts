import type { Row, Workbook, Worksheet } from '@protobi/exceljs';
import { choicesOf } from '../choices.ts';
import { EXAMPLE_PREFIX, FORM_HEADINGS, type FormLine, MARK, type WorkbookLayout } from '../layout.ts';
import { writeMarker } from '../marker.ts';
import { styleValueCell, unitName, validationOf } from './cell-style.ts';
import { cellValueOf, valueAt } from './cell-value.ts';
import type { SheetOptions } from './sheet-options.ts';
import { BORDER, COLOR, FILL, FONT, heightFor, setUpPage } from './style.ts';

const WIDTH = { key: 3, item: 34, value: 32, unit: 13, note: 46 };
const HEADING_ROW = 4;

/** Writes the form: a line a single value, sections by group; the hidden column A says what each line is. */
export function writeFormSheet(workbook: Workbook, layout: WorkbookLayout, options: SheetOptions): void {
  const name = (options.example ? EXAMPLE_PREFIX : '') + layout.formSheet;
  const sheet = workbook.addWorksheet(name, {
    properties: { tabColor: { argb: options.example ? COLOR.example : COLOR.brand } },
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEADING_ROW, showGridLines: false }],
  });
  writeHead(sheet, options);
  for (const line of layout.lines) writeLine(sheet, sheet.addRow([line.key]), line, options);
  setUpPage(sheet, 'portrait', `${HEADING_ROW}:${HEADING_ROW}`);
}

function writeHead(sheet: Worksheet, { dictionary, example }: SheetOptions): void {
  sheet.columns = Object.values(WIDTH).map(width => ({ width }));
  const { edition, title } = dictionary;
  sheet.getRow(1).values = [writeMarker({ role: example ? 'example' : 'form', edition }), '', MARK.value];
  sheet.getRow(1).hidden = true;
  sheet.getColumn(1).hidden = true;
  sheet.getCell('B2').value = example ? `示例：${title.zh}` : title.zh;
  sheet.getCell('B2').font = FONT.title;
  sheet.getRow(2).height = 30;
  sheet.getCell('B3').value = example
    ? '本表是虚构企业的填写示例，只供参考，不会被读取。请填在不带“示例”二字的工作表中。'
    : '带 * 的必填；橙色表示还没有填的必填项。未掌握的数据留空，不要用 0 代替。';
  sheet.getCell('B3').font = example ? FONT.warning : FONT.note;
  sheet.getRow(3).height = 18;
  const heading = sheet.getRow(HEADING_ROW);
  heading.values = [MARK.heading, ...Object.values(FORM_HEADINGS)];
  heading.height = 22;
  for (let column = 2; column <= 5; column++) {
    Object.assign(heading.getCell(column), {
      font: FONT.heading,
      fill: FILL.heading,
      border: BORDER,
      alignment: { vertical: 'middle', horizontal: column === 2 || column === 5 ? 'left' : 'center' },
    });
  }
}

function writeLine(sheet: Worksheet, row: Row, line: FormLine, options: SheetOptions): void {
  if (line.kind === 'group') {
    writeGroup(row, line);
    return;
  }
  const { field } = line;
  row.getCell(2).value = itemText(line, options);
  row.getCell(4).value = line.kind === 'choice' ? '是/否' : unitName(field);
  const note = noteOf(line);
  row.getCell(5).value = note;
  for (let column = 2; column <= 5; column++) {
    const cell = row.getCell(column);
    cell.font = column === 2 ? FONT.label : FONT.note;
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', wrapText: true, horizontal: column === 4 ? 'center' : 'left' };
    if (line.kind === 'choices') cell.fill = FILL.question;
  }
  if (line.kind === 'choice')
    row.getCell(2).alignment = { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 2 };
  const label = line.kind === 'choice' ? `    ${line.choice.label}` : field.title.zh;
  row.height = Math.max(22, heightFor(label, WIDTH.item, 17) + 5, heightFor(note, WIDTH.note * 1.12, 14) + 6);
  if (line.kind === 'list') writeLink(row, line.sheet, options);
  if (line.kind === 'field' || line.kind === 'choice') writeValue(sheet, row, line, options);
}

function writeGroup(row: Row, line: Extract<FormLine, { kind: 'group' }>): void {
  row.getCell(2).value = line.title;
  row.getCell(5).value = line.description ?? '';
  row.height = 24;
  for (let column = 2; column <= 5; column++) {
    const cell = row.getCell(column);
    Object.assign(cell, { fill: FILL.group, border: BORDER, font: column === 2 ? FONT.group : FONT.note });
    cell.alignment = { vertical: 'middle', wrapText: column === 5 };
  }
}

function itemText(line: Exclude<FormLine, { kind: 'group' }>, { dictionary }: SheetOptions) {
  if (line.kind === 'choice') return line.choice.label;
  const parent = dictionary.fields.get(
    line.field.path.slice(0, Math.max(0, line.field.path.lastIndexOf('.'))),
  );
  if (!line.field.required || (parent && !parent.required)) return line.field.title.zh;
  return {
    richText: [
      { text: '* ', font: FONT.star },
      { text: line.field.title.zh, font: FONT.required },
    ],
  };
}

function noteOf(line: Exclude<FormLine, { kind: 'group' }>): string {
  if (line.kind === 'choice') return line.choice.description ?? '';
  const description = line.field.description ?? '';
  if (line.kind === 'choices') return `逐项选“是”或“否”。${description}`;
  return description;
}

function writeLink(row: Row, name: string, { example }: SheetOptions): void {
  const target = (example ? EXAMPLE_PREFIX : '') + name;
  row.getCell(3).value = { text: `→ 填在“${target}”表`, hyperlink: `#'${target}'!A1` };
  row.getCell(3).font = FONT.link;
  row.getCell(4).value = '一行一项';
}

function writeValue(
  sheet: Worksheet,
  row: Row,
  line: Extract<FormLine, { kind: 'field' | 'choice' }>,
  { dictionary, sourceOf, values, example }: SheetOptions,
): void {
  const asked = line.kind === 'choice' ? ({ ...line.field, unit: 'boolean' } as const) : line.field;
  const cell = row.getCell(3);
  styleValueCell(cell, asked, example);
  const value = valueAt(values, line.field.path);
  const answer = line.kind === 'choice' ? Array.isArray(value) && value.includes(line.choice.value) : value;
  cell.value = value === undefined ? null : cellValueOf(answer, asked, choicesOf(asked, dictionary));
  if (typeof cell.value === 'string')
    row.height = Math.max(row.height, heightFor(cell.value, WIDTH.value, 17) + 5);
  if (example) return;
  const validation = validationOf(asked, sourceOf(asked));
  if (validation) cell.dataValidation = validation;
  if (typeof row.getCell(2).value === 'object') highlightWhileBlank(sheet, cell.address);
}

function highlightWhileBlank(sheet: Worksheet, ref: string): void {
  const style = { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: COLOR.missing } } } as const;
  const formulae = [`LEN(TRIM(${ref}))=0`];
  sheet.addConditionalFormatting({ ref, rules: [{ type: 'expression', priority: 1, formulae, style }] });
}
