import type { Draw, Quantiles } from './calibration.ts';
import type { Drawn } from './drawn.ts';
import { atRank, drawRank, rankLike } from './quantile.ts';
import { pickWeighted, type RandomStream } from './random-stream.ts';

/** What has been drawn of one declarant so far; everything is drawn once, when it is first asked for. */
export interface DrawContext {
  readonly drawn: Drawn;
  readonly draws: Readonly<Record<string, Draw>>;
  readonly stream: RandomStream;
  readonly index: number;
  /** The step in 分 to which its accounts are kept. */
  readonly step: number;
  readonly once: <Value>(key: string, make: () => Value) => Value;
  /** The rank of a draw. */
  readonly rank: (id: string) => number;
  /** The code of what lies behind the data. */
  readonly code: (id: string) => string;
  /** The value at a rank of a distribution of a draw. */
  readonly at: (draw: Draw, quantiles: Quantiles, rank: number, scale?: number) => number;
}

const ALL = 1000;

export function drawContext(stream: RandomStream, index: number, drawn: Drawn): DrawContext {
  const { draws = {}, rounding } = drawn.calibration;
  const known = new Map<string, unknown>();
  const once = <Value>(key: string, make: () => Value): Value => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key) as Value;
  };
  const rank = (id: string): number =>
    once(`rank ${id}`, () => {
      const { like, correlation = ALL } = draws[id] ?? {};
      return like === undefined ? drawRank(stream) : rankLike(stream, rank(like), correlation);
    });
  const code = (id: string): string =>
    once(`code ${id}`, () => pickWeighted(stream, draws[id]?.weights ?? { '': 1 }));
  const at = ({ by = [] }: Draw, quantiles: Quantiles, where: number, scale?: number) =>
    atRank(choose(quantiles, by.map(code)), where, scale);
  const step = Number(pickWeighted(stream, rounding));
  return { drawn, draws, stream, index, step, once, rank, code, at };
}

function choose(quantiles: Quantiles, [code = '', ...others]: readonly string[]): readonly number[] {
  if (Array.isArray(quantiles)) return quantiles;
  const chosen = (quantiles as Readonly<Record<string, Quantiles>>)[code];
  if (chosen === undefined) throw new RangeError(`no distribution for ${code}`);
  return choose(chosen, others);
}
