import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '@zhunsheng/checker/node';

/** Files of a dataset that are read together. Rows are numbered over all parts, in their order. */
export type DatasetPart =
  | { readonly kind: 'ndjson'; readonly file: string }
  | { readonly kind: 'parquet'; readonly file: string }
  | { readonly kind: 'records'; readonly files: readonly string[] };

const DECLARATIONS = /\.(json|ya?ml|csv|xlsx|xlsm|xls|ndjson|jsonl|parquet)$/i;

/**
 * The parts of a dataset: one file, or all declaration files in a folder and the folders in it, by name. Throws a
 * UsageError for what does not exist, cannot be read or holds no such file.
 */
export async function datasetParts(path: string): Promise<DatasetPart[]> {
  const found = await stat(path).catch(error => refuse(path, error));
  const files = found.isDirectory() ? await filesIn(path) : [path];
  if (files.length === 0) {
    throw new UsageError(
      `文件夹 ${path} 中没有申报数据（json、yaml、csv、xlsx、ndjson、parquet）/ there are no declarations in the folder ${path}`,
    );
  }
  const parts: DatasetPart[] = [];
  for (const file of files) {
    const last = parts.at(-1);
    const kind = kindOf(file);
    if (kind !== 'records') parts.push({ kind, file });
    else if (last?.kind === 'records') parts[parts.length - 1] = { kind, files: [...last.files, file] };
    else parts.push({ kind, files: [file] });
  }
  return parts;
}

function kindOf(file: string): DatasetPart['kind'] {
  if (/\.parquet$/i.test(file)) return 'parquet';
  return /\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : 'records';
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && DECLARATIONS.test(entry.name) && !/^[.~]/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : 1));
}

function refuse(path: string, { code }: NodeJS.ErrnoException): never {
  if (code === 'ENOENT') throw new UsageError(`找不到 ${path} / ${path} does not exist`);
  throw new UsageError(`不能读 ${path}（${code}）/ cannot read ${path} (${code})`);
}
