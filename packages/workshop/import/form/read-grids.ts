import {
  type Book,
  type BookCell,
  type CellRange,
  dateOfSerial,
  isBlank,
  openPackage,
  type Package,
  parseXml,
  readBook,
  WorkbookRefusal,
} from '@zhunsheng/checker/workbook';
import type { Bilingual } from '@zhunsheng/language';

/** A cell of a form as text. */
export interface FormCell {
  readonly text: string;
  /** Stored as a number: 5.10 has become 5.1. */
  readonly numeric?: boolean;
  /** A formula or an error value, which is no text of the person who filled in the form. */
  readonly broken?: boolean;
}

/** A sheet of a workbook or a table of a Word file. Rows and columns count from 1; cells without content are absent. */
export interface FormGrid {
  /** As places name it: “征求意见表”, 表格 2. */
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FormCell>>;
  readonly merges: readonly CellRange[];
  /** How a row is called in a message. */
  place(row: number): Bilingual;
}

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

interface Table {
  readonly rows: Map<number, Map<number, FormCell>>;
  readonly merges: CellRange[];
  row: number;
  column: number;
  /** Paragraphs of the cell that is open. */
  lines: string[] | undefined;
}

/**
 * The tables of a .docx as grids. Deleted text of tracked changes is no text, inserted text is. Throws a WorkbookRefusal
 * when it cannot be read.
 */
export function readWordGrids(bytes: Uint8Array): FormGrid[] {
  const parts = openPackage(bytes);
  const xml = parts.text(documentPart(parts));
  if (!xml) throw new WorkbookRefusal('workbook-not-a-workbook');
  return readTables(xml).map(({ rows, merges }, index) => ({
    name: `表格 ${index + 1}`,
    rows,
    merges,
    place: row => ({ zh: `第 ${index + 1} 个表格第 ${row} 行`, en: `row ${row} of table ${index + 1}` }),
  }));
}

/** The name of the main part, which some programs call document2.xml. */
function documentPart(parts: Package): string {
  let path = '';
  parseXml(parts.text('[Content_Types].xml') ?? '', {
    open(_, attributes) {
      const type = attributes.get('ContentType') ?? '';
      if (/wordprocessingml\.document\.main|ms-word\.document\.macroEnabled\.main/.test(type))
        path = (attributes.get('PartName') ?? '').replace(/^\//, '');
    },
  });
  return path;
}

/** Tables in the order of their beginning; a table within a cell is a table of its own. */
function readTables(xml: string): Table[] {
  const tables: Table[] = [];
  const open: Table[] = [];
  let inText = false;
  let skipped = 0;
  const add = (text: string) => {
    const lines = open.at(-1)?.lines;
    if (lines) lines.push((lines.pop() ?? '') + text);
  };
  parseXml(xml, {
    open(name, attributes) {
      // What older programs show in place of a drawing would be read twice.
      if (name === 'Fallback') skipped += 1;
      if (skipped > 0) return;
      if (name === 'tbl') {
        const table: Table = { rows: new Map(), merges: [], row: 0, column: 0, lines: undefined };
        tables.push(table);
        open.push(table);
      }
      const table = open.at(-1);
      if (table) openInTable(table, name, attributes);
      if (name === 't') inText = true;
      else if (name === 'br' || name === 'cr') add('\n');
      else if (name === 'tab') add(' ');
    },
    text(text) {
      if (inText && skipped === 0) add(text);
    },
    close(name) {
      if (name === 'Fallback') skipped -= 1;
      if (skipped > 0) return;
      if (name === 't') inText = false;
      if (name === 'tbl') open.pop();
      const table = open.at(-1);
      if (name === 'tc' && table) closeCell(table);
    },
  });
  return tables;
}

function openInTable(table: Table, name: string, attributes: ReadonlyMap<string, string>): void {
  if (name === 'tr') {
    table.row += 1;
    table.column = 0;
    table.rows.set(table.row, new Map());
  } else if (name === 'tc') {
    table.column += 1;
    table.lines = [];
  } else if (name === 'p') table.lines?.push('');
  else if (name === 'gridSpan') {
    const right = table.column + Math.min(Math.max(Number(attributes.get('val')) || 1, 1), 100) - 1;
    if (right > table.column)
      table.merges.push({ top: table.row, bottom: table.row, left: table.column, right });
    table.column = right;
  } else if (name === 'vMerge' && attributes.get('val') !== 'restart') {
    table.merges.push({ top: table.row - 1, bottom: table.row, left: table.column, right: table.column });
  }
}

function closeCell(table: Table): void {
  const text = (table.lines ?? []).join('\n').trim();
  if (text !== '') table.rows.get(table.row)?.set(table.column, { text });
  table.lines = undefined;
}
