import type { Checker } from '@zhunsheng/checker';
import { fileTooLarge, type Located, limits, readSource, unreadable } from '@zhunsheng/checker';
import { formDictionary } from '@zhunsheng/checker/forms';
import { readRowWorkbook, readWorkbook } from '@zhunsheng/checker/workbook';
import type { CompiledEdition } from '@zhunsheng/language';

/** Every declaration of a chosen file, JSON, YAML, CSV, NDJSON or Excel; one that cannot be read has problems and no data. */
export async function readFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  { edition, dictionary }: Pick<Checker, 'dictionary'> & { readonly edition: CompiledEdition },
): Promise<Located[]> {
  // Lines of many declarations are for the command; the page takes what a person can choose from.
  const refusal = fileTooLarge(file.size, file.name, limits.treeMegabytes);
  if (refusal) return [unreadable(file.name, [refusal])];
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isWorkbook(file.name, bytes))
    return (
      readRowWorkbook(bytes, file.name, dictionary, edition.description) ??
      readWorkbook(bytes, file.name, formDictionary(edition.description))
    );
  return [...readSource(bytes, file.name, dictionary)];
}

/** By its name, or by its first bytes: a zip archive, as every .xlsx is, or the older .xls. */
function isWorkbook(name: string, bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  return (
    /\.(xlsx|xlsm|xls)$/i.test(name) || start === 'PK\u0003\u0004' || start === '\u00d0\u00cf\u0011\u00e0'
  );
}
