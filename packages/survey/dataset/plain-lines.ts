import { createReadStream } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';

const CHUNK_BYTES = 4 << 20;
const [LINE_FEED, RETURN] = [0x0a, 0x0d];

/**
 * A file with these lines in UTF-8, each ended by a line feed: the file itself or, when it is in UTF-16 or has lines
 * that end in a lone CR, as `check` reads them, `copy`. Lines keep their numbers.
 */
export async function plainLines(file: string, copy: string, signal: AbortSignal): Promise<string> {
  const order = await byteOrder(file);
  if (order === undefined && !(await hasLoneReturn(file, signal))) return file;
  const bytes = createReadStream(file, { highWaterMark: CHUNK_BYTES, signal });
  await writeFile(copy, withLineFeeds(order === undefined ? bytes : fromUtf16(bytes, order)));
  return copy;
}

type ByteOrder = 'big' | 'little';

async function byteOrder(file: string): Promise<ByteOrder | undefined> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'little';
    return buffer[0] === 0xfe && buffer[1] === 0xff ? 'big' : undefined;
  } finally {
    await handle.close();
  }
}

async function hasLoneReturn(file: string, signal: AbortSignal): Promise<boolean> {
  let before: number | undefined;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES, signal })) {
    const bytes = chunk as Buffer;
    if (before === RETURN && bytes[0] !== LINE_FEED) return true;
    const end = bytes.length - 1;
    for (let p = bytes.indexOf(RETURN); p >= 0 && p < end; p = bytes.indexOf(RETURN, p + 1))
      if (bytes[p + 1] !== LINE_FEED) return true;
    before = bytes[end];
  }
  return before === RETURN;
}

/** Halves of surrogate pairs, which UTF-8 cannot hold, are left as JSON writes them, to be found in their declaration. */
async function* fromUtf16(chunks: AsyncIterable<Buffer>, order: ByteOrder): AsyncGenerator<Buffer> {
  const decoder = new StringDecoder('utf16le');
  let rest: Buffer = Buffer.alloc(0);
  let mark = true;
  const encoded = (text: string) => {
    const unmarked = mark ? text.replace('\uFEFF', '') : text;
    mark = false;
    return Buffer.from(
      unmarked.replace(/\p{Cs}/gu, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    );
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    const whole = bytes.length - (bytes.length % 2);
    rest = bytes.subarray(whole);
    const units = bytes.subarray(0, whole);
    yield encoded(decoder.write(order === 'big' ? units.swap16() : units));
  }
  // Half a unit is no text.
  yield encoded(decoder.end() + (rest.length > 0 ? '\uFFFD' : ''));
}

async function* withLineFeeds(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = Buffer.concat([held, piece]);
    // Whether a CR at the end is a lone one shows in the next piece.
    const end = bytes.at(-1) === RETURN ? bytes.length - 1 : bytes.length;
    for (let p = bytes.indexOf(RETURN); p >= 0 && p < end; p = bytes.indexOf(RETURN, p + 1))
      if (bytes[p + 1] !== LINE_FEED) bytes[p] = LINE_FEED;
    held = bytes.subarray(end);
    yield bytes.subarray(0, end);
  }
  if (held.length > 0) yield Buffer.of(LINE_FEED);
}
