/** Rows and columns count from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

/** 2, 5 → "E2". */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + row;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "E2" or "$E$2" → row 2, column 5; undefined for what is no cell of a sheet. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/.exec(address);
  if (!match) return undefined;
  const column = [...(match[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  return row >= 1 && row <= MAX_ROW && column <= MAX_COLUMN ? { row, column } : undefined;
}

/** "B2:D4" or "B2". */
export function parseRange(reference: string): CellRange | undefined {
  const [from, to = from] = reference.split(':').map(parseAddress);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : undefined;
}
