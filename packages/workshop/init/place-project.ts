import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { removeAbandoned, UsageError, workName } from '@zhunsheng/checker/node';

/** What a project is called while it is written. */
const WORK = '.zhunsheng-init-';

/** What may be in a folder that takes a new project. */
const HARMLESS = ['.git'];

/** How many names of a folder that is not empty are said. */
const NAMED = 5;

/**
 * Writes a new project into `folder`, whole or not at all: it is written under a temporary name and then takes its
 * place. Throws a UsageError for a folder that has anything in it but .git, which is left as it is.
 */
export async function placeProject(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const target = resolve(folder);
  const names = await entriesOf(target);
  const beside = names === undefined ? dirname(target) : target;
  await mkdir(beside, { recursive: true });
  await removeAbandoned(beside, WORK);
  const work = join(beside, workName(WORK));
  try {
    await writeFiles(work, files);
    await (names === undefined ? rename(work, target) : moveInto(work, target));
  } catch (error) {
    throw new UsageError(explain(folder, error as NodeJS.ErrnoException));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Writes files into a folder, by path from it. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Throws a UsageError when a new project cannot be put into `folder`: to be known before anything is asked. */
export async function requireEmptyFolder(folder: string): Promise<void> {
  await entriesOf(resolve(folder));
}

/** What is in the folder; undefined when there is none. */
async function entriesOf(folder: string): Promise<readonly string[] | undefined> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new UsageError(explain(folder, error));
  });
  const taken = (names ?? []).filter(name => !HARMLESS.includes(name) && !name.startsWith(WORK));
  if (taken.length === 0) return names;
  const some = taken.slice(0, NAMED).join('、');
  const more =
    taken.length > NAMED ? { zh: `等 ${taken.length} 项`, en: `, ${taken.length} in all` } : undefined;
  throw new UsageError(
    `${folder} 不是空文件夹，其中有 ${some}${more?.zh ?? ''}；没有改动。请换一个新的文件夹 / ${folder} is not empty (${some}${more?.en ?? ''}) and was left alone: name a new folder`,
  );
}

/** Moves all that is in `work`, or nothing; `criteria`, which makes a project of a folder, last. */
async function moveInto(work: string, target: string): Promise<void> {
  const names = (await readdir(work)).sort((a, b) => Number(a === 'criteria') - Number(b === 'criteria'));
  const moved: string[] = [];
  try {
    for (const name of names) {
      await rename(join(work, name), join(target, name));
      moved.push(name);
    }
  } catch (error) {
    for (const name of moved) await rename(join(target, name), join(work, name));
    throw error;
  }
}

function explain(folder: string, { code, message }: NodeJS.ErrnoException): string {
  const [zh, en] = (code !== undefined && REASONS[code]) || [code ?? message, code ?? message];
  return `不能写入 ${folder}：${zh} / cannot write to ${folder}: ${en}`;
}

const REASONS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOTDIR: ['这不是文件夹', 'it is no folder'],
  EACCES: ['没有权限', 'no permission'],
  EPERM: ['没有权限', 'no permission'],
  EROFS: ['磁盘是只读的', 'the disk is read-only'],
  ENOSPC: ['磁盘已满', 'the disk is full'],
  ENOTEMPTY: ['其间有别的程序写入', 'another program has written there meanwhile'],
  EEXIST: ['其间有别的程序写入', 'another program has written there meanwhile'],
};
