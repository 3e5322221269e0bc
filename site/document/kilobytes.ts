const KILOBYTE = 1024;

/** The size of a file for people: whole kilobytes, at least 1. */
export function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / KILOBYTE));
}
