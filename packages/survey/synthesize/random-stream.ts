/** Whole numbers that look random: every method draws from one stream, in the order of the calls. */
export interface RandomStream {
  /** 0 ≤ n < 2³², evenly. */
  readonly word: () => number;
  /** 0 ≤ n < `bound` ≤ 2²⁰, evenly up to one part in 4096. */
  readonly below: (bound: number) => number;
  /** true in `perMille` of a thousand draws. */
  readonly chance: (perMille: number) => boolean;
}

const WARM_UP = 12;

/**
 * The stream that belongs to `seed` and `index`: Doty-Humphrey's sfc32, 32-bit integers throughout, so that every machine
 * draws the same. One stream an enterprise: the first thousand of a million are the thousand of a thousand.
 */
export function randomStream(seed: number, index: number): RandomStream {
  let a = seed | 0;
  let b = index | 0;
  let c = (0x9e3779b9 ^ Math.floor(seed / 0x1_0000_0000)) | 0;
  let counter = 1;

  function word(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  const below = (bound: number) => Math.floor((word() * bound) / 0x1_0000_0000);
  for (let round = 0; round < WARM_UP; round++) word();
  return { word, below, chance: perMille => below(1000) < perMille };
}

/** Weights of a set of keys, summed up once. */
const sums = new WeakMap<object, readonly [keys: readonly string[], upTo: readonly number[]]>();

/** One of the keys of `weights`, each as often as its weight. */
export function pickWeighted<Key extends string>(
  stream: RandomStream,
  weights: Readonly<Record<Key, number>>,
): Key {
  const known = sums.get(weights);
  const [keys, upTo] = known ?? sumUp(weights);
  if (!known) sums.set(weights, [keys, upTo]);
  const drawn = stream.below(upTo[upTo.length - 1] as number);
  let at = 0;
  while (drawn >= (upTo[at] as number)) at++;
  return keys[at] as Key;
}

function sumUp(weights: Readonly<Record<string, number>>): [string[], number[]] {
  let sum = 0;
  return [Object.keys(weights), Object.values(weights).map(weight => (sum += weight))];
}
