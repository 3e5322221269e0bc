import type { Location } from '@zhunsheng/language';

/** Lines of a file by their number. */
export interface LinesOfFile {
  readonly file: string;
  /** Line `number`, from 1, without its line break; empty for one that is not known. */
  line(number: number): string;
}

/** A text and its file name; offsets (UTF-16 units, as JavaScript counts) become lines and columns on demand. */
export interface SourceText extends LinesOfFile {
  readonly text: string;
  /** The place from `start` to `end` (exclusive). Columns count characters; `endColumn` only within one line. */
  place(start: number, end?: number): Location;
}

/** Lines end with LF, CR LF or CR. Nothing is counted before the first question. A part of a file begins at `firstLine`. */
export function sourceText(file: string, text: string, firstLine = 1): SourceText {
  let starts: number[] | undefined;
  const lines = () => {
    starts ??= lineStarts(text);
    return starts;
  };
  // Places come mostly in order: on a line of megabytes the next is counted from the last.
  let last = { lineStart: 0, offset: 0, count: 0 };
  const charactersBefore = (lineStart: number, offset: number) => {
    const from = last.lineStart === lineStart ? last : { offset: lineStart, count: 0 };
    const count =
      from.offset <= offset
        ? from.count + countCharacters(text, from.offset, offset)
        : from.count - countCharacters(text, offset, from.offset);
    last = { lineStart, offset, count };
    return last.count;
  };
  return {
    file,
    text,
    place(start, wantedEnd = start) {
      const end = Math.min(wantedEnd, text.length);
      const index = lineIndex(lines(), start);
      const lineStart = lines()[index] as number;
      const column = charactersBefore(lineStart, start) + 1;
      const location = { file, line: firstLine + index, column };
      if (end <= start || lineIndex(lines(), end - 1) !== index) return location;
      return { ...location, endColumn: column + countCharacters(text, start, end) };
    },
    line(number) {
      const index = number - firstLine;
      const start = lines()[index];
      if (start === undefined) return '';
      let end = lines()[index + 1] ?? text.length;
      while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
      return text.slice(start, end);
    },
  };
}

/** The lines of several parts of a file. */
export function linesOf(file: string, parts: readonly LinesOfFile[]): LinesOfFile {
  return {
    file,
    line(number) {
      for (const part of parts) if (part.line(number) !== '') return part.line(number);
      return '';
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}

/** The last line that starts at or before `offset`. */
function lineIndex(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A surrogate pair is one character, as in the iteration of a string. */
function countCharacters(text: string, start: number, end: number): number {
  let count = end - start;
  for (let offset = start + 1; offset < end; offset++) {
    const isPair =
      (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
    if (isPair) count--;
  }
  return count;
}
