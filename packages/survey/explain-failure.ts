import { UsageError } from '@zhunsheng/checker/node';

/** An error that the user can do something about, said so; any other as it is. Nothing was written in either case. */
export function explainFailure(
  error: Error,
  { out, memory }: { readonly out: string; readonly memory: string },
): Error {
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
  if (code === 'EACCES' || code === 'EPERM')
    return new UsageError(`没有权限写 ${out} / no permission to write ${out}`);
  return error;
}
