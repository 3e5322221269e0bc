import { type Dictionary, membersOf } from './dictionary.ts';
import { exampleDeclaration } from './example-declaration.ts';
import { newWorkbook } from './new-workbook.ts';
import { rowColumns } from './row-columns.ts';
import { workbookBytes } from './write/workbook-bytes.ts';
import { writeCodeSheet } from './write/write-code-sheet.ts';
import { writeRowGuide } from './write/write-row-guide.ts';
import { writeRowSheet } from './write/write-row-sheet.ts';

/**
 * The workbook in which an assessor enters one enterprise a row, as an .xlsx with `rows` rows ready: guide, sheet, an
 * example, and the hidden code lists. With `declarations` the first rows are filled in, so that readRowWorkbook gives
 * them back, as far as their lists fit the columns.
 */
export async function writeRowTemplate(
  dictionary: Dictionary,
  rows: number,
  declarations: readonly unknown[] = [],
): Promise<Uint8Array> {
  const workbook = newWorkbook(dictionary.title.zh);
  const columns = rowColumns(dictionary);
  const lists = [...dictionary.fields.values()].filter(field => field.unit === 'list' && !field.list);
  writeRowGuide(
    workbook,
    dictionary,
    lists.map(list => ({ list, members: membersOf(list, dictionary) })),
  );
  const sourceOf = writeCodeSheet(workbook, dictionary);
  writeRowSheet(workbook, columns, { dictionary, sourceOf, values: declarations, example: false, rows });
  const example = [exampleDeclaration(dictionary)];
  writeRowSheet(workbook, columns, { dictionary, sourceOf, values: example, example: true, rows: 1 });
  return workbookBytes(workbook);
}
