import { Inflate } from 'fflate';
import { inMegabytes, MEGABYTE } from '../../source/megabytes.ts';
import { WorkbookRefusal } from './book.ts';
import { compressedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** What a workbook may be at most. Checked on the directory before anything is inflated, and again while inflating. */
export const LIMITS = {
  bytes: 10 * MEGABYTE,
  inflatedBytes: 64 * MEGABYTE,
  parts: 1000,
  ratio: 200,
  /** Small parts may be compressed by any ratio: blank sheets are. */
  ratioAbove: MEGABYTE,
} as const;

/** The parts of a workbook by name. */
export interface Package {
  has(name: string): boolean;
  /** The text of a part; undefined when there is none of that name. Throws a WorkbookRefusal on broken ones. */
  text(name: string): string | undefined;
}

/** Opens the bytes of an .xlsx or throws a WorkbookRefusal that says why not. */
export function openPackage(bytes: Uint8Array): Package {
  refuseOtherFormats(bytes);
  const entries = readZipDirectory(bytes);
  refuseBeyondLimits(entries);
  const byName = new Map(entries.map(entry => [entry.name.replace(/^\//, '').toLowerCase(), entry]));
  return {
    has: name => byName.has(name.toLowerCase()),
    text: name => {
      const entry = byName.get(name.toLowerCase());
      return entry && decode(inflateEntry(bytes, entry));
    },
  };
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookRefusal('workbook-empty-file');
  if (bytes.length > LIMITS.bytes) {
    throw new WorkbookRefusal('workbook-too-large', {
      size: inMegabytes(bytes.length),
      limit: LIMITS.bytes / MEGABYTE,
    });
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new WorkbookRefusal(
      holdsUtf16(bytes, 'EncryptedPackage') ? 'workbook-encrypted' : 'workbook-old-format',
    );
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new WorkbookRefusal('workbook-not-a-workbook');
}

function refuseBeyondLimits(entries: readonly ZipEntry[]): void {
  if (entries.length > LIMITS.parts) {
    throw new WorkbookRefusal('workbook-too-many-parts', { count: entries.length, limit: LIMITS.parts });
  }
  if (entries.some(entry => entry.encrypted)) throw new WorkbookRefusal('workbook-encrypted');
  const total = entries.reduce((sum, entry) => sum + entry.originalSize, 0);
  if (total > LIMITS.inflatedBytes) throw expandsTooMuch(total);
  const dense = entries.find(
    entry => entry.originalSize > LIMITS.ratioAbove && entry.originalSize > entry.size * LIMITS.ratio,
  );
  if (dense) {
    const ratio = Math.round(dense.originalSize / Math.max(1, dense.size));
    throw new WorkbookRefusal('workbook-suspicious-compression', {
      part: dense.name,
      ratio,
      limit: LIMITS.ratio,
    });
  }
}

function expandsTooMuch(total: number): WorkbookRefusal {
  return new WorkbookRefusal('workbook-expands-too-much', {
    size: inMegabytes(total),
    limit: LIMITS.inflatedBytes / MEGABYTE,
  });
}

/** Fed in small pieces, so that a part that is larger than it claims is caught after at most one piece too many. */
function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const compressed = compressedBytes(bytes, entry);
  if (entry.method === 0) return compressed;
  if (entry.method !== 8) throw new WorkbookRefusal('workbook-damaged');
  const output = new Uint8Array(entry.originalSize);
  let written = 0;
  const inflate = new Inflate(chunk => {
    if (written + chunk.length > output.length) {
      throw new WorkbookRefusal('workbook-suspicious-compression', {
        part: entry.name,
        ratio: '?',
        limit: LIMITS.ratio,
      });
    }
    output.set(chunk, written);
    written += chunk.length;
  });
  const piece = 16 * 1024;
  for (let start = 0; start < compressed.length; start += piece) {
    inflate.push(compressed.subarray(start, start + piece), start + piece >= compressed.length);
  }
  if (written !== output.length) throw new WorkbookRefusal('workbook-damaged');
  return output;
}

function decode(bytes: Uint8Array): string {
  const utf16 = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  return new TextDecoder(utf16).decode(bytes);
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if ([...word].every((letter, index) => bytes[at + index * 2] === letter.charCodeAt(0))) return true;
  }
  return false;
}
