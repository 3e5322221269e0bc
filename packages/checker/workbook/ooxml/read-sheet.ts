import { type CellRange, parseAddress, parseRange } from '../cell-address.ts';
import { type BookCell, type BookSheet, WorkbookRefusal } from './book.ts';
import { type NumberFormat, PLAIN } from './number-format.ts';
import { parseXml } from './parse-xml.ts';

/** What cells refer to by number. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
}

/** Each data cell is held against each merged area. */
const MAX_MERGES = 1000;

type Attributes = ReadonlyMap<string, string>;

/** Collects one sheet from its XML. Cells come in any order, with or without their address. */
export function readSheet(xml: string, name: string, hidden: boolean, context: SheetContext): BookSheet {
  const rows = new Map<number, Map<number, BookCell>>();
  const hiddenRows = new Set<number>();
  const hiddenColumns: { from: number; to: number }[] = [];
  const merges: CellRange[] = [];
  const at = { row: 0, column: 0 };
  let cell: RawCell | undefined;
  let collect: 'v' | 'f' | 't' | undefined;
  let phonetic = false;

  parseXml(xml, {
    open(element, attributes) {
      if (element === 'row') {
        at.row = Number(attributes.get('r') ?? at.row + 1);
        at.column = 0;
        if (isOn(attributes.get('hidden'))) hiddenRows.add(at.row);
      } else if (element === 'c') cell = openCell(attributes, at);
      else if (element === 'col' && isOn(attributes.get('hidden'))) {
        hiddenColumns.push({ from: Number(attributes.get('min')), to: Number(attributes.get('max')) });
      } else if (element === 'mergeCell') addMerge(attributes, merges);
      else if (element === 'rPh') phonetic = true;
      else if (cell && (element === 'v' || element === 'f' || element === 't')) {
        collect = element;
        if (element === 'f') cell.formula = true;
      }
    },
    text(text) {
      if (!cell || !collect || phonetic) return;
      if (collect === 'v') cell.value = (cell.value ?? '') + text;
      if (collect === 't') cell.inline = (cell.inline ?? '') + text;
    },
    close(element) {
      if (element === collect) collect = undefined;
      if (element === 'rPh') phonetic = false;
      if (element !== 'c' || !cell) return;
      const finished = closeCell(cell, context);
      if (finished) {
        const row = rows.get(finished.row) ?? new Map<number, BookCell>();
        rows.set(finished.row, row.set(finished.column, finished));
      }
      cell = undefined;
    },
  });
  return { name, hidden, rows, hiddenRows, hiddenColumns, merges };
}

interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value?: string;
  inline?: string;
}

function openCell(attributes: Attributes, at: { row: number; column: number }): RawCell {
  const reference = attributes.get('r');
  const place = reference === undefined ? { row: at.row, column: at.column + 1 } : parseAddress(reference);
  if (!place) throw new WorkbookRefusal('workbook-damaged');
  at.column = place.column;
  return {
    ...place,
    type: attributes.get('t') ?? 'n',
    style: Number(attributes.get('s') ?? 0),
    formula: false,
  };
}

function closeCell(raw: RawCell, context: SheetContext): BookCell | undefined {
  const format = context.formats[raw.style] ?? PLAIN;
  const place = { row: raw.row, column: raw.column, formula: raw.formula, format };
  if (raw.type === 'e') return { ...place, value: undefined, error: raw.value ?? '#N/A' };
  const value = cellValue(raw, context);
  return value === undefined && !raw.formula ? undefined : { ...place, value };
}

function cellValue(raw: RawCell, context: SheetContext): string | number | boolean | undefined {
  if (raw.type === 'inlineStr') return raw.inline === undefined ? undefined : unescapeText(raw.inline);
  if (raw.type === 'str') return unescapeText(raw.value ?? '');
  if (raw.value === undefined || raw.value === '') return undefined;
  switch (raw.type) {
    case 's': {
      const text = context.strings[Number(raw.value)];
      if (text === undefined) throw new WorkbookRefusal('workbook-damaged');
      return text;
    }
    case 'b':
      return isOn(raw.value);
    case 'd':
      return raw.value.slice(0, 10);
    default: {
      const number = Number(raw.value);
      if (!Number.isFinite(number)) throw new WorkbookRefusal('workbook-damaged');
      return number;
    }
  }
}

/** Excel writes control characters as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function addMerge(attributes: Attributes, merges: CellRange[]): void {
  const range = parseRange(attributes.get('ref') ?? '');
  if (range) merges.push(range);
  if (merges.length > MAX_MERGES)
    throw new WorkbookRefusal('workbook-too-many-merges', { limit: MAX_MERGES });
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
