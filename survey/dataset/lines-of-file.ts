import { createReadStream } from 'node:fs';

const CHUNK_BYTES = 4 << 20;
const LINE_FEED = 0x0a;

/** Called with each line that is not blank: where it begins and its line feed in `bytes`, and its number in the file. */
export type VisitLine = (bytes: Buffer, start: number, end: number, line: number) => void;

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
  let line = 0;
  let total = 0;
  const take = (bytes: Buffer): Buffer => {
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      line++;
      if (!isBlank(bytes, start, end)) visit(bytes, start, end, line);
      start = end + 1;
    }
    return bytes.subarray(start);
  };
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES, signal })) {
    rest = take(rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]));
    total += (chunk as Buffer).length;
    await read(total);
  }
  if (rest.length > 0) take(Buffer.concat([rest, Buffer.of(LINE_FEED)]));
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let p = start; p < end; p++) {
    const byte = bytes[p];
    if (byte !== 0x20 && byte !== 0x0d && byte !== 0x09) return false;
  }
  return true;
}
