import { readFile, rm, writeFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';
import { hasEnded, thisWorker, type Worker } from './work-name.ts';

/**
 * Does the work while no other process does any under the same lock: the file `path`, made for it and removed after it.
 * A lock whose process has ended is taken over. Throws a UsageError, before any work, where another holds it.
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  await take(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<void> {
  if (await made(path)) return;
  // Locks of ended processes are removed by one at a time: else a second would remove the lock of the first.
  const breaking = `${path}.breaking`;
  if (!(await made(breaking))) refuse(breaking, await holderOf(breaking));
  try {
    const holder = await holderOf(path);
    if (holder && hasEnded(holder)) await rm(path, { force: true });
    if (!(await made(path))) refuse(path, holder);
  } finally {
    await rm(breaking, { force: true });
  }
}

async function made(path: string): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(thisWorker), { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new UsageError(`不能写 ${path}（${code}）/ cannot write ${path} (${code})`);
  }
}

async function holderOf(path: string): Promise<Worker | undefined> {
  try {
    const { host, pid } = JSON.parse(await readFile(path, 'utf8')) as Partial<Worker>;
    return host === undefined || pid === undefined ? undefined : { host, pid };
  } catch {
    return undefined;
  }
}

function refuse(path: string, holder: Worker | undefined): never {
  const [zh, en] = holder
    ? [`（进程 ${holder.pid}，计算机 ${holder.host}）`, ` (process ${holder.pid} on ${holder.host})`]
    : ['', ''];
  throw new UsageError(
    `另一个程序${zh}正在写同一处，这里没有改动；请等它结束后再运行。如果它已不在运行，请删除 ${path} / another program${en} is writing to the same place, nothing was changed here: run this again when it has ended; if it no longer runs, remove ${path}`,
  );
}
