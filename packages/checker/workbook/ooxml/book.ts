import type { ProblemArguments, Values } from '@zhunsheng/language';
import type { workbookFormProblems } from '../../diagnostic/workbook-form-problems.ts';
import type { CellRange } from '../cell-address.ts';
import type { NumberFormat } from './number-format.ts';

/** A cell as the file has it: a date is still a number, its format says what it is shown as. */
export interface BookCell {
  readonly row: number;
  readonly column: number;
  /** Undefined for a formula that was never calculated. */
  readonly value: string | number | boolean | undefined;
  /** `#REF!` and its like. */
  readonly error?: string;
  readonly formula: boolean;
  readonly format: NumberFormat;
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Row → column → cell; only cells that hold something. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, BookCell>>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  readonly merges: readonly CellRange[];
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  /** Dates count from 1904 (old Excel for Mac) instead of 1900. */
  readonly date1904: boolean;
  readonly macros: boolean;
}

/** Why a file is not read as a workbook, as a problem code with what to fill in. */
export class WorkbookRefusal extends Error {
  readonly fault: { readonly code: RefusalCode; readonly values?: Values<string> | undefined };
  constructor(...[code, values]: RefusalArguments) {
    super(code);
    this.fault = { code, values };
  }
}

type RefusalArguments = {
  [Code in RefusalCode]: [code: Code, ...ProblemArguments<(typeof workbookFormProblems)[Code]>];
}[RefusalCode];

type RefusalCode =
  | 'workbook-empty-file'
  | 'workbook-too-large'
  | 'workbook-expands-too-much'
  | 'workbook-too-many-parts'
  | 'workbook-suspicious-compression'
  | 'workbook-too-many-merges'
  | 'workbook-not-a-workbook'
  | 'workbook-encrypted'
  | 'workbook-old-format'
  | 'workbook-damaged';

export function cellAt(sheet: BookSheet, row: number, column: number): BookCell | undefined {
  return sheet.rows.get(row)?.get(column);
}

/** The text of a cell that should hold some; numbers are shown plainly. */
export function textAt(sheet: BookSheet, row: number, column: number): string {
  const value = cellAt(sheet, row, column)?.value;
  return value === undefined ? '' : String(value).trim();
}

/** Nothing was entered: no value, no formula, or blanks only. */
export function isBlank(cell: BookCell | undefined): boolean {
  if (!cell) return true;
  if (cell.formula || cell.error !== undefined) return false;
  return cell.value === undefined || (typeof cell.value === 'string' && cell.value.trim() === '');
}

export function isHidden(sheet: BookSheet, row: number, column: number): boolean {
  return (
    sheet.hiddenRows.has(row) || sheet.hiddenColumns.some(({ from, to }) => from <= column && column <= to)
  );
}
