import { type Dictionary, EDITION_FIELD } from './dictionary.ts';
import { exampleDeclaration } from './example-declaration.ts';
import { layoutWorkbook } from './layout.ts';
import { newWorkbook } from './new-workbook.ts';
import { workbookBytes } from './write/workbook-bytes.ts';
import { writeCodeSheet } from './write/write-code-sheet.ts';
import { writeFormSheet } from './write/write-form-sheet.ts';
import { writeGuideSheet } from './write/write-guide-sheet.ts';
import { writeTableSheet } from './write/write-table-sheet.ts';

/**
 * The Excel form as an .xlsx: guide, form, a table a list, a filled example, and the hidden code lists.
 * With `declaration` it is already filled in, so that readWorkbook gives the declaration back.
 */
export async function writeTemplate(dictionary: Dictionary, declaration?: unknown): Promise<Uint8Array> {
  const workbook = newWorkbook(dictionary.title.zh);
  const layout = layoutWorkbook(dictionary);
  writeGuideSheet(workbook, layout, dictionary);
  const sourceOf = writeCodeSheet(workbook, dictionary);
  const filled = {
    dictionary,
    sourceOf,
    values: declaration ?? blankDeclaration(dictionary),
    example: false,
  };
  const example = { dictionary, sourceOf, values: exampleDeclaration(dictionary), example: true };
  for (const options of [filled, example]) {
    writeFormSheet(workbook, layout, options);
    for (const table of layout.tables) writeTableSheet(workbook, table, options);
  }
  return workbookBytes(workbook);
}

/** The form of an edition says so itself: it may be filled in long after another edition came into force. */
function blankDeclaration({ fields, edition }: Dictionary): Record<string, unknown> {
  return fields.has(EDITION_FIELD) ? { [EDITION_FIELD]: edition } : {};
}
