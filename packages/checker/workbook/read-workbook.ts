import type { Field } from '@zhunsheng/language';
import type { Located } from '../source/located.ts';
import { parseEdition } from '../source/standard-named-in.ts';
import { type Choice, choicesOf } from './choices.ts';
import type { Dictionary } from './dictionary.ts';
import { type Draft, finishDraft, newDraft, report, reportFault, setValue } from './draft.ts';
import { type FoundSheet, type FoundSheets, findSheets } from './find-sheets.ts';
import { layoutWorkbook, type WorkbookLayout } from './layout.ts';
import { type Book, type BookSheet, isBlank, textAt, WorkbookRefusal } from './ooxml/book.ts';
import { readBook } from './ooxml/read-book.ts';
import type { ReadContext } from './read-cell.ts';
import { readForm } from './read-form.ts';
import { readTable } from './read-table.ts';
import { wordForCell } from './word-for-cell.ts';

/**
 * Reads a filled form. One workbook is one declaration; whatever keeps it from being read is among its problems.
 * Never throws. Runs in browsers: bytes in, plain data out.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  dictionary: Dictionary,
): Promise<Located[]> {
  const draft = newDraft(file);
  const book = openBook(bytes, draft);
  if (!book) return [finishDraft(draft, false)];
  const layout = layoutWorkbook(dictionary);
  const found = findSheets(book, layout);
  if (book.macros) report(draft, 'workbook-macros', { file });
  if (!checkSheets(found, draft, book)) return [finishDraft(draft, false)];
  readSheets(found, layout, draft, book, dictionary);
  if (
    Object.keys(draft.data).every(name => dictionary.fields.get(name)?.unit === 'text') &&
    draft.problems.length === 0
  ) {
    reportIfBlank(draft, found);
  }
  return [{ ...finishDraft(draft, true), reword: problem => wordForCell(problem, dictionary) }];
}

function openBook(bytes: Uint8Array, draft: Draft): Book | undefined {
  try {
    return readBook(bytes);
  } catch (error) {
    // Whatever a broken file makes the parser stumble over, to the person who sent it the file is damaged.
    const refusal = error instanceof WorkbookRefusal ? error : new WorkbookRefusal('workbook-damaged');
    reportFault(draft, refusal.fault, { file: draft.file });
    return undefined;
  }
}

/** Reports sheets that are missing, doubled or strange; false when there is no form to read. */
function checkSheets({ forms, tables, others }: FoundSheets, draft: Draft, book: Book): boolean {
  const foundTables = [...tables.values()].flat();
  if (forms.length === 0) {
    const sheets = book.sheets
      .slice(0, 5)
      .map(sheet => `“${sheet.name}”`)
      .join('、');
    const code = foundTables.length > 0 ? 'workbook-form-missing' : 'workbook-not-a-form';
    report(draft, code, { file: draft.file }, { sheets });
    return false;
  }
  for (const same of [forms, ...tables.values()]) {
    for (const extra of same.slice(1)) {
      const values = { name: extra.sheet.name, first: (same[0] as FoundSheet).sheet.name };
      report(draft, 'workbook-duplicate-sheet', { file: draft.file, sheet: extra.sheet.name }, values);
    }
  }
  for (const sheet of others) {
    if (hasData(sheet))
      report(draft, 'workbook-other-sheet', { file: draft.file, sheet: sheet.name }, { name: sheet.name });
  }
  return true;
}

function readSheets(
  { forms, tables }: FoundSheets,
  layout: WorkbookLayout,
  draft: Draft,
  { date1904 }: Book,
  dictionary: Dictionary,
): void {
  const known = new Map<Field, readonly Choice[]>();
  const choices = (field: Field) => {
    // Questions of the form are answered yes or no; they are fields of their own and not worth remembering.
    const found = known.get(field) ?? choicesOf(field, dictionary);
    if (dictionary.fields.get(field.path) === field) known.set(field, found);
    return found;
  };
  const context: ReadContext = { draft, date1904, choicesOf: choices };
  const form = forms[0] as FoundSheet;
  checkSheet(form, draft, dictionary);
  draft.places.set('', { value: { file: draft.file, sheet: form.sheet.name } });
  readForm(context, form, layout.lines);
  // A form says by itself which standard it is for, where that may be in doubt.
  if (form.edition?.includes('/') && draft.data['edition'] === undefined)
    setValue(draft, ['edition'], form.edition);
  for (const [table, [found]] of tables) {
    if (found) {
      checkSheet(found, draft, dictionary);
      readTable(context, found, table);
    } else report(draft, 'workbook-table-missing', { file: draft.file }, { name: table.sheet });
  }
}

function checkSheet({ sheet, edition }: FoundSheet, draft: Draft, dictionary: Dictionary): void {
  const place = { file: draft.file, sheet: sheet.name };
  if (sheet.hidden) report(draft, 'workbook-hidden-sheet', place, { name: sheet.name });
  if (edition !== undefined && parseEdition(edition).edition !== dictionary.edition) {
    report(draft, 'workbook-other-edition', place, {
      name: sheet.name,
      edition,
      expected: dictionary.edition,
    });
  }
}

function reportIfBlank(draft: Draft, { forms }: FoundSheets): void {
  const sheet = (forms[0] as FoundSheet).sheet.name;
  report(draft, 'workbook-blank', { file: draft.file, sheet });
}

function hasData(sheet: BookSheet): boolean {
  return [...sheet.rows.values()].some(row => [...row.values()].some(cell => !isBlank(cell)));
}

/** The edition that the form in a workbook was made for; undefined when it cannot be told. Never throws. */
export function workbookEdition(bytes: Uint8Array): string | undefined {
  const book = openBook(bytes, newDraft(''));
  for (const sheet of book?.sheets ?? []) {
    const match = /^zhunsheng:form:([^:]+)$/.exec(textAt(sheet, 1, 1));
    if (match) return match[1];
  }
  return undefined;
}
