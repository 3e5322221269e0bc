import type { CellRange } from '@zhunsheng/checker/workbook';
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
