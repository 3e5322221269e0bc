/** Pseudo-random draws, the same in every run. */
export interface Draw {
  /** One of the choices. */
  readonly of: <T>(...choices: readonly T[]) => T;
  readonly chance: (percent: number) => boolean;
  readonly whole: (most: number) => number;
  /** The object without members that are undefined or, now and then, left out. */
  readonly some: (members: Readonly<Record<string, unknown>>, missing?: number) => Record<string, unknown>;
}

export function draw(seed: number): Draw {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (most: number) => Math.floor(next() * (most + 1));
  const chance = (percent: number) => next() * 100 < percent;
  return {
    whole,
    chance,
    of: (...choices) => choices[whole(choices.length - 1)] as (typeof choices)[number],
    some: (members, missing = 4) =>
      Object.fromEntries(
        Object.entries(members).filter(([, value]) => value !== undefined && !chance(missing)),
      ),
  };
}

/** 分 as 万元 in plain digits, as text. */
export function wan(fen: bigint): string {
  const digits = String(fen).padStart(7, '0');
  const part = digits.slice(-6).replace(/0+$/, '');
  return digits.slice(0, -6) + (part ? `.${part}` : '');
}

/** A border amount, one 分 beside it, or far from it. */
export function near(draw: Draw, border: bigint): bigint {
  const moved = border + BigInt(draw.of(0, 0, 1, -1, 5_000_000, -5_000_000));
  return moved < 0n ? 0n : moved;
}
