import { describe, expect, it } from 'vitest';
import { atRank, RANKS } from '../../../packages/survey/synthesize/quantile.ts';
import { pickWeighted, randomStream } from '../../../packages/survey/synthesize/random-stream.ts';

/** sfc32 as published, in whole numbers of any size reduced by hand. */
function sfc32(seed: bigint, index: bigint, rounds: number): bigint {
  const M = 1n << 32n;
  let [a, b, c, d] = [seed % M, index % M, (0x9e3779b9n ^ (seed / M)) % M, 1n];
  let out = 0n;
  for (let round = 0; round < rounds; round++) {
    out = (a + b + d) % M;
    d = (d + 1n) % M;
    a = b ^ (b >> 9n);
    b = (c + c * 8n) % M;
    c = ((((c << 21n) % M) | (c >> 11n)) + out) % M;
  }
  return out;
}

describe('the random stream', () => {
  it('is sfc32 after twelve rounds, for seeds of 32 bits and more', () => {
    for (const [seed, index] of [
      [1, 1],
      [7, 123456],
      [2 ** 40 + 5, 99],
    ] as const) {
      const stream = randomStream(seed, index);
      const drawn = [stream.word(), stream.word(), stream.word()];
      const wanted = [13, 14, 15].map(rounds => Number(sfc32(BigInt(seed), BigInt(index), rounds)));
      expect(drawn).toEqual(wanted);
    }
  });

  it('picks each key as often as its weight says', () => {
    const stream = randomStream(3, 3);
    const counts = { a: 0, b: 0, c: 0 };
    for (let draw = 0; draw < 12_000; draw++) counts[pickWeighted(stream, { a: 1, b: 2, c: 3 })]++;
    // Chi-square with two degrees of freedom: above 13.8 once in a thousand.
    const chiSquare =
      (counts.a - 2000) ** 2 / 2000 + (counts.b - 4000) ** 2 / 4000 + (counts.c - 6000) ** 2 / 6000;
    expect(chiSquare).toBeLessThan(13.8);
  });
});

describe('a table of quantiles', () => {
  it('is linear between its values, whole, and ends at the last', () => {
    expect(atRank([0, 10, 30], 0)).toBe(0);
    expect(atRank([0, 10, 30], RANKS / 4)).toBe(5);
    expect(atRank([0, 10, 30], RANKS / 2)).toBe(10);
    expect(atRank([0, 10, 30], (RANKS * 3) / 4)).toBe(20);
    expect(atRank([0, 10, 30], RANKS - 1)).toBe(29);
    expect(atRank([1, 2], RANKS / 2, 1_000_000)).toBe(1_500_000);
  });
});
