const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the earliest day in the form of zip: four bytes of time and date. */
const EARLIEST = 0x00210000;

/** Takes the time of packing out of a zip archive, so that equal content is equal bytes. Changes `bytes`. */
export function undateZip(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== END) end--;
  let entry = view.getUint32(end + 16, true);
  while (view.getUint32(entry, true) === ENTRY) {
    view.setUint32(entry + 12, EARLIEST, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, EARLIEST, true);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
}
