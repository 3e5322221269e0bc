import type { Workbook } from '@protobi/exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { restoreAstral } from './astral.ts';

declare module '@protobi/exceljs' {
  interface JSZipGeneratorOptions {
    type: 'arraybuffer';
  }
}

/**
 * The bytes of a workbook, zipped anew, because the library stamps each part with the present time. All parts are XML.
 * As an array buffer the library gives them in Node and in browsers.
 */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  const bytes = await workbook.xlsx.writeBuffer({ zip: { type: 'arraybuffer' } });
  const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
  const restored = parts.map(([name, part]) => [name, strToU8(restoreAstral(strFromU8(part)))]);
  return zipSync(Object.fromEntries(restored), { mtime: '1980-01-01T00:00:00' });
}
