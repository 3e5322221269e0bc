import type { Problem } from '@zhunsheng/language';
import { showInput, suggestion } from '@zhunsheng/language';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { parseMarker } from '../workbook/marker.ts';
import { type CsvColumn, type CsvDictionary, csvHeaders } from './csv-column.ts';
import { delimiterOf, SEPARATOR_LINE } from './csv-delimiter.ts';
import { type CsvRecord, type CsvText, csvRecords } from './csv-records.ts';
import { csvPlace, csvRow, locateInCsv } from './csv-row.ts';
import { textEncoding, textPieces } from './decode-text.ts';
import { fileTooLarge } from './file-too-large.ts';
import { jsonPointer } from './json-pointer.ts';
import { limits } from './limits.ts';
import { type Located, unreadable, withFileProblems } from './located.ts';
import { type ProblemCollector, problemCollector } from './problem-collector.ts';
import { type LinesOfFile, linesOf } from './source-text.ts';

/**
 * Reads one declaration a row, a row at a time. The first row names the fields; a cell is typed by its field; a blank one
 * is not given. Problems of the header and of quotes keep every row from being read, those of a row only this one.
 */
export function* readCsv(bytes: Uint8Array, file: string, dictionary: CsvDictionary): Generator<Located> {
  const tooLarge = fileTooLarge(bytes.length, file, limits.linesMegabytes);
  if (tooLarge) return yield unreadable(file, [tooLarge]);
  const { encoding, problems } = textEncoding(bytes, file);
  if (encoding === undefined) return yield unreadable(file, problems);
  yield* withFileProblems(readRows(bytes, encoding, file, dictionary), problems);
}

function* readRows(
  bytes: Uint8Array,
  encoding: string,
  file: string,
  dictionary: CsvDictionary,
): Generator<Located> {
  const delimiter = delimiterOf(textPieces(bytes, encoding).next().value ?? '');
  const text = (): CsvText => ({ file, delimiter, pieces: textPieces(bytes, encoding) });
  const examined = examine(text(), dictionary);
  if (!('columns' in examined)) return yield examined;
  const { header, columns } = examined;
  let found = false;
  for (const record of csvRecords(text(), () => columns.length + 1, problemCollector(file))) {
    if (record.row <= header.row || isBlank(record)) continue;
    found = true;
    yield readRow(record, columns);
  }
  if (!found) yield unreadable(file, [sourceProblem('no-declaration', { file })], header.source);
}

interface Examined {
  readonly header: CsvRecord;
  readonly columns: readonly (CsvColumn | undefined)[];
}

/**
 * Goes through the whole file once: after a quote that does not close no row is where it seems to be. The header with its
 * columns, or what is wrong.
 */
function examine(text: CsvText, dictionary: CsvDictionary): Examined | Located {
  const problems = problemCollector(text.file);
  const filled = new Set<number>();
  const broken: LinesOfFile[] = [];
  let header: CsvRecord | undefined;
  let nameless: readonly number[] = [];
  for (const record of csvRecords(text, () => header?.width ?? limits.columns, problems)) {
    if (record.broken && !problems.full) broken.push(record.source);
    if (header) {
      for (const index of nameless) if (/\S/.test(record.cells[index]?.text ?? '')) filled.add(index);
    } else if (!isBlank(record) && !isSeparatorLine(record)) {
      const refusal = refuseHeader(record);
      if (refusal) return unreadable(text.file, [refusal], record.source);
      header = record;
      nameless = record.cells.flatMap((cell, index) => (cell.text.trim() === '' ? [index] : []));
    }
  }
  const columns = header ? readHeader(header, filled, dictionary, problems) : [];
  const all = problems.all();
  if (header && all.length === 0) return { header, columns };
  const nothing = header ? [] : [sourceProblem('no-declaration', { file: text.file })];
  const sources = header ? [header.source, ...broken] : broken;
  return unreadable(text.file, [...all, ...nothing], linesOf(text.file, sources));
}

/** What is no header of declarations, whatever its columns are called. */
function refuseHeader({ width, cells, source }: CsvRecord): Problem | undefined {
  if (width > limits.columns)
    return sourceProblem('csv-too-many-columns', source.place(0), { found: width, limit: limits.columns });
  return parseMarker(cells[0]?.text) && sourceProblem('csv-form', source.place(0));
}

function isSeparatorLine({ row, source }: CsvRecord): boolean {
  return row === 1 && SEPARATOR_LINE.test(source.text);
}

function readRow(record: CsvRecord, columns: readonly (CsvColumn | undefined)[]): Located {
  const { source, cells, width, row: number } = record;
  const expected = columns.length;
  if (width < expected || record.more || cells.slice(expected).some(({ text }) => text.trim() !== '')) {
    const place = csvPlace(source, cells, number, Math.min(width - 1, expected));
    return unreadable(source.file, [sourceProblem('csv-ragged', place, { found: width, expected })], source);
  }
  const row = csvRow(cells, columns);
  const problems = row.contradictions.map(column => {
    const found = showInput(cells[column]?.text ?? '');
    return sourceProblem('csv-list-contradiction', csvPlace(source, cells, number, column), { found });
  });
  return {
    data: row.data,
    source,
    problems,
    locate: pointer => ({ ...locateInCsv(source, row, cells, number, pointer), pointer }),
  };
}

/** The columns of a header; what is wrong with them is added to `problems`. `filled` are those in which some row has data. */
function readHeader(
  { source, cells: header, row }: CsvRecord,
  filled: ReadonlySet<number>,
  dictionary: CsvDictionary,
  problems: ProblemCollector,
): (CsvColumn | undefined)[] {
  const meaning = csvHeaders(dictionary);
  const taken = new Map<string, number>();
  return header.map(({ text }, index) => {
    const place = () => (problems.full ? {} : csvPlace(source, header, row, index));
    const name = text.trim();
    if (name === '') {
      if (filled.has(index)) problems.add(sourceProblem('csv-blank-column', place(), { column: index + 1 }));
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
      const { cell = '' } = csvPlace(source, header, row, other);
      problems.add(sourceProblem('csv-duplicate-column', place(), { column: showInput(name), cell }));
    } else taken.set(pointer, index);
    return read.column;
  });
}

function isBlank({ cells, more }: CsvRecord): boolean {
  return !more && cells.every(cell => cell.text.trim() === '');
}
