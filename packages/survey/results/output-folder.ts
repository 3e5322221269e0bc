import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { hasEnded, UsageError, withLock, workerOf, workName } from '@zhunsheng/checker/node';

/** The files of a survey's folder with their SHA-256: what `--force` may remove, unless someone has changed it. */
const WRITTEN = 'survey-files.json';
/** After the name of the folder: where results are made, and where those go that are being replaced. */
const [PARTIAL, REPLACED] = ['.partial-', '.replaced-'];

export interface OutputOptions {
  readonly out: string;
  readonly force: boolean;
  /** Told which folders of an unfinished survey are there, whose process may still run elsewhere. */
  readonly onLeftover: (path: string) => void;
}

/**
 * Has `work` make the files of a survey in a folder beside `out`, which then takes its place as a whole. A folder that
 * exists is refused; `force` replaces the results in it, and keeps all else that is in it, results that were changed
 * under `kept-…`. Whatever an earlier survey left that was killed is put in order first. Throws a UsageError, also when
 * another survey is writing to the same place.
 */
export async function withOutputFolder<Result>(
  { out, force, onLeftover }: OutputOptions,
  work: (partial: string) => Promise<Result>,
): Promise<Result> {
  const target = await realpath(out).catch(() => resolve(out));
  await mkdir(dirname(target), { recursive: true });
  return withLock(`${target}.lock`, async () => {
    await tidy(target, force, onLeftover);
    await refuseExisting(target, out, force);
    const partial = workName(target + PARTIAL);
    try {
      await mkdir(partial);
      const result = await work(partial);
      await writeFile(join(partial, WRITTEN), await describeFiles(partial));
      await putInPlace(partial, target, out, force);
      return result;
    } finally {
      await rm(partial, { recursive: true, force: true });
    }
  });
}

async function refuseExisting(target: string, out: string, force: boolean): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory())
    throw new UsageError(`${out} 是文件，不是文件夹 / ${out} is a file, not a folder`);
  if (!force) refuseUnforced(out);
  const entries = await readdir(target);
  if (entries.length > 0 && !entries.includes(WRITTEN)) {
    throw new UsageError(
      `文件夹 ${out} 中不是普查结果（没有 ${WRITTEN}），--force 也不替换，以免误删；请换一个文件夹 / ${out} does not hold results of a survey (no ${WRITTEN}) and is not replaced even with --force; choose another folder`,
    );
  }
}

function refuseUnforced(out: string): never {
  throw new UsageError(
    `文件夹 ${out} 已存在，没有改动；要替换其中的结果请加 --force / the folder ${out} exists and was left alone; --force replaces its results`,
  );
}

async function putInPlace(partial: string, target: string, out: string, force: boolean): Promise<void> {
  if (!force) {
    // A folder that came into being in the meantime is not replaced, unless it is empty.
    await rename(partial, target).catch(error => {
      if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST' || error.code === 'ENOTDIR')
        refuseUnforced(out);
      throw error;
    });
    return;
  }
  const replaced = workName(target + REPLACED);
  const existed = await rename(target, replaced).then(
    () => true,
    error => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(partial, target);
  } catch (error) {
    if (existed) await rename(replaced, target);
    throw error;
  }
  if (existed) await moveRest(replaced, target);
}

/** Ends what a killed survey had begun. Done under the lock: no other survey works on the same folder. */
async function tidy(target: string, force: boolean, onLeftover: (path: string) => void): Promise<void> {
  const folder = dirname(target);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (workerOf(name, basename(target) + REPLACED)) {
      if (await exists(target)) await moveRest(path, target);
      else await rename(path, target);
    } else if (name.startsWith(basename(target) + PARTIAL)) {
      const worker = workerOf(name, basename(target) + PARTIAL);
      if (force || (worker && hasEnded(worker))) await rm(path, { recursive: true, force: true });
      else onLeftover(path);
    }
  }
}

/** Moves what is not a survey's from replaced results to the new ones, and removes the others. Can be done again from any point. */
async function moveRest(replaced: string, target: string): Promise<void> {
  const written = await writtenFiles(replaced);
  for (const name of await readdir(replaced)) {
    const path = join(replaced, name);
    if (name === WRITTEN) continue;
    if (written[name] !== undefined && (await digestOf(path)) === written[name]) await rm(path);
    else await rename(path, join(target, await freeName(target, name)));
  }
  await rm(replaced, { recursive: true, force: true });
}

async function freeName(folder: string, name: string): Promise<string> {
  let free = name;
  for (let count = 1; await exists(join(folder, free)); count++)
    free = count === 1 ? `kept-${name}` : `kept-${count}-${name}`;
  return free;
}

async function describeFiles(folder: string): Promise<string> {
  const files: Record<string, string | undefined> = {};
  for (const name of (await readdir(folder)).sort()) files[name] = await digestOf(join(folder, name));
  return `${JSON.stringify({ files }, null, 2)}\n`;
}

async function writtenFiles(folder: string): Promise<Record<string, string | undefined>> {
  try {
    const text = await readFile(join(folder, WRITTEN), 'utf8');
    return { ...(JSON.parse(text) as { files?: Record<string, string> }).files };
  } catch {
    // Of a list that cannot be read nothing is known to be a survey's.
    return {};
  }
}

/** SHA-256 of a file; undefined for what is none, a link among them. */
async function digestOf(path: string): Promise<string | undefined> {
  if (!(await lstat(path)).isFile()) return undefined;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
