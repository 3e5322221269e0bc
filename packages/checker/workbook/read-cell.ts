import type { Field } from '@zhunsheng/language';
import type { Choice } from './choices.ts';
import { convertCell } from './convert-cell.ts';
import { type Draft, placeAt, report, reportFault, type Step } from './draft.ts';
import { mergeOver } from './find-sheets.ts';
import { type BookSheet, cellAt, isBlank, isHidden } from './ooxml/book.ts';

/** What reading the cells of a workbook needs to know everywhere. */
export interface ReadContext {
  readonly draft: Draft;
  readonly date1904: boolean;
  readonly choicesOf: (field: Field) => readonly Choice[];
}

/**
 * The value in the cell of a field; undefined when it is blank or a problem was reported for it.
 * `steps` is where the value belongs in the data.
 */
export function readCell(
  context: ReadContext,
  sheet: BookSheet,
  row: number,
  column: number,
  field: Field,
  steps: readonly Step[],
): string | number | boolean | undefined {
  const { draft } = context;
  const place = placeAt(draft, sheet, row, column);
  const merge = mergeOver(sheet, row, column);
  if (merge && !(merge.top === row && merge.left === column && merge.bottom === row)) {
    report(draft, 'workbook-merged-cells', place, { title: field.title }, steps);
    return undefined;
  }
  const cell = cellAt(sheet, row, column);
  if (!cell || isBlank(cell)) return undefined;
  if (isHidden(sheet, row, column))
    report(draft, 'workbook-hidden-data', place, { title: field.title }, steps);
  const converted = convertCell(cell, field, context.choicesOf(field), context.date1904);
  if ('problem' in converted) {
    const values = { title: field.title, ...converted.values };
    reportFault(draft, { code: converted.problem, values }, place, steps);
    return undefined;
  }
  if (cell.formula) {
    report(draft, 'workbook-formula', place, { title: field.title, value: String(converted.value) }, steps);
  }
  if (cell.formula && typeof converted.value === 'string' && converted.value.trim() === '') return undefined;
  return converted.value;
}
