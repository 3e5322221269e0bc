import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Declarant, EditionData, EditionDescription, Language } from '@zhunsheng/language';
import { columnName } from '@zhunsheng/language/sql';
import { sqlName } from '../sql-text.ts';
import { spreadsheetText } from './spreadsheet-text.ts';
import { undateZip } from './undate-zip.ts';
import { workbookWords } from './workbook-words.ts';
import type { ResultFiles } from './write-results.ts';

/** Above so many rows Excel is no help; CSV and Parquet are always written. */
export const MOST_WORKBOOK_ROWS = 50_000;

interface SheetPlan {
  readonly relation: 'results' | 'problems';
  readonly columns: readonly string[];
  readonly titles: readonly string[];
  readonly widths: readonly number[];
  readonly frozenColumns: number;
}

/** Equal input gives an equal workbook: it does not say when it was made. */
const UNDATED = new Date('1980-01-01T00:00:00Z');

/** Columns whose text comes from the dataset. */
const FOREIGN = new Set(['uscc', 'name', 'message', 'help', 'place']);

/** Writes `results.xlsx` row by row: a sheet of verdicts under the clauses' numbers and titles, a sheet of problems. */
export async function writeWorkbook(
  { connection, folder, prefix, suffix }: ResultFiles,
  clauses: EditionData['clauses'],
  { vocabularies, size, declarant }: EditionDescription,
  lang: Language,
): Promise<void> {
  const { default: WorkbookWriter } = await import('@protobi/exceljs/lib/stream/xlsx/workbook-writer.js');
  const filename = join(folder, `results${suffix}.xlsx`);
  const workbook = new WorkbookWriter({ filename, useStyles: true });
  workbook.created = UNDATED;
  workbook.modified = UNDATED;
  const sizes = Object.values(vocabularies)
    .flat()
    .filter(({ code }) => size?.values.includes(code));
  const words: Record<string, string> = {
    ...Object.fromEntries(sizes.map(({ code, title }) => [code, title[lang]])),
    ...workbookWords[lang],
  };
  for (const { relation, columns, titles, widths, frozenColumns } of plans(clauses, declarant, lang)) {
    const sheet = workbook.addWorksheet(words[relation] ?? relation, {
      views: [{ state: 'frozen', ySplit: 1, xSplit: frozenColumns }],
    });
    sheet.columns = widths.map(width => ({ width }));
    const header = sheet.addRow([...titles]);
    header.font = { bold: true };
    header.alignment = { wrapText: true, vertical: 'top' };
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: titles.length } };
    header.commit();
    const order = relation === 'results' ? 'ORDER BY "row"' : '';
    const query = `SELECT ${columns.map(sqlName).join(', ')} FROM ${prefix}${relation} ${order}`;
    const stream = await connection.stream(query);
    for (
      let chunk = await stream.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await stream.fetchChunk()
    )
      for (const row of chunk.getRows())
        sheet.addRow(row.map((value, index) => cellOf(columns[index] as string, value, words))).commit();
    sheet.commit();
  }
  await workbook.commit();
  const bytes = await readFile(filename);
  undateZip(bytes);
  await writeFile(filename, bytes);
}

function plans(clauses: EditionData['clauses'], declarant: Declarant, lang: Language): SheetPlan[] {
  const words = {
    ...workbookWords[lang],
    uscc: declarant.number?.title[lang],
    name: declarant.name?.title[lang],
    size: declarant.class?.title[lang],
  };
  const given = <Id extends keyof typeof words>(ids: readonly Id[]) =>
    ids.filter(id => words[id] !== undefined);
  const who = given(['row', 'uscc', 'name', 'size', 'conclusion']);
  const problem = given(['row', 'uscc', 'severity', 'message', 'help', 'place']);
  return [
    {
      relation: 'results',
      columns: [...who, ...clauses.map(({ id }) => columnName(id))],
      titles: [
        ...who.map(id => words[id] ?? ''),
        ...clauses.map(({ number, title }) => `${number} ${title[lang]}`),
      ],
      widths: [...who.map(id => WIDTHS[id]), ...clauses.map(() => 13)],
      frozenColumns: who.filter(id => id !== 'size' && id !== 'conclusion').length,
    },
    {
      relation: 'problems',
      columns: problem,
      titles: problem.map(id => words[id] ?? ''),
      widths: problem.map(id => WIDTHS[id]),
      frozenColumns: 1,
    },
  ];
}

const WIDTHS = {
  row: 9,
  uscc: 22,
  name: 36,
  size: 8,
  conclusion: 10,
  severity: 8,
  message: 48,
  help: 60,
  place: 34,
} as const;

/** Verdicts and the like in words; what comes from the dataset stays text. */
function cellOf(column: string, value: unknown, words: Record<string, string>): string | number {
  if (column === 'row') return Number(value);
  const text = value === null || value === undefined ? '' : String(value);
  return FOREIGN.has(column) ? spreadsheetText(text) : (words[text] ?? text);
}
