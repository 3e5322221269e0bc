import { WorkbookRefusal } from './book.ts';

/** One file in a zip, as its central directory describes it. Sizes are claims until it is inflated. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly size: number;
  readonly originalSize: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const ZIP64 = 0xffffffff;

/** The entries of a zip without inflating any of them. Our limits keep far below zip64, so that is refused as damaged. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (position + 46 > end || view.getUint32(position, true) !== ENTRY)
      throw new WorkbookRefusal('workbook-damaged');
    const nameLength = view.getUint16(position + 28, true);
    entries.push(readEntry(view, bytes, position, nameLength));
    position += 46 + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return entries;
}

function readEntry(view: DataView, bytes: Uint8Array, position: number, nameLength: number): ZipEntry {
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(position + 46, position + 46 + nameLength)),
    encrypted: (view.getUint16(position + 8, true) & 1) === 1,
    method: view.getUint16(position + 10, true),
    size: view.getUint32(position + 20, true),
    originalSize: view.getUint32(position + 24, true),
    offset: view.getUint32(position + 42, true),
  };
  if ([entry.size, entry.originalSize, entry.offset].includes(ZIP64))
    throw new WorkbookRefusal('workbook-damaged');
  return entry;
}

/** The compressed bytes of an entry. */
export function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) {
    throw new WorkbookRefusal('workbook-damaged');
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.size > bytes.length) throw new WorkbookRefusal('workbook-damaged');
  return bytes.subarray(start, start + entry.size);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let position = last; position >= Math.max(0, last - LONGEST_COMMENT); position--) {
    if (view.getUint32(position, true) === END) return position;
  }
  throw new WorkbookRefusal('workbook-damaged');
}
