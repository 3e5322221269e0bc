import { createReadStream } from 'node:fs';

const CHUNK_BYTES = 4 << 20;
const LINE_FEED = 0x0a;

/** Called with each line that is not blank: where it begins and its line feed in `bytes`, its number and its offset in the file. */
export type VisitLine = (bytes: Buffer, start: number, end: number, line: number, offset: number) => void;

/**
 * Reads a file of any size line by line; after every piece `read` is told the bytes so far and may have it wait. The last line gets a line
 * feed if it has none.
 */
export async function linesOfFile(
  file: string,
  visit: VisitLine,
  read: (bytes: number) => void | Promise<void> = () => {},
  signal?: AbortSignal,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let total = 0;
  const before = { line: 0, offset: 0 };
  const take = (bytes: Buffer) => {
    const end = eachLine(bytes, before, visit);
    before.offset += end;
    return bytes.subarray(end);
  };
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES, signal })) {
    rest = take(rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]));
    total += (chunk as Buffer).length;
    await read(total);
  }
  if (rest.length > 0) take(Buffer.concat([rest, Buffer.of(LINE_FEED)]));
}

/**
 * Visits the lines that end in these bytes, of a file of which `before` tells what comes before them; its lines are
 * counted on. Returns where the last of them ends.
 */
export function eachLine(
  bytes: Buffer,
  before: { line: number; readonly offset: number },
  visit: VisitLine,
): number {
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    before.line++;
    if (!isBlank(bytes, start, end)) visit(bytes, start, end, before.line, before.offset + start);
    start = end + 1;
  }
  return start;
}

/** As `check` sees it: blanks of Unicode are blank, too. */
function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let p = start; p < end; p++) {
    const byte = bytes[p] as number;
    if (byte >= 0x80) return bytes.toString('utf8', p, end).trim() === '';
    if (byte !== 0x20 && (byte < 0x09 || byte > 0x0d)) return false;
  }
  return true;
}
