import type { RandomStream } from './random-stream.ts';

/** A rank: 0 the smallest of a population, `RANKS` beyond the largest. */
export const RANKS = 0x10_0000;

/** The rank of an enterprise in a figure, evenly distributed. */
export function drawRank(stream: RandomStream): number {
  return stream.below(RANKS);
}

/**
 * A rank that is `other` for `perMille` of the enterprises and independent of it for the rest: evenly distributed again,
 * with a rank correlation of perMille / 1000.
 */
export function rankLike(stream: RandomStream, other: number, perMille: number): number {
  return stream.chance(perMille) ? other : drawRank(stream);
}

/**
 * The value at `rank` of a distribution given by equally spaced quantiles, as a whole number of 1 / `scale`; linear
 * between them. Exact in doubles while the values stay below 2³³ / scale.
 */
export function atRank(quantiles: readonly number[], rank: number, scale = 1): number {
  const position = rank * (quantiles.length - 1);
  const below = Math.floor(position / RANKS);
  const low = (quantiles[below] as number) * scale;
  const high = (quantiles[below + 1] as number) * scale;
  return low + Math.floor(((high - low) * (position % RANKS)) / RANKS);
}
