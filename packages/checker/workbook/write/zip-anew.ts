import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { restoreAstral } from './astral.ts';

/** Zips a workbook anew, because the library stamps each part with the present time. All parts are XML. */
export function zipAnew(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  const restored = parts.map(([name, part]) => [name, strToU8(restoreAstral(strFromU8(part)))]);
  return zipSync(Object.fromEntries(restored), { mtime: '1980-01-01T00:00:00' });
}
