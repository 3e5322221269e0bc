import type { CellRange } from './cell-address.ts';
import { normalizeName } from './choices.ts';
import {
  CODE_SHEET,
  EXAMPLE_PREFIX,
  FORM_HEADINGS,
  GUIDE_SHEET,
  type TableLayout,
  type WorkbookLayout,
} from './layout.ts';
import { type Marker, parseMarker } from './marker.ts';
import { type Book, type BookSheet, textAt } from './ooxml/book.ts';

/** A sheet that holds data. `anchor` is its marker's cell: hidden keys stand in that row and that column. */
export interface FoundSheet {
  readonly sheet: BookSheet;
  readonly edition?: string;
  readonly anchor?: { readonly row: number; readonly column: number };
}

export interface FoundSheets {
  readonly forms: readonly FoundSheet[];
  readonly tables: ReadonlyMap<TableLayout, readonly FoundSheet[]>;
  /** Sheets that are no part of a form, examples, guide and code table not counted. */
  readonly others: readonly BookSheet[];
}

/** Where a marker is looked for: rows and columns may have been inserted before it. */
const SEARCHED = { rows: 20, columns: 8 };

/** Knows sheets by their marker, else by name and headings. */
export function findSheets(book: Book, layout: WorkbookLayout): FoundSheets {
  const forms: FoundSheet[] = [];
  const tables = new Map<TableLayout, FoundSheet[]>(layout.tables.map(table => [table, []]));
  const others: BookSheet[] = [];
  for (const sheet of book.sheets) {
    const found = findMarker(sheet);
    const role = found?.marker.role ?? guessRole(sheet, layout);
    const table = layout.tables.find(({ list, sheet: name }) =>
      found ? found.marker.list === list.path : sameName(name, sheet.name),
    );
    const entry = { sheet, edition: found?.marker.edition, anchor: found?.anchor };
    if (role === 'form') forms.push(entry);
    else if (role === 'table' && table) tables.get(table)?.push(entry);
    else if (role === undefined || role === 'table') others.push(sheet);
  }
  return { forms, tables, others };
}

function findMarker(
  sheet: BookSheet,
): { marker: Marker; anchor: { row: number; column: number } } | undefined {
  for (let row = 1; row <= SEARCHED.rows; row++) {
    for (let column = 1; column <= SEARCHED.columns; column++) {
      const marker = parseMarker(textAt(sheet, row, column));
      if (marker) return { marker, anchor: { row, column } };
    }
  }
  return undefined;
}

function guessRole(sheet: BookSheet, layout: WorkbookLayout): Marker['role'] | undefined {
  if (sheet.name.startsWith(EXAMPLE_PREFIX)) return 'example';
  if (sheet.name === GUIDE_SHEET || sheet.name === CODE_SHEET) return 'guide';
  if (findHeadings(sheet, [FORM_HEADINGS.item, FORM_HEADINGS.value])) return 'form';
  const table = layout.tables.find(candidate => sameName(candidate.sheet, sheet.name));
  return table && findTableHeadings(sheet, table) ? 'table' : undefined;
}

function sameName(a: string, b: string): boolean {
  return normalizeName(a) === normalizeName(b);
}

/** The heading row of a table whose keys are gone: the first with at least half of the headings. */
export function findTableHeadings(sheet: BookSheet, table: TableLayout): number | undefined {
  const titles = table.columns.map(field => field.title.zh);
  return searchedRows(sheet).find(row => {
    const known = titles.filter(title => headingsIn(sheet, row).has(normalizeHeading(title)));
    return known.length * 2 >= titles.length;
  });
}

/** The first row that holds all of `headings`, and the column of each. */
export function findHeadings(
  sheet: BookSheet,
  headings: readonly string[],
): { row: number; columns: number[] } | undefined {
  for (const row of searchedRows(sheet)) {
    const present = headingsIn(sheet, row);
    const columns = headings.map(heading => present.get(normalizeHeading(heading)));
    if (columns.every(column => column !== undefined)) return { row, columns: columns as number[] };
  }
  return undefined;
}

/** Headings of a row by normalised text. */
export function headingsIn(sheet: BookSheet, row: number): Map<string, number> {
  const columns = [...(sheet.rows.get(row)?.keys() ?? [])];
  return new Map(columns.map(column => [normalizeHeading(textAt(sheet, row, column)), column]));
}

/** A heading without its unit, its mark for required fields and its line breaks. */
export function normalizeHeading(text: string): string {
  return normalizeName(
    (text.split('\n')[0] as string).replace(/[（(](?:必填|万元|年|可多选)[^（()）]*[）)]/g, ''),
  );
}

function searchedRows(sheet: BookSheet): number[] {
  return [...sheet.rows.keys()].filter(row => row <= SEARCHED.rows).sort((a, b) => a - b);
}

/** Merged areas that touch `cell`. */
export function mergeOver(sheet: BookSheet, row: number, column: number): CellRange | undefined {
  return sheet.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
}
