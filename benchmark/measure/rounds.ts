/** Something timed: `run` works through `count` declarations. */
export interface Contender {
  readonly name: string;
  readonly count: number;
  readonly run: (round: number) => void | Promise<void>;
}

/** Nanoseconds a declaration, one number a round. */
export type Timings = ReadonlyMap<string, readonly number[]>;

/**
 * Times the contenders in turn, round after round, each round beginning with another one. On a shared machine speed
 * drifts by the second: what is compared is measured side by side, and what counts is the ratio within a round.
 * A round before the first warms up and is not counted.
 */
export async function timeInRounds(contenders: readonly Contender[], rounds: number): Promise<Timings> {
  const timings = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(turn + round + 1) % contenders.length] as Contender;
      const start = performance.now();
      await contender.run(Math.max(0, round));
      const nanoseconds = ((performance.now() - start) * 1e6) / contender.count;
      if (round >= 0) timings.get(contender.name)?.push(nanoseconds);
    }
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  return timings;
}
