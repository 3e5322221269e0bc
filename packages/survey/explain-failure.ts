import { UsageError } from '@zhunsheng/checker/node';
import type { DatasetPart } from './dataset/dataset-part.ts';
import { readParquet } from './sql-text.ts';

/** An error that the user can do something about, said so; any other as it is. Nothing was written in either case. */
export async function explainFailure(
  error: Error,
  parts: readonly DatasetPart[],
  { out, memory }: { readonly out: string; readonly memory: string },
): Promise<Error> {
  const { code } = error as NodeJS.ErrnoException;
  if (
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    code === 'EFBIG' ||
    /No space left on device|File too large|max_temp_directory_size/i.test(error.message)
  ) {
    return new UsageError(
      `磁盘已满，没有写出 ${out}；请腾出空间，或换到别的磁盘 / the disk is full, ${out} was not written: make room or choose another disk`,
    );
  }
  if (/^Out of Memory Error/i.test(error.message)) {
    return new UsageError(
      `内存上限 ${memory} 不够，没有写出 ${out}；请用 --memory 提高上限，或用 --threads 1 / the memory limit ${memory} is too low, ${out} was not written: raise --memory or use --threads 1`,
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new UsageError(`没有权限写 ${out} / no permission to write ${out}`);
  return error instanceof UsageError ? error : ((await damagedParquet(parts)) ?? error);
}

/** A file that DuckDB cannot read, said with its reason. */
export function unreadableParquet(file: string, { message }: Error): UsageError {
  // A page may be damaged in thousands of ways; the reason is DuckDB's own sentence, its advice on settings is not ours.
  const [line = ''] = message.split('\n');
  return new UsageError(
    `不能读 Parquet 文件 ${file}，可能已损坏或没有传完，请重新导出：${line} / cannot read the Parquet file ${file}; it may be damaged or incomplete: export it again`,
  );
}

/**
 * The first Parquet file that cannot be read to its end. A footer may be sound and a page is not, which shows anywhere
 * in judging, in words that name neither; so after a failure each file is read once more by itself.
 */
async function damagedParquet(parts: readonly DatasetPart[]): Promise<UsageError | undefined> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  for (const part of parts) {
    if (part.kind !== 'parquet') continue;
    const connection = await (await DuckDBInstance.create()).connect();
    try {
      await connection.run(`SELECT bit_xor(hash(t)) FROM ${readParquet(part.file)} t`);
    } catch (error) {
      return unreadableParquet(part.file, error as Error);
    } finally {
      connection.closeSync();
    }
  }
  return undefined;
}
