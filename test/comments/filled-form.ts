import exceljs, { type Worksheet } from '@protobi/exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The blank workbook after `fill`, saved by a library that is not the reader's. */
export async function fillWorkbook(bytes: Uint8Array, fill: (sheet: Worksheet) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  fill(workbook.getWorksheet('征求意见表') as Worksheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A .docx with its XML changed. */
export function changeWord(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const path = 'word/document.xml';
  return zipSync({ ...files, [path]: strToU8(change(strFromU8(files[path] as Uint8Array))) });
}

const EMPTY = '<w:t xml:space="preserve"></w:t>';

/** Fills the empty cells of a Word form in their order; undefined leaves one empty. */
export function fillWord(bytes: Uint8Array, texts: readonly (string | undefined)[]): Uint8Array {
  let index = 0;
  return changeWord(bytes, xml =>
    xml.replace(/<w:tc>.*?<\/w:tc>/gs, cell => {
      if (!cell.includes(EMPTY)) return cell;
      const text = texts[index];
      index += 1;
      return text === undefined ? cell : cell.replace(EMPTY, `<w:t xml:space="preserve">${text}</w:t>`);
    }),
  );
}
