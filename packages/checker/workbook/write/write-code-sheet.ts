import type { Workbook } from '@protobi/exceljs';
import type { Field } from '@zhunsheng/language';
import { columnName } from '../cell-address.ts';
import { choicesOf } from '../choices.ts';
import type { Dictionary } from '../dictionary.ts';
import { CODE_SHEET } from '../layout.ts';
import { writeMarker } from '../marker.ts';
import { hideAstral } from './astral.ts';

/** The range of labels for the drop-down of a field; undefined for fields without one. */
export type ChoiceSource = (field: Field) => string | undefined;

/** Writes the hidden sheet that the drop-downs take their labels from: two columns, label and code, a vocabulary. */
export function writeCodeSheet(workbook: Workbook, dictionary: Dictionary): ChoiceSource {
  const sheet = workbook.addWorksheet(CODE_SHEET, { state: 'hidden' });
  sheet.getCell('A1').value = writeMarker({ role: 'codes', edition: dictionary.edition });
  const sources = new Map<string, string>();
  let column = 1;
  for (const field of dictionary.fields.values()) {
    const key = sourceKey(field);
    if (key === undefined || sources.has(key)) continue;
    const choices = choicesOf(field, dictionary);
    if (choices.length === 0) continue;
    sheet.getCell(2, column).value = key;
    choices.forEach((choice, index) => {
      sheet.getCell(3 + index, column).value = hideAstral(choice.label);
      sheet.getCell(3 + index, column + 1).value = String(choice.value);
    });
    sheet.getColumn(column).width = 34;
    sheet.getColumn(column + 1).width = 22;
    const name = columnName(column);
    sources.set(key, `'${CODE_SHEET}'!$${name}$3:$${name}$${2 + choices.length}`);
    column += 2;
  }
  return field => {
    if (field.unit === 'boolean') return '"是,否"';
    const key = sourceKey(field);
    return key === undefined ? undefined : sources.get(key);
  };
}

/** Fields that allow the same codes share a list. */
function sourceKey(field: Field): string | undefined {
  if (field.unit !== 'code' && field.unit !== 'codes') return undefined;
  const codes = field.codes ? `:${field.codes.join(',')}` : '';
  return `${field.vocabulary ?? ''}${codes}`.slice(0, 200) || undefined;
}
