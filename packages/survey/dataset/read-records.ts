import { readFile } from 'node:fs/promises';
import type { EditionModule, Located } from '@zhunsheng/checker';
import { fileProblem, readSource } from '@zhunsheng/checker';
import { formDictionary } from '@zhunsheng/checker/forms';
import type { Bilingual } from '@zhunsheng/language';
import { NO_ROWS } from './dataset-part.ts';

/** What a file holds: declarations, or why there is none. */
export interface FileRecords {
  readonly records: readonly Located[];
  readonly blank?: Bilingual;
}

/**
 * The declarations of a file of any kind that `check` reads, and of a workbook with a declaration a row. A blank file has
 * none; one that cannot be read is one entry with its problems.
 */
export async function readRecords(file: string, edition: EditionModule): Promise<FileRecords> {
  const records = await readFileOf(file, edition);
  const [only, ...others] = records;
  if (only === undefined) return { records, blank: NO_ROWS };
  const said = only.problems.find(({ code }) => code === 'file-empty' || code === 'no-declaration');
  if (others.length > 0 || only.data !== undefined || !said) return { records };
  return { records: [], blank: said.message };
}

async function readFileOf(file: string, { dictionary, edition }: EditionModule): Promise<Located[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const problem = fileProblem('file-not-readable', { file }, { detail: code });
    return [{ data: undefined, problems: [problem], locate: () => ({ file }) }];
  }
  if (!/\.xls[xm]?$/i.test(file)) return [...readSource(bytes, file, dictionary)];
  const { readRowWorkbook } = await import('@zhunsheng/checker/workbook');
  const rows = readRowWorkbook(bytes, file, dictionary, edition.description);
  if (rows) return rows;
  const { readWorkbook } = await import('@zhunsheng/checker/workbook');
  return readWorkbook(bytes, file, formDictionary(edition.description));
}
