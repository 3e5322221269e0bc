import type { Problem } from '@zhunsheng/language';

/** The order in which problems are read: by file, line and column. */
export function byPlace({ location: a }: Problem, { location: b }: Problem): number {
  return (
    (a.file ?? '').localeCompare(b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
