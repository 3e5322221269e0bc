import {
  chmod,
  link,
  lstat,
  mkdir,
  open,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';
import { removeAbandoned, workName } from './work-name.ts';

/** What a file is called while it is written. */
const PREFIX = '.zhunsheng-';

/** `replaceFile` with this content. */
export function writeOutput(
  path: string,
  content: AsyncIterable<string> | Iterable<string> | Uint8Array,
  force: boolean,
): Promise<void> {
  return replaceFile(path, force, temporary => writeFile(temporary, content));
}

/**
 * Has `write` make a file whole or not at all: under a temporary name beside it, from where it takes its place. Without
 * `force` an existing file is left as it is and refused; with it, the new one has its permissions, and a link stays one.
 * What is no file (a device, a pipe) is never replaced. Throws a UsageError that says what to do.
 */
export async function replaceFile(
  path: string,
  force: boolean,
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  if (path === '') throw new UsageError('--out 后面的路径是空的 / the path after --out is empty');
  let temporary: string | undefined;
  try {
    const target = force ? await followLinks(path) : path;
    const mode = await modeOf(target);
    const folder = dirname(target);
    await makeFolder(folder);
    await removeAbandoned(folder, PREFIX);
    temporary = join(folder, workName(PREFIX));
    // With its permissions before it has any content.
    await (await open(temporary, 'wx', mode)).close();
    await write(temporary);
    await toDisk(temporary);
    if (mode !== undefined) await chmod(temporary, mode);
    await (force ? rename(temporary, target) : placeNew(temporary, target));
  } catch (error) {
    if (error instanceof UsageError || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError(explain(path, error as NodeJS.ErrnoException));
  } finally {
    // Where the folder is no folder there is nothing to remove.
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** The path a chain of links leads to, whether there is anything or not. */
async function followLinks(path: string): Promise<string> {
  const status = await lstat(path).catch(() => undefined);
  if (!status?.isSymbolicLink()) return path;
  return realpath(path).catch(async error => {
    if (error.code !== 'ENOENT') throw error;
    return followLinks(resolve(dirname(path), await readlink(path)));
  });
}

/** The permissions of an existing file. Throws for what is none: said before anything is written. */
async function modeOf(target: string): Promise<number | undefined> {
  const status = await stat(target).catch(() => undefined);
  if (!status) return undefined;
  if (status.isDirectory()) throw Object.assign(new Error(target), { code: 'EISDIR' });
  if (!status.isFile()) throw Object.assign(new Error(target), { code: NO_FILE });
  return status.mode & 0o777;
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a file where there must be none yet. A second name is given whole or not at all; not every disk can. */
async function placeNew(temporary: string, target: string): Promise<void> {
  const linked = await link(temporary, target).then(
    () => true,
    error => {
      if (error.code === 'EEXIST') throw error;
      return false;
    },
  );
  if (linked) return;
  await writeFile(target, '', { flag: 'wx' });
  await rename(temporary, target).catch(async error => {
    await rm(target, { force: true });
    throw error;
  });
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

/** Node's own messages name the temporary file and are English only. */
function explain(path: string, error: NodeJS.ErrnoException): string {
  // Making a folder where a file stands: there is no folder on the way.
  const code = (error.syscall === 'mkdir' && error.code === 'EEXIST' ? 'ENOTDIR' : error.code) ?? '';
  if (code === 'EEXIST')
    return `文件 ${path} 已存在，没有改动；要替换它请加 --force / ${path} exists and was left alone; --force replaces it`;
  const [zh, en] = REASONS[code] ?? [code, code];
  return `不能写 ${path}：${zh} / cannot write ${path}: ${en}`;
}

const NO_FILE = 'no file';

const REASONS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOSPC: ['磁盘已满', 'the disk is full'],
  EDQUOT: ['磁盘配额已用完', 'the disk quota is used up'],
  EISDIR: ['这是文件夹，请写出其中的文件名', 'it is a folder; name a file in it'],
  [NO_FILE]: [
    '这不是文件，而是设备、管道或套接字，不能替换；要写到屏幕或管道请不加 --out',
    'it is no file but a device, a pipe or a socket, which is not replaced; leave --out away to write to the screen or a pipe',
  ],
  EACCES: ['没有权限', 'no permission'],
  EPERM: ['没有权限', 'no permission'],
  EROFS: ['磁盘是只读的', 'the disk is read-only'],
  ELOOP: ['链接指向自身', 'the links lead in a circle'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is no folder'],
  ENAMETOOLONG: ['名称过长', 'the name is too long'],
  ENOENT: ['这里不能新建文件或文件夹', 'no file or folder can be made here'],
};
