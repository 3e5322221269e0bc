import { sourceProblem } from '../../checker/diagnostic/catalogue/source.ts';
import { workbookProblem } from '../../checker/diagnostic/catalogue/workbook.ts';
import { suggestion } from '../../checker/diagnostic/did-you-mean.ts';
import type { Problem } from '../../checker/diagnostic/problem.ts';
import { showInput } from '../../checker/diagnostic/quote-input.ts';
import type { EditionDescription } from '../../checker/evaluate/compiled-edition.ts';
import type { Field } from '../../checker/rule/fields.ts';
import { type CsvColumn, csvHeaders } from '../../checker/source/csv-column.ts';
import type { CsvCell } from '../../checker/source/csv-records.ts';
import { type CsvRow, csvRow } from '../../checker/source/csv-row.ts';
import type { Located } from '../../checker/source/located.ts';
import { formDictionary } from '../../checker/template/form-dictionary.ts';
import type { Dictionary } from '../../checker/validate/dictionary.ts';
import { cellAddress } from '../../checker/workbook/cell-address.ts';
import { choicesOf } from '../../checker/workbook/choices.ts';
import { convertCell } from '../../checker/workbook/convert-cell.ts';
import { type Book, type BookSheet, isBlank, textAt } from '../../checker/workbook/ooxml/book.ts';
import { readBook } from '../../checker/workbook/ooxml/read-book.ts';

/**
 * The declarations of a workbook whose first sheet has a row an enterprise, under headers as in CSV: paths of fields or
 * Chinese titles; cells take codes or their titles. Undefined when its first row has no such header: it is no such
 * workbook, or none at all.
 */
export function readRowWorkbook(
  bytes: Uint8Array,
  file: string,
  dictionary: Dictionary,
  description: EditionDescription,
): Located[] | undefined {
  const book = openBook(bytes);
  const sheet = book?.sheets.find(({ hidden }) => !hidden);
  if (!book || !sheet) return undefined;
  const header = readHeader(sheet, file, dictionary);
  if (![...header.columns.values()].some(({ path }) => path.length > 1)) return undefined;
  const rows = [...sheet.rows.keys()]
    .filter(row => row > FIRST && !isBlankRow(sheet, row))
    .sort((a, b) => a - b);
  const { problems } = header;
  if (problems.length > 0) {
    return [{ data: undefined, problems, locate: () => problems[0]?.location ?? { file } }];
  }
  const context = {
    sheet,
    file,
    date1904: book.date1904,
    columns: header.columns,
    form: formDictionary(description),
  };
  return rows.map(row => readRow(context, row));
}

/** Rows and columns of a sheet are numbered from here. */
const FIRST = 1;

function openBook(bytes: Uint8Array): Book | undefined {
  try {
    return readBook(bytes);
  } catch {
    // The reader of forms says what is wrong with the file.
    return undefined;
  }
}

function isBlankRow(sheet: BookSheet, row: number): boolean {
  return [...(sheet.rows.get(row)?.values() ?? [])].every(isBlank);
}

function readHeader(
  sheet: BookSheet,
  file: string,
  dictionary: Dictionary,
): { columns: Map<number, CsvColumn>; problems: Problem[] } {
  const meaning = csvHeaders(dictionary.fields);
  const columns = new Map<number, CsvColumn>();
  const problems: Problem[] = [];
  for (const column of sheet.rows.get(FIRST)?.keys() ?? []) {
    const name = textAt(sheet, FIRST, column);
    if (name === '') continue;
    const read = meaning(name);
    const place = { file, sheet: sheet.name, cell: cellAddress(FIRST, column) };
    if (read.kind === 'column') columns.set(column, read.column);
    else if (read.kind === 'ambiguous')
      problems.push(
        sourceProblem('csv-ambiguous-column', place, {
          column: showInput(name),
          paths: read.paths.join('、'),
        }),
      );
    else
      problems.push(
        sourceProblem('csv-unknown-column', place, {
          column: showInput(name),
          suggestion: suggestion(read.like()),
        }),
      );
  }
  return { columns, problems };
}

interface RowContext {
  readonly sheet: BookSheet;
  readonly file: string;
  readonly date1904: boolean;
  readonly columns: ReadonlyMap<number, CsvColumn>;
  readonly form: ReturnType<typeof formDictionary>;
}

/** A row by way of the cells of a CSV row, so that both layouts mean the same. */
function readRow(context: RowContext, row: number): Located {
  const { sheet, file, columns } = context;
  const problems: Problem[] = [];
  const numbers = [...columns.keys()];
  const cells = numbers.map((column): CsvCell => {
    const { field } = columns.get(column) as CsvColumn;
    return { text: cellText(context, row, column, field, problems), start: 0, end: 0 };
  });
  const read = csvRow(cells, [...columns.values()]);
  const place = (index: number) => ({
    file,
    sheet: sheet.name,
    cell: cellAddress(row, numbers[index] ?? FIRST),
  });
  for (const index of read.contradictions)
    problems.push(
      sourceProblem('csv-list-contradiction', place(index), { found: showInput(cells[index]?.text ?? '') }),
    );
  return {
    data: read.data,
    problems,
    locate: pointer => ({ ...place(columnOf(read, pointer)), pointer }),
  };
}

function cellText(
  { sheet, file, date1904, form }: RowContext,
  row: number,
  column: number,
  field: Field,
  problems: Problem[],
): string {
  const cell = sheet.rows.get(row)?.get(column);
  if (!cell || isBlank(cell)) return '';
  // Several codes in one cell are separated like in CSV; titles in it become codes one by one.
  if (field.unit === 'codes' || field.unit === 'list')
    return codesText(String(cell.value ?? ''), field, form);
  const converted = convertCell(cell, field, choicesOf(field, form), date1904);
  if ('value' in converted) return String(converted.value);
  const place = { file, sheet: sheet.name, cell: cellAddress(row, column) };
  problems.push(workbookProblem(converted.problem, place, { title: field.title, ...converted.values }));
  return '';
}

function codesText(text: string, field: Field, form: RowContext['form']): string {
  const choices = choicesOf(field, form);
  const codeOf = (part: string) => choices.find(({ label }) => label === part)?.value ?? part;
  return text
    .split(/[;；、]/)
    .map(part => String(codeOf(part.trim())))
    .join(';');
}

function columnOf({ columns }: CsvRow, pointer: string): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const own = columns.get(at) ?? [...columns].find(([other]) => other.startsWith(`${at}/`))?.[1];
    if (own !== undefined) return own;
  }
  return 0;
}
