import type { EditionModule } from '../checker.ts';
import type { Located } from '../source/located.ts';
import { readSource } from '../source/read-source.ts';

/** Every declaration in the bytes of a file of any format. `name` tells the format and stands in the problems. */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  { dictionary, edition }: Pick<EditionModule, 'dictionary' | 'edition'>,
): Promise<Iterable<Located>> {
  if (!isWorkbook(name, bytes)) return readSource(bytes, name, dictionary);
  // Loaded when there is a workbook: most files are none.
  const { readRowWorkbook } = await import('../workbook/read-row-workbook.ts');
  const rows = readRowWorkbook(bytes, name, dictionary, edition.description);
  if (rows) return rows;
  const { readWorkbook } = await import('../workbook/read-workbook.ts');
  const { formDictionary } = await import('../template/form-dictionary.ts');
  return readWorkbook(bytes, name, formDictionary(edition.description));
}

/** By its name, or by its first bytes: a zip archive, as every .xlsx is, or the older .xls. */
function isWorkbook(name: string, bytes: Uint8Array): boolean {
  if (/\.(xlsx|xlsm|xls)$/i.test(name)) return true;
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  return start === 'PK\u0003\u0004' || start === '\u00d0\u00cf\u0011\u00e0';
}
