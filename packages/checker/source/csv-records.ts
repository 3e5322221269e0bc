import type { Problem } from '@zhunsheng/language';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { type ProblemCollector, problemCollector } from './problem-collector.ts';
import type { SourceText } from './source-text.ts';

/** One cell: its text without quotes, and where it stands in the source, quotes included. */
export interface CsvCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Cells by record, blank lines included, so that a record's number is the row number of a spreadsheet. */
export type CsvRecords = readonly (readonly CsvCell[])[];

/**
 * Splits a text by RFC 4180, with `delimiter` for the comma; quoted cells may hold line breaks.
 * Own code, since no maintained library tells the offset of every cell.
 */
export function csvRecords(
  source: SourceText,
  delimiter: string,
): { records: CsvRecords; problems: readonly Problem[] } {
  const problems = problemCollector(source.file);
  const records: CsvCell[][] = [];
  let record: CsvCell[] = [];
  let offset = 0;
  for (;;) {
    const cell = readCell(source, offset, delimiter, problems);
    record.push(cell);
    const next = source.text[cell.end];
    if (next === delimiter) {
      offset = cell.end + 1;
      continue;
    }
    records.push(record);
    record = [];
    offset = cell.end + (source.text.startsWith('\r\n', cell.end) ? 2 : 1);
    if (offset >= source.text.length) return { records, problems: problems.all() };
  }
}

function readCell(source: SourceText, start: number, delimiter: string, problems: ProblemCollector): CsvCell {
  if (source.text[start] === '"') return readQuoted(source, start, delimiter, problems);
  const end = cellEnd(source.text, start, delimiter);
  return { text: source.text.slice(start, end), start, end };
}

function readQuoted(
  source: SourceText,
  start: number,
  delimiter: string,
  problems: ProblemCollector,
): CsvCell {
  let close = source.text.indexOf('"', start + 1);
  while (close >= 0 && source.text[close + 1] === '"') close = source.text.indexOf('"', close + 2);
  if (close < 0) {
    problems.add(quoteProblem(source, start, start + 1, '双引号没有成对', 'a quote is never closed'));
    return { text: source.text.slice(start + 1), start, end: source.text.length };
  }
  const end = cellEnd(source.text, close + 1, delimiter);
  if (source.text.slice(close + 1, end).trim() !== '') {
    const place: [number, number] = problems.full ? [0, 0] : [close + 1, end];
    problems.add(quoteProblem(source, ...place, '右引号后面还有内容', 'text after a closing quote'));
  }
  return { text: source.text.slice(start + 1, close).replaceAll('""', '"'), start, end };
}

function cellEnd(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function quoteProblem(source: SourceText, start: number, end: number, zh: string, en: string): Problem {
  return sourceProblem('csv-quote', source.place(start, end), { detail: { zh, en } });
}
