import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '@zhunsheng/checker/node';

/** Results are made in `partial` and take their place as a whole. */
export interface OutputFolder {
  readonly partial: string;
  /** Puts `partial` in place, replacing what is there. */
  readonly finish: () => Promise<void>;
  /** Removes what was made. */
  readonly abandon: () => Promise<void>;
}

/** What shows that a folder was made by a survey, so that `--force` may replace it. */
const SIGN = 'summary.json';

/**
 * Prepares to write into the folder `out`. One that exists is refused; `force` allows to replace an empty one or results
 * of an earlier survey, at the very end. Throws a UsageError.
 */
export async function outputFolder(out: string, force: boolean): Promise<OutputFolder> {
  const target = resolve(out);
  await refuseExisting(target, out, force);
  const partial = join(dirname(target), `${basename(target)}.partial-${randomUUID().slice(0, 8)}`);
  try {
    await mkdir(partial, { recursive: true });
  } catch (error) {
    throw new UsageError(`不能写 ${out}：${(error as Error).message} / cannot write ${out}`);
  }
  return {
    partial,
    abandon: () => rm(partial, { recursive: true, force: true }),
    async finish() {
      const old = `${partial}-old`;
      const replaced = await rename(target, old).then(
        () => true,
        () => false,
      );
      try {
        await rename(partial, target);
      } catch (error) {
        if (replaced) await rename(old, target);
        throw error;
      }
      await rm(old, { recursive: true, force: true });
    },
  };
}

async function refuseExisting(target: string, out: string, force: boolean): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory())
    throw new UsageError(`${out} 是文件，不是文件夹 / ${out} is a file, not a folder`);
  const entries = await readdir(target);
  if (!force) {
    throw new UsageError(
      `文件夹 ${out} 已存在，没有改动；要替换其中的结果请加 --force / the folder ${out} exists and was left alone; --force replaces its results`,
    );
  }
  if (entries.length > 0 && !entries.includes(SIGN)) {
    throw new UsageError(
      `文件夹 ${out} 中不是普查结果（没有 ${SIGN}），--force 也不替换，以免误删；请换一个文件夹 / ${out} does not hold results of a survey (no ${SIGN}) and is not replaced even with --force; choose another folder`,
    );
  }
}
