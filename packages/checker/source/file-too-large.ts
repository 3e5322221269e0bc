import type { Problem } from '@zhunsheng/language';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { inMegabytes, MEGABYTE } from './megabytes.ts';

/** The problem of a file of so many bytes, above `limit` megabytes; undefined within it. */
export function fileTooLarge(bytes: number, file: string, limit: number): Problem | undefined {
  if (bytes <= limit * MEGABYTE) return undefined;
  return sourceProblem('file-too-large', { file }, { size: inMegabytes(bytes), limit });
}
