import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import type { EditionModule, Located } from '@zhunsheng/checker';
import { readNdjson, readSource } from '@zhunsheng/checker';
import { UsageError } from '@zhunsheng/checker/node';
import type { Assurance } from '@zhunsheng/language';

export interface Population {
  readonly file: string;
  readonly assurance: Assurance;
}

const NEWLINE = 0x0a;
const CHUNK_BYTES = 4 << 20;
/** Byte order marks of UTF-16, in which a line end is not one byte. */
const WIDE_MARKS = ['fffe', 'feff'];

/**
 * Every declaration of a file, in its order. NDJSON is read piece by piece, so that it may be of any size; what cannot
 * be read as a declaration is handed on with its problems. Throws a UsageError for a file that cannot be opened.
 */
export async function* readPopulation(file: string, edition: EditionModule): AsyncGenerator<Located> {
  if (/\.(ndjson|jsonl)$/i.test(file) && !(await isWide(file))) {
    yield* readLines(file);
    return;
  }
  const bytes = await readFile(file).catch(error => refuse(file, error));
  if (!/\.xls[xm]?$/i.test(file)) yield* readSource(bytes, file, edition.dictionary);
  else {
    const { readWorkbook } = await import('@zhunsheng/checker/workbook');
    const { formDictionary } = await import('@zhunsheng/checker/forms');
    yield* await readWorkbook(bytes, file, formDictionary(edition.edition.description));
  }
}

async function isWide(file: string): Promise<boolean> {
  const handle = await open(file).catch(error => refuse(file, error));
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0).catch(error => refuse(file, error));
    return WIDE_MARKS.includes(buffer.toString('hex'));
  } finally {
    await handle.close();
  }
}

/** Pieces end with a line; the places of a piece count on from the lines before it. */
async function* readLines(file: string): AsyncGenerator<Located> {
  let rest = Buffer.alloc(0);
  let lines = 0;
  let found = 0;
  const read = (bytes: Buffer): Located[] => {
    const shifted = isBlank(bytes) ? [] : [...readNdjson(bytes, file)].map(one => further(one, lines));
    for (const byte of bytes) if (byte === NEWLINE) lines += 1;
    found += shifted.length;
    return shifted;
  };
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    const end = rest.lastIndexOf(NEWLINE) + 1;
    yield* read(rest.subarray(0, end));
    rest = rest.subarray(end);
  }
  yield* read(rest);
  if (found === 0) yield* readNdjson(new Uint8Array(), file);
}

function isBlank(bytes: Buffer): boolean {
  return !bytes.some(byte => byte > 0x20);
}

function further(located: Located, lines: number): Located {
  const moved = <At extends { readonly line?: number }>(at: At): At =>
    at.line === undefined ? at : { ...at, line: at.line + lines };
  const { source: _, ...rest } = located;
  return {
    ...rest,
    locate: (...where) => moved(located.locate(...where)),
    problems: located.problems.map(problem => ({ ...problem, location: moved(problem.location) })),
  };
}

function refuse(file: string, { code }: NodeJS.ErrnoException): never {
  throw new UsageError(`不能读 ${file}（${code}）/ cannot read ${file} (${code})`);
}
