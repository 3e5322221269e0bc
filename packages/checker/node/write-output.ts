import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its place. Without `force` an
 * existing file is left as it is and refused. Throws a UsageError that says what to do.
 */
export async function writeOutput(
  path: string,
  content: AsyncIterable<string> | Iterable<string> | Uint8Array,
  force: boolean,
): Promise<void> {
  if (path === '') throw new UsageError('--out 后面的路径是空的 / the path after --out is empty');
  const folder = dirname(path);
  const temporary = join(folder, `.zhunsheng-${randomUUID()}`);
  let reserved = false;
  try {
    await refuseFolder(path);
    await makeFolder(folder);
    await writeFile(temporary, content, { flush: true });
    if (!force) {
      await writeFile(path, '', { flag: 'wx' });
      reserved = true;
    }
    await rename(temporary, path);
  } catch (error) {
    if (reserved) await rm(path, { force: true });
    // Not of the disk, but of what makes the content.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError(explain(path, error as NodeJS.ErrnoException));
  } finally {
    // Where the folder is no folder there is nothing to remove.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/**
 * The folder with those above it. Node's own recursive mkdir never returns where the system answers ENOENT to making a
 * folder in one that exists, as /proc does.
 */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder).catch(async error => {
    // Made by another program in the meantime.
    if (error.code !== 'EEXIST' || !(await isFolder(folder))) throw error;
  });
}

async function isFolder(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => undefined);
  return status?.isDirectory() === true;
}

/** Said before anything is written: with or without --force a folder is not replaced. */
async function refuseFolder(path: string): Promise<void> {
  if (await isFolder(path)) throw Object.assign(new Error(path), { code: 'EISDIR' });
}

/** Node's own messages name the temporary file and are English only. */
function explain(path: string, error: NodeJS.ErrnoException): string {
  // Making a folder where a file stands: there is no folder on the way.
  const code = (error.syscall === 'mkdir' && error.code === 'EEXIST' ? 'ENOTDIR' : error.code) ?? '';
  if (code === 'EEXIST')
    return `文件 ${path} 已存在，没有改动；要替换它请加 --force / ${path} exists and was left alone; --force replaces it`;
  const [zh, en] = REASONS[code] ?? [code, code];
  return `不能写 ${path}：${zh} / cannot write ${path}: ${en}`;
}

const REASONS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOSPC: ['磁盘已满', 'the disk is full'],
  EISDIR: ['这是文件夹，请写出其中的文件名', 'it is a folder; name a file in it'],
  EACCES: ['没有权限', 'no permission'],
  EPERM: ['没有权限', 'no permission'],
  EROFS: ['磁盘是只读的', 'the disk is read-only'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is no folder'],
  ENAMETOOLONG: ['名称过长', 'the name is too long'],
  ENOENT: ['这里不能新建文件或文件夹', 'no file or folder can be made here'],
};
