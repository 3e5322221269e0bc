import type { EditionDescription, Field, Problem } from '@zhunsheng/language';
import { makeProblem, showInput } from '@zhunsheng/language';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { workbookProblems } from '../diagnostic/workbook-problems.ts';
import type { CsvCell } from '../source/csv-records.ts';
import { type CsvRow, csvRow } from '../source/csv-row.ts';
import { isObject } from '../source/is-object.ts';
import { type Located, unreadable } from '../source/located.ts';
import { formDictionary } from '../template/form-dictionary.ts';
import type { Dictionary } from '../validate/dictionary.ts';
import { cellAddress } from './cell-address.ts';
import { choicesOf, findChoices } from './choices.ts';
import { convertCell } from './convert-cell.ts';
import { EDITION_FIELD } from './dictionary.ts';
import { parseMarker } from './marker.ts';
import { type Book, type BookSheet, isBlank, textAt } from './ooxml/book.ts';
import { readBook } from './ooxml/read-book.ts';
import { FIRST, isRowHeader, type RowHeader, readRowHeader } from './read-row-header.ts';
import { wordForCell } from './word-for-cell.ts';

/**
 * The declarations of a workbook that has a row an enterprise: of every sheet made for that (`template --rows`), else of
 * its first visible sheet under headers as in CSV, paths of fields or Chinese titles. Cells take codes or their titles.
 * Undefined when no sheet has such headers: it is no such workbook, or none at all.
 */
export function readRowWorkbook(
  bytes: Uint8Array,
  file: string,
  dictionary: Dictionary,
  description: EditionDescription,
): Located[] | undefined {
  const book = openBook(bytes);
  if (!book) return undefined;
  const headers = rowSheets(book).map(sheet => readRowHeader(sheet, file, dictionary));
  if (!headers.some(isRowHeader)) return undefined;
  const problems = headers.flatMap(header => header.problems);
  if (problems.length > 0) return [unreadable(file, problems)];
  const form = formDictionary(description);
  const read = headers.flatMap(header =>
    header.rows.map(row => readRow({ header, file, date1904: book.date1904, form }, row)),
  );
  return read.length > 0 ? read : [unreadable(file, [sourceProblem('no-declaration', { file })])];
}

function openBook(bytes: Uint8Array): Book | undefined {
  try {
    return readBook(bytes);
  } catch {
    // The reader of forms says what is wrong with the file.
    return undefined;
  }
}

/** Sheets of the template, or the first visible one unless it is a form's. */
function rowSheets({ sheets }: Book): BookSheet[] {
  const roles = sheets.map(sheet => parseMarker(textAt(sheet, FIRST, FIRST))?.role);
  if (roles.includes('rows')) return sheets.filter((_, index) => roles[index] === 'rows');
  const first = sheets.findIndex(({ hidden }) => !hidden);
  return roles[first] === undefined ? sheets.slice(first, first + 1) : [];
}

interface RowContext {
  readonly header: RowHeader;
  readonly file: string;
  readonly date1904: boolean;
  readonly form: ReturnType<typeof formDictionary>;
}

/** A row by way of the cells of a CSV row, so that both layouts mean the same. */
function readRow(context: RowContext, row: number): Located {
  const { header, file, form } = context;
  const problems: Problem[] = [];
  const numbers = [...header.columns.keys()];
  const cells = [...header.columns].map(([column, { field }]): CsvCell => {
    return { text: cellText(context, row, column, field, problems), start: 0, end: 0 };
  });
  const read = csvRow(cells, [...header.columns.values()]);
  const place = (index: number) => ({
    file,
    sheet: header.sheet.name,
    cell: cellAddress(row, numbers[index] ?? FIRST),
  });
  for (const index of read.contradictions)
    problems.push(
      sourceProblem('csv-list-contradiction', place(index), { found: showInput(cells[index]?.text ?? '') }),
    );
  return {
    data: withEdition(read.data, header, form),
    problems,
    locate: pointer => ({ ...place(columnOf(read, pointer)), pointer }),
    reword: problem => wordForCell(problem, form),
  };
}

/** A sheet of the template says for all of its rows which edition it was made for. */
function withEdition(data: unknown, { edition }: RowHeader, { fields }: RowContext['form']): unknown {
  if (edition === undefined || !fields.has(EDITION_FIELD) || !isObject(data)) return data;
  return { [EDITION_FIELD]: edition, ...data };
}

function cellText(
  { header: { sheet }, file, date1904, form }: RowContext,
  row: number,
  column: number,
  field: Field,
  problems: Problem[],
): string {
  const cell = sheet.rows.get(row)?.get(column);
  if (!cell || isBlank(cell)) return '';
  const several = field.unit === 'codes' || field.unit === 'list';
  const asked = several ? ({ ...field, unit: 'text' } as const) : field;
  const converted = convertCell(cell, asked, choicesOf(field, form), date1904);
  if ('value' in converted)
    return several ? codesText(String(converted.value), field, form) : String(converted.value);
  const place = { file, sheet: sheet.name, cell: cellAddress(row, column) };
  const values = { title: field.title, ...converted.values };
  problems.push(makeProblem(workbookProblems, { code: converted.problem, values }, place));
  return '';
}

/** Several codes in one cell are separated like in CSV; titles among them become codes one by one. */
function codesText(text: string, field: Field, form: RowContext['form']): string {
  const choices = choicesOf(field, form);
  return text
    .split(/[;；、，,\n]/)
    .map(part => part.trim())
    .map(part => String(findChoices(part, choices)[0]?.value ?? part))
    .join(';');
}

function columnOf({ columns }: CsvRow, pointer: string): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const own = columns.get(at) ?? [...columns].find(([other]) => other.startsWith(`${at}/`))?.[1];
    if (own !== undefined) return own;
  }
  return 0;
}
