import type { Location } from '@zhunsheng/language';
import type { CsvColumn } from './csv-column.ts';
import type { CsvCell } from './csv-records.ts';
import { csvValue } from './csv-value.ts';
import { jsonPointer } from './json-pointer.ts';
import { setOwnProperty } from './set-own-property.ts';
import type { SourceText } from './source-text.ts';

export interface CsvRow {
  readonly data: Record<string, unknown>;
  /** The column each value came from, by its pointer. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that say something of a whole list of which other columns give entries. */
  readonly contradictions: readonly number[];
}

/**
 * The declaration in a row. List entries without any value are left out, so that a form with room for ten of them
 * need not be filled up; the pointers follow the data, not the headers.
 */
export function csvRow(cells: readonly CsvCell[], columns: readonly (CsvColumn | undefined)[]): CsvRow {
  const data: Record<string, unknown> = {};
  const from = new Map<string, number>();
  const contradictions: number[] = [];
  const positions = entryPositions(cells, columns);
  for (const [index, column] of columns.entries()) {
    const value = column && csvValue(cells[index]?.text ?? '', column);
    if (!column || value === undefined) continue;
    const path = column.path.map((segment, depth) =>
      typeof segment === 'number'
        ? (positions.get(jsonPointer(column.path.slice(0, depth + 1))) ?? 0)
        : segment,
    );
    const pointer = jsonPointer(path);
    if (column.field.unit === 'list' && positions.has(pointer)) contradictions.push(index);
    else {
      setPath(data, path, value);
      from.set(pointer, index);
    }
  }
  return { data, columns: from, contradictions };
}

/** For every list entry in the headers with a value in this row, by pointer, its position among those; for the list their number. */
function entryPositions(
  cells: readonly CsvCell[],
  columns: readonly (CsvColumn | undefined)[],
): ReadonlyMap<string, number> {
  const entries = new Map<string, Set<number>>();
  for (const [index, column] of columns.entries()) {
    const depth = column?.path.findIndex(segment => typeof segment === 'number') ?? -1;
    if (!column || depth < 0 || (cells[index]?.text ?? '').trim() === '') continue;
    const list = jsonPointer(column.path.slice(0, depth));
    entries.set(list, (entries.get(list) ?? new Set()).add(column.path[depth] as number));
  }
  const positions = new Map<string, number>();
  for (const [list, used] of entries) {
    positions.set(list, used.size);
    for (const [position, entry] of [...used].sort((a, b) => a - b).entries()) {
      positions.set(`${list}/${entry}`, position);
    }
  }
  return positions;
}

function setPath(data: Record<string, unknown>, path: readonly (string | number)[], value: unknown): void {
  let container = data;
  for (const [depth, segment] of path.slice(0, -1).entries()) {
    const key = String(segment);
    if (!Object.hasOwn(container, key))
      setOwnProperty(container, key, typeof path[depth + 1] === 'number' ? [] : {});
    container = container[key] as Record<string, unknown>;
  }
  setOwnProperty(container, String(path.at(-1)), value);
}

/** The cell of the value at a pointer; of the first value below it; else of its nearest ancestor; else of the row. */
export function locateInCsv(
  source: SourceText,
  row: CsvRow,
  cells: readonly CsvCell[],
  rowNumber: number,
  pointer: string,
): Location {
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const column = row.columns.get(place) ?? firstBelow(row, place);
    if (column !== undefined) return csvPlace(source, cells, rowNumber, column);
  }
  return csvPlace(source, cells, rowNumber, 0);
}

function firstBelow(row: CsvRow, pointer: string): number | undefined {
  for (const [own, column] of row.columns) if (own.startsWith(`${pointer}/`)) return column;
  return undefined;
}

/** The place of a cell, with its name as in a spreadsheet (`C2`). Rows count from 1, columns from 0. */
export function csvPlace(
  source: SourceText,
  cells: readonly CsvCell[],
  rowNumber: number,
  column: number,
): Location {
  const cell = cells[column] ?? cells.at(-1);
  const place = source.place(cell?.start ?? 0, cell?.end);
  return { ...place, cell: `${columnLetters(column)}${rowNumber}` };
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(0x41 + (column % 26));
}
