import exceljs, { type CellValue, type Workbook, type Worksheet } from '@protobi/exceljs';
import type { Located } from '../../packages/checker/source/located.ts';
import { readWorkbook } from '../../packages/checker/workbook/read-workbook.ts';
import { writeTemplate } from '../../packages/checker/workbook/write-template.ts';
import { dictionary2024 } from './dictionary-2024.ts';

const blank = await writeTemplate(dictionary2024);

/** The blank template as a person opens it, in a spreadsheet program of another make than our reader. */
export async function openTemplate(bytes: Uint8Array = blank): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer & Buffer);
  return workbook;
}

export async function save(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cell beside a label of the form. */
export function beside(workbook: Workbook, label: string, sheetName = '申报表') {
  const sheet = sheetOf(workbook, sheetName);
  for (let row = 1; row <= sheet.rowCount; row++) {
    if (sheet.getCell(row, 2).text.replace(/^\* /, '') === label) return sheet.getCell(row, 3);
  }
  throw new Error(`no label ${label}`);
}

/** The cell under a heading of a table, `entry` counting from 1. */
export function under(workbook: Workbook, sheetName: string, heading: string, entry = 1) {
  const sheet = sheetOf(workbook, sheetName);
  const headings = sheet.getRow(5);
  for (let column = 2; column <= sheet.columnCount; column++) {
    const title = headings.getCell(column).text.replace(/^\* /, '').split('\n')[0];
    if (title === heading) return sheet.getCell(5 + entry, column);
  }
  throw new Error(`no heading ${heading}`);
}

/** Opens the template, lets `edit` fill it in, saves it, and reads it back. */
export async function readEdited(edit: (workbook: Workbook) => void): Promise<Located> {
  const workbook = await openTemplate();
  edit(workbook);
  return read(await save(workbook));
}

export async function read(bytes: Uint8Array): Promise<Located> {
  const [located] = await readWorkbook(bytes, 'form.xlsx', dictionary2024);
  return located as Located;
}

/** `code sheet!cell`, one line a problem. */
export function problemLines({ problems }: Located): string[] {
  return problems.map(({ code, location: { sheet, cell } }) =>
    [code, sheet && `${sheet}${cell ? `!${cell}` : ''}`].filter(Boolean).join(' '),
  );
}

export const formula = (text: string, result?: CellValue) => ({ formula: text, result }) as CellValue;
