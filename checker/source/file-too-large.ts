import { sourceProblem } from '../diagnostic/catalogue/source.ts';
import type { Problem } from '../diagnostic/problem.ts';

const MEGABYTE = 1_000_000;

/** The problem of a file of so many bytes, above `limit` megabytes; undefined within it. */
export function fileTooLarge(bytes: number, file: string, limit: number): Problem | undefined {
  if (bytes <= limit * MEGABYTE) return undefined;
  // Rounded up, so that a file just above 5 MB is not said to have 5.0 MB.
  const size = Math.ceil(bytes / (MEGABYTE / 10)) / 10;
  return sourceProblem('file-too-large', { file }, { size, limit });
}
