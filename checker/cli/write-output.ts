import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its place. Without `force` an
 * existing file is left as it is and refused. Throws a UsageError that says what to do.
 */
export async function writeOutput(path: string, content: string | Uint8Array, force: boolean): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.zhunsheng-${randomUUID()}`);
  let reserved = false;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, content, { flush: true });
    if (!force) {
      await writeFile(path, '', { flag: 'wx' });
      reserved = true;
    }
    await rename(temporary, path);
  } catch (error) {
    if (reserved) await rm(path, { force: true });
    throw new UsageError(explain(path, error as NodeJS.ErrnoException));
  } finally {
    await rm(temporary, { force: true });
  }
}

function explain(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EEXIST')
    return `文件 ${path} 已存在，没有改动；要替换它请加 --force / ${path} exists and was left alone; --force replaces it`;
  if (code === 'ENOSPC') return `磁盘已满，${path} 没有写出 / the disk is full, ${path} was not written`;
  if (code === 'EISDIR') return `${path} 是文件夹 / ${path} is a folder`;
  if (code === 'EACCES' || code === 'EPERM') return `没有权限写 ${path} / no permission to write ${path}`;
  return `不能写 ${path}：${message} / cannot write ${path}: ${message}`;
}
