import type { Fields, Problem } from '@zhunsheng/language';
import { showInput, suggestion } from '@zhunsheng/language';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { type CsvColumn, csvHeaders } from './csv-column.ts';
import { type CsvCell, csvRecords } from './csv-records.ts';
import { csvPlace, csvRow, locateInCsv } from './csv-row.ts';
import { decodeText } from './decode-text.ts';
import { fileTooLarge } from './file-too-large.ts';
import { jsonPointer } from './json-pointer.ts';
import { limits } from './limits.ts';
import { type Located, unreadable, withFileProblems } from './located.ts';
import { problemCollector } from './problem-collector.ts';
import { type SourceText, sourceText } from './source-text.ts';

/**
 * Reads one declaration a row. The first row names the fields; a cell is typed by its field; a blank one is not given.
 * Problems of the header keep every row from being read, those of a row only this one. Never throws.
 */
export function readCsv(bytes: Uint8Array, file: string, fields: Fields): Located[] {
  const tooLarge = fileTooLarge(bytes.length, file, limits.linesMegabytes);
  if (tooLarge) return [unreadable(file, [tooLarge])];
  const { text, problems } = decodeText(bytes, file);
  if (text === undefined) return [unreadable(file, problems)];
  return withFileProblems(readCsvText(sourceText(file, text), fields), problems);
}

function readCsvText(source: SourceText, fields: Fields): Located[] {
  const { records, problems } = csvRecords(source, delimiterOf(source.text));
  const [header = [], ...rows] = records;
  const found = readHeader(source, header, rows, fields);
  const wrong = [...problems, ...found.problems];
  if (wrong.length > 0) return [unreadable(source.file, wrong, source)];
  const declarations: Located[] = [];
  for (const [index, cells] of rows.entries()) {
    if (!isBlank(cells)) declarations.push(readRow(source, cells, index + 2, found.columns, header.length));
  }
  if (declarations.length > 0) return declarations;
  return [unreadable(source.file, [sourceProblem('no-declaration', { file: source.file })], source)];
}

/** Without a comma in the first line: a tab, as in spreadsheets saved as Unicode text, or a semicolon, as in some locales. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (line.includes(',')) return ',';
  return ['\t', ';'].find(delimiter => line.includes(delimiter)) ?? ',';
}

function readRow(
  source: SourceText,
  cells: readonly CsvCell[],
  rowNumber: number,
  columns: readonly (CsvColumn | undefined)[],
  expected: number,
): Located {
  if (cells.length < expected || !isBlank(cells.slice(expected))) {
    const place = csvPlace(source, cells, rowNumber, Math.min(cells.length - 1, expected));
    return unreadable(
      source.file,
      [sourceProblem('csv-ragged', place, { found: cells.length, expected })],
      source,
    );
  }
  const row = csvRow(cells, columns);
  const problems = row.contradictions.map(column => {
    const name = showInput(cells[column]?.text ?? '');
    return sourceProblem('csv-list-contradiction', csvPlace(source, cells, rowNumber, column), {
      found: name,
    });
  });
  return {
    data: row.data,
    source,
    problems,
    locate: pointer => ({ ...locateInCsv(source, row, cells, rowNumber, pointer), pointer }),
  };
}

function readHeader(
  source: SourceText,
  header: readonly CsvCell[],
  rows: readonly (readonly CsvCell[])[],
  fields: Fields,
): { columns: (CsvColumn | undefined)[]; problems: readonly Problem[] } {
  const problems = problemCollector(source.file);
  const meaning = csvHeaders(fields);
  const taken = new Map<string, number>();
  const columns = header.map(({ text }, index) => {
    const place = () => (problems.full ? {} : csvPlace(source, header, 1, index));
    const name = text.trim();
    if (name === '') {
      const filled = rows.some(cells => /\S/.test(cells[index]?.text ?? ''));
      if (filled) problems.add(sourceProblem('csv-blank-column', place(), { column: index + 1 }));
      return undefined;
    }
    const read = meaning(name);
    if (read.kind !== 'column') {
      const column = showInput(name);
      problems.add(
        read.kind === 'ambiguous'
          ? sourceProblem('csv-ambiguous-column', place(), {
              column,
              paths: { zh: read.paths.join('、'), en: read.paths.join(', ') },
            })
          : sourceProblem('csv-unknown-column', place(), {
              column,
              suggestion: problems.full ? '' : suggestion(read.like()),
            }),
      );
      return undefined;
    }
    const pointer = jsonPointer(read.column.path);
    const other = taken.get(pointer);
    if (other !== undefined) {
      const { cell = '' } = csvPlace(source, header, 1, other);
      problems.add(sourceProblem('csv-duplicate-column', place(), { column: showInput(name), cell }));
    } else taken.set(pointer, index);
    return read.column;
  });
  return { columns, problems: problems.all() };
}

function isBlank(cells: readonly CsvCell[]): boolean {
  return cells.every(cell => cell.text.trim() === '');
}
