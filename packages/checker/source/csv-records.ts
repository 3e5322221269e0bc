import { sourceProblem } from '../diagnostic/source-problems.ts';
import type { ProblemCollector } from './problem-collector.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { LONGEST } from './text-lines.ts';

/** One cell: its text without quotes, and where it stands in its record, quotes included. */
export interface CsvCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A record, blank lines included, so that its number is the row number of a spreadsheet. */
export interface CsvRecord {
  readonly row: number;
  /** The text of the record, which the places of its cells refer to. */
  readonly source: SourceText;
  /** No more than were asked for. */
  readonly cells: readonly CsvCell[];
  /** How many cells it has in all, and whether those that were not asked for hold anything. */
  readonly width: number;
  readonly more: boolean;
  /** Whether something was wrong with its quotes. */
  readonly broken: boolean;
}

/** A text that comes in pieces, split by RFC 4180; quoted cells may hold line breaks. */
export interface CsvText {
  readonly file: string;
  readonly pieces: Iterable<string>;
  readonly delimiter: string;
}

/**
 * The records of a text, of each the first `most()` cells: a megabyte of commas is no million objects. Broken quotes are
 * reported to `problems`. Own code, since no maintained library tells the offset of every cell.
 */
export function* csvRecords(
  { file, pieces, delimiter }: CsvText,
  most: () => number,
  problems: ProblemCollector,
): Generator<CsvRecord> {
  let [text, offset, row, line] = ['', 0, 1, 1];
  const take = (isLast: boolean): CsvRecord | undefined => {
    const scanned = scanRecord(text, offset, delimiter, most(), isLast);
    if (!scanned) return undefined;
    const { end, broken, cells, width, more } = scanned;
    const source = sourceText(file, text.slice(offset, end), line);
    for (const { zh, en, from, to } of broken)
      problems.add(
        sourceProblem('csv-quote', problems.full ? {} : source.place(from, to), { detail: { zh, en } }),
      );
    line += scanned.lines;
    offset = end;
    return { row: row++, source, cells, width, more, broken: broken.length > 0 };
  };
  for (const piece of pieces) {
    text = text.slice(offset) + piece;
    offset = 0;
    for (let record = take(false); record; record = take(false)) yield record;
    if (text.length - offset <= LONGEST) continue;
    const place = sourceText(file, text.slice(offset, offset + 100), line).place(0);
    problems.add(sourceProblem('csv-record-too-long', place, { limit: LONGEST / 1_000_000 }));
    return;
  }
  for (let record = take(true); record; record = offset < text.length ? take(true) : undefined) yield record;
}

interface BrokenQuote {
  readonly zh: string;
  readonly en: string;
  readonly from: number;
  readonly to: number;
}

interface Scanned {
  readonly cells: CsvCell[];
  width: number;
  more: boolean;
  readonly broken: BrokenQuote[];
  /** Where the next record begins, and how many lines this one ended. */
  end: number;
  lines: number;
}

/** The record at `start`; undefined while its end may still come. Offsets within it count from its start. */
function scanRecord(
  text: string,
  start: number,
  delimiter: string,
  most: number,
  isLast: boolean,
): Scanned | undefined {
  const record: Scanned = { cells: [], width: 0, more: false, broken: [], end: start, lines: 0 };
  for (let at = start; ; at++) {
    const cell = scanCell(text, at, delimiter, start, record);
    if (!isLast && cell.end + start + 1 >= text.length) return undefined;
    if (record.width++ < most) record.cells.push(cell);
    else record.more ||= cell.text.trim() !== '';
    at = cell.end + start;
    if (text[at] === delimiter) continue;
    record.end = Math.min(text.length, at + (text.startsWith('\r\n', at) ? 2 : 1));
    if (at < text.length) record.lines++;
    return record;
  }
}

function scanCell(text: string, at: number, delimiter: string, start: number, record: Scanned): CsvCell {
  if (text[at] !== '"') {
    const end = cellEnd(text, at, delimiter);
    return { text: text.slice(at, end), start: at - start, end: end - start };
  }
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const broken = (from: number, to: number, zh: string, en: string) =>
    record.broken.push({ from: from - start, to: to - start, zh, en });
  if (close < 0) {
    broken(at, at + 1, '双引号没有成对', 'a quote is never closed');
    return { text: text.slice(at + 1), start: at - start, end: text.length - start };
  }
  const end = cellEnd(text, close + 1, delimiter);
  if (text.slice(close + 1, end).trim() !== '')
    broken(close + 1, end, '右引号后面还有内容', 'text after a closing quote');
  const quoted = text.slice(at + 1, close);
  record.lines += quoted.match(/\r\n|\n|\r/g)?.length ?? 0;
  return { text: quoted.replaceAll('""', '"'), start: at - start, end: end - start };
}

function cellEnd(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
