/** Sizes are said and limited in MB of 10⁶ bytes, as file managers and GB/T 3100 count them. */
export const MEGABYTE = 1_000_000;

/** A number of bytes in MB, rounded up to a tenth, so that a file just above 5 MB is not said to have 5.0 MB. */
export function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / (MEGABYTE / 10)) / 10;
}
