import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type Editions, UsageError, writeOutput } from '@zhunsheng/checker/node';
import { describePopulation } from './describe-population.ts';
import { shelfPopulation } from './shelf-population.ts';
import { writeParquet } from './write-parquet.ts';
import { writePopulation } from './write-population.ts';

/** The options of `zhunsheng survey --synthesize` as they were typed. */
export interface SynthesizeArguments {
  readonly synthesize: string;
  readonly seed?: string;
  readonly out?: string;
  readonly force?: boolean;
}

const MOST = 99_999_999;

/**
 * Writes a synthetic population as NDJSON or, by the name of the file, Parquet, with a note of what it is beside it.
 * Throws a UsageError for numbers out of range and for a file that exists, unless `force`.
 */
export async function synthesize(
  args: SynthesizeArguments,
  shelf: Pick<Editions, 'load' | 'typed' | 'calibration'>,
  edition: string,
): Promise<number> {
  const count = wholeNumber('--synthesize', args.synthesize, 1, MOST);
  const seed = wholeNumber('--seed', args.seed ?? '1', 0, Number.MAX_SAFE_INTEGER);
  const out = args.out ?? `synthetic-${count}-seed-${seed}.ndjson`;
  const note = `${out}.README.txt`;
  const existing = [out, note].find(path => existsSync(path));
  if (existing !== undefined && !args.force)
    throw new UsageError(
      `文件 ${existing} 已存在，没有改动；要替换它请加 --force / ${existing} exists and was left alone; --force replaces it`,
    );
  const { population, calibration } = await shelfPopulation(shelf, edition);
  try {
    await mkdir(dirname(out), { recursive: true });
    if (/\.parquet$/i.test(out))
      await writeParquet(out, { population, count, seed }, (await shelf.load(edition)).dictionary);
    else await writePopulation(out, { population, count, seed });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const reason = code === 'ENOSPC' ? '磁盘已满 / the disk is full' : message;
    throw new UsageError(`没有写出 ${out}：${reason} / ${out} was not written`);
  }
  await writeOutput(
    note,
    describePopulation(basename(out), count, { seed, edition, ...(calibration && { calibration }) }),
    true,
  );
  process.stderr.write(
    `已写出 ${out}，${count} 份模拟申报数据，说明见 ${note} / ${count} synthetic declarations written, explained in ${note}\n`,
  );
  return 0;
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(
    `${option} 要一个 ${least} 到 ${most} 的整数，不能是“${text}” / ${option} takes a whole number from ${least} to ${most}`,
  );
}
