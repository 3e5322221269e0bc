import type { Summary } from './summary.ts';

/** One line of the printed table. */
export interface Row {
  readonly what: string;
  /** The cost of one, with its unit. */
  readonly cost: string;
  /** What the target speaks of, median and range. */
  readonly measured?: string;
  readonly target?: string;
  /** Absent where there is no target. */
  readonly met?: boolean;
}

/** A row whose target is a ratio that is at least, or at most, `limit`. */
export function ratioRow(what: string, cost: string, ratio: Summary, bound?: '≥' | '≤', limit = 0): Row {
  const measured = `${times(ratio.median)} (${times(ratio.lowest)}–${times(ratio.highest)})`;
  if (!bound) return { what, cost, measured };
  const met = bound === '≥' ? ratio.median >= limit : ratio.median <= limit;
  return { what, cost, measured, target: `${bound} ${limit} ×`, met };
}

function times(ratio: number): string {
  return `${ratio >= 20 ? ratio.toFixed(0) : ratio >= 3 ? ratio.toFixed(1) : ratio.toFixed(2)} ×`;
}

export function microseconds(nanoseconds: number): string {
  const µs = nanoseconds / 1000;
  return `${µs >= 100 ? µs.toFixed(0) : µs.toFixed(2)} µs`;
}
