import type { Timings } from './rounds.ts';

/** Median and range of the ratios of single rounds. */
export interface Summary {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
  return { median, lowest: sorted[0] as number, highest: sorted.at(-1) as number };
}

/** How many times as long `name` takes as `base`, round by round. */
export function ratios(timings: Timings, name: string, base: string): Summary {
  const bases = timings.get(base) ?? [];
  return summarise((timings.get(name) ?? []).map((value, round) => value / (bases[round] as number)));
}
