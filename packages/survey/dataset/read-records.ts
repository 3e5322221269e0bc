import { readFile } from 'node:fs/promises';
import type { Located } from '@zhunsheng/checker';
import { checkProblem, readSource } from '@zhunsheng/checker';
import { formDictionary } from '@zhunsheng/checker/forms';
import type { EditionModule } from '@zhunsheng/checker/node';

/**
 * The declarations of a file of any kind that `check` reads, and of a workbook with a declaration a row. A blank file has
 * none; one that cannot be read is one entry with its problems.
 */
export async function readRecords(file: string, { dictionary, edition }: EditionModule): Promise<Located[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const problem = checkProblem('file-not-readable', { file }, { detail: code });
    return [{ data: undefined, problems: [problem], locate: () => ({ file }) }];
  }
  if (!/\.xls[xm]?$/i.test(file)) {
    const found = [...readSource(bytes, file, dictionary)];
    return isNothing(found) ? [] : found;
  }
  const { readRowWorkbook } = await import('@zhunsheng/checker/workbook');
  const rows = readRowWorkbook(bytes, file, dictionary, edition.description);
  if (rows) return rows;
  const { readWorkbook } = await import('@zhunsheng/checker/workbook');
  return readWorkbook(bytes, file, formDictionary(edition.description));
}

function isNothing(found: readonly Located[]): boolean {
  const [only, ...others] = found;
  const codes = only?.problems.map(({ code }) => code) ?? [];
  return (
    others.length === 0 &&
    only?.data === undefined &&
    codes.some(code => code === 'file-empty' || code === 'no-declaration')
  );
}
