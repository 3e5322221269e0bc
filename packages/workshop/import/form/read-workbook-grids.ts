import { type Book, type BookCell, dateOfSerial, isBlank, readBook } from '@zhunsheng/checker/workbook';
import type { FormCell, FormGrid } from './form-grid.ts';

/** The sheets of an .xlsx as grids. Throws a WorkbookRefusal when it cannot be read. */
export function readWorkbookGrids(bytes: Uint8Array): FormGrid[] {
  const book = readBook(bytes);
  return book.sheets.map(({ name, rows, merges }) => ({
    name,
    merges,
    rows: new Map([...rows].map(([row, cells]) => [row, textsOf(cells, book)])),
    place: row => ({ zh: `工作表“${name}”第 ${row} 行`, en: `row ${row} of sheet ${name}` }),
  }));
}

function textsOf(cells: ReadonlyMap<number, BookCell>, book: Book): Map<number, FormCell> {
  const filled = [...cells].filter(([, cell]) => !isBlank(cell));
  return new Map(filled.map(([column, cell]) => [column, formCell(cell, book)]));
}

function formCell({ value, formula, error, format }: BookCell, { date1904 }: Book): FormCell {
  const broken = formula || error !== undefined;
  const text = String(value ?? error ?? '').trim();
  if (typeof value !== 'number') return { text, broken };
  const date = format.kind === 'date' ? dateOfSerial(value, date1904) : undefined;
  return date === undefined ? { text, broken, numeric: true } : { text: date, broken };
}
