import type { Problem } from '@zhunsheng/language';
import { showInput, suggestion } from '@zhunsheng/language';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { type CsvColumn, type CsvHeader, csvHeaders } from '../source/csv-column.ts';
import { jsonPointer } from '../source/json-pointer.ts';
import type { Dictionary } from '../validate/dictionary.ts';
import { cellAddress } from './cell-address.ts';
import { MARK } from './layout.ts';
import { parseMarker } from './marker.ts';
import { type BookSheet, isBlank, textAt } from './ooxml/book.ts';

/** Rows and columns of a sheet are numbered from here. */
export const FIRST = 1;

/** What the columns of a sheet with a row an enterprise mean, and which rows have something in them. */
export interface RowHeader {
  readonly sheet: BookSheet;
  readonly columns: ReadonlyMap<number, CsvColumn>;
  readonly rows: readonly number[];
  readonly problems: readonly Problem[];
  /** The edition a sheet of the template was made for. */
  readonly edition?: string;
}

/**
 * Reads the headers: those in row 1, hidden in a sheet of the template; there, where that row has none, the heading
 * above the rows, under which a column was added. Every column with data has to be known, and none twice.
 */
export function readRowHeader(sheet: BookSheet, file: string, dictionary: Dictionary): RowHeader {
  const edition = parseMarker(textAt(sheet, FIRST, FIRST))?.edition;
  const last = edition === undefined ? FIRST : headingRow(sheet);
  const below = [...sheet.rows.keys()].filter(row => row > last).sort((a, b) => a - b);
  const meaning = csvHeaders(dictionary);
  const columns = new Map<number, CsvColumn>();
  const problems: Problem[] = [];
  const taken = new Map<string, number>();
  for (const column of columnsOf(sheet)) {
    if (edition !== undefined && column <= TEMPLATE_COLUMNS) continue;
    const [row, name] = headerOf(sheet, column, last);
    const place = { file, sheet: sheet.name, cell: cellAddress(row, column) };
    const read = name === '' ? undefined : meaning(name);
    if (read?.kind === 'column') {
      const pointer = jsonPointer(read.column.path);
      const other = taken.get(pointer);
      if (other !== undefined)
        problems.push(
          sourceProblem('csv-duplicate-column', place, {
            column: showInput(name),
            cell: cellAddress(row, other),
          }),
        );
      taken.set(pointer, column);
      columns.set(column, read.column);
    } else if (read) problems.push(notUnderstood(read, name, place));
    else if (below.some(at => !isBlank(sheet.rows.get(at)?.get(column))))
      problems.push(sourceProblem('csv-blank-column', place, { column }));
  }
  const filled = (row: number) =>
    [...columns.keys()].some(column => !isBlank(sheet.rows.get(row)?.get(column)));
  return { sheet, columns, rows: below.filter(filled), problems, edition };
}

/** Whether the headers are those of declarations at all: some field in a group or list is named. */
export function isRowHeader({ columns }: RowHeader): boolean {
  return [...columns.values()].some(({ path }) => path.length > 1);
}

/** The hidden keys of the rows, and their running number. */
const TEMPLATE_COLUMNS = 2;

function headingRow(sheet: BookSheet): number {
  return [...sheet.rows.keys()].find(row => textAt(sheet, row, FIRST) === MARK.heading) ?? FIRST;
}

function columnsOf({ rows }: BookSheet): number[] {
  return [...new Set([...rows.values()].flatMap(row => [...row.keys()]))].sort((a, b) => a - b);
}

function headerOf(sheet: BookSheet, column: number, last: number): [row: number, name: string] {
  const key = textAt(sheet, FIRST, column);
  return key === '' ? [last, textAt(sheet, last, column)] : [FIRST, key];
}

function notUnderstood(
  read: Exclude<CsvHeader, { kind: 'column' }>,
  name: string,
  place: Problem['location'],
): Problem {
  const column = showInput(name);
  if (read.kind === 'ambiguous')
    return sourceProblem('csv-ambiguous-column', place, { column, paths: read.paths.join('、') });
  return sourceProblem('csv-unknown-column', place, { column, suggestion: suggestion(read.like()) });
}
