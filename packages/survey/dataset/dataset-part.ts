import { constants, type Dirent } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '@zhunsheng/checker/node';
import type { Bilingual } from '@zhunsheng/language';

/** Files of a dataset that are read together. Rows are numbered over all parts, in their order. */
export type DatasetPart =
  | { readonly kind: 'ndjson'; readonly file: string }
  | { readonly kind: 'parquet'; readonly file: string }
  | { readonly kind: 'records'; readonly files: readonly string[] };

/** A file that gives no declaration, neither a judged nor a rejected one, and why. */
export interface LeftOut {
  readonly file: string;
  readonly reason: Bilingual;
}

export interface Dataset {
  readonly path: string;
  readonly parts: readonly DatasetPart[];
  readonly leftOut: readonly LeftOut[];
}

const DECLARATIONS = /\.(json|ya?ml|csv|xlsx|xlsm|xls|ndjson|jsonl|parquet)$/i;

/**
 * The parts of a dataset: one file, or all declaration files in a folder and the folders in it, by name; what else is
 * in there is left out. Throws a UsageError for what does not exist, cannot be read or holds no such file.
 */
export async function readDataset(path: string): Promise<Dataset> {
  const found = await stat(path).catch(error => refuse(path, error));
  if (!found.isDirectory() && !found.isFile())
    throw new UsageError(
      `${path} 不是文件，而是设备、管道或套接字，不读取 / ${path} is no file but a device, a pipe or a socket and is not read`,
    );
  const { files, leftOut } = found.isDirectory() ? await filesIn(path) : { files: [path], leftOut: [] };
  if (files.length === 0) {
    throw new UsageError(
      `文件夹 ${path} 中没有申报数据（json、yaml、csv、xlsx、ndjson、parquet）/ there are no declarations in the folder ${path}`,
    );
  }
  const parts: DatasetPart[] = [];
  for (const file of files) {
    const last = parts.at(-1);
    const kind = await kindOf(file);
    if (kind !== 'records') parts.push({ kind, file });
    else if (last?.kind === 'records') parts[parts.length - 1] = { kind, files: [...last.files, file] };
    else parts.push({ kind, files: [file] });
  }
  return { path, parts, leftOut };
}

/** A file that cannot be opened is one for the checker, which says so. */
async function kindOf(file: string): Promise<DatasetPart['kind']> {
  const kind = /\.parquet$/i.test(file) ? 'parquet' : /\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : 'records';
  if (kind === 'records') return kind;
  return access(file, constants.R_OK).then(
    () => kind,
    () => 'records',
  );
}

async function filesIn(folder: string): Promise<{ files: string[]; leftOut: LeftOut[] }> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .map(entry => ({ entry, file: join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const files: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const { entry, file } of entries) {
    const reason = whyNot(entry);
    if (reason) leftOut.push({ file, reason });
    else if (entry.isFile()) files.push(file);
  }
  return { files, leftOut };
}

/** Why an entry of a folder is not read; undefined for a file that is, and for folders, whose files are entries, too. */
function whyNot(entry: Dirent): Bilingual | undefined {
  const looksRight = DECLARATIONS.test(entry.name);
  if (entry.isDirectory()) return looksRight ? REASONS.folder : undefined;
  if (entry.isSymbolicLink()) return REASONS.link;
  if (!entry.isFile()) return REASONS.device;
  if (/^[.~]/.test(entry.name)) return REASONS.hidden;
  return looksRight ? undefined : REASONS.kind;
}

const REASONS = {
  folder: {
    zh: '名称像数据文件，却是文件夹；其中的文件照常读取',
    en: 'named like a data file but a folder; the files in it are read',
  },
  link: {
    zh: '符号链接，不跟随，以免同一份数据计两次；请放入文件本身',
    en: 'a symbolic link, not followed lest data count twice; put the file itself there',
  },
  device: { zh: '不是文件，而是设备、管道或套接字', en: 'no file but a device, a pipe or a socket' },
  hidden: { zh: '隐藏文件或临时文件', en: 'a hidden or temporary file' },
  kind: {
    zh: '扩展名不是 json、yaml、csv、xlsx、ndjson、parquet 等数据格式',
    en: 'not named as data: json, yaml, csv, xlsx, ndjson, parquet',
  },
} as const satisfies Record<string, Bilingual>;

/** What is said of a file without any row. */
export const NO_ROWS: Bilingual = { zh: '没有一份申报数据', en: 'no declaration in it' };

function refuse(path: string, { code }: NodeJS.ErrnoException): never {
  if (code === 'ENOENT') throw new UsageError(`找不到 ${path} / ${path} does not exist`);
  throw new UsageError(`不能读 ${path}（${code}）/ cannot read ${path} (${code})`);
}
