import type { Declaration } from '../build/types/2024/declaration.ts';
import { assertHandWrittenAgrees, countDisagreements } from './agreement.ts';
import { ENGINES, type Engine } from './competitors/engines.ts';
import { concludeByHand } from './competitors/hand-written.ts';
import { type Contender, type Timings, timeInRounds } from './measure/rounds.ts';
import { microseconds, type Row, ratioRow } from './measure/row.ts';
import { ratios, summarise } from './measure/summary.ts';
import type { Subject } from './subject.ts';

const OURS = '准绳 conclude';
const BY_HAND = 'hand-written JavaScript';
const ZEN_TOGETHER = '@gorules/zen-engine, 100 at once';
/** Few enough to stay in the processor's caches. */
const HOT = 1000;

/** The conclusion alone. How the engines agree with ours is told before anything is timed. */
export async function benchVerdict(subject: Subject): Promise<{ rows: Row[]; agreement: string }> {
  assertHandWrittenAgrees(subject);
  const agreement = [`  ${BY_HAND}: 0 of ${2 * subject.declarations.length} different`];
  for (const engine of ENGINES) agreement.push(await countDisagreements(subject, engine));
  const timings = await timeInRounds(contenders(subject), subject.rounds);
  return { rows: verdictRows(timings), agreement: agreement.join('\n') };
}

function contenders(subject: Subject): Contender[] {
  const { declarations } = subject;
  const hot = declarations.slice(0, HOT);
  const times = Math.max(1, Math.round(declarations.length / hot.length / 4));
  return [
    ...pair(subject, '', declarations, 1, 'verified'),
    ...pair(subject, ', declared', declarations, 1, 'declared'),
    ...pair(subject, ', in cache', hot, times, 'verified'),
    ...ENGINES.map(engine => engineContender(engine, declarations)),
    zenTogether(declarations),
  ];
}

/** Ours and the hand-written on the same list, `times` over. */
function pair(
  { checker }: Subject,
  suffix: string,
  list: readonly Declaration[],
  times: number,
  assurance: 'verified' | 'declared',
): Contender[] {
  const options = { assurance };
  const declared = assurance === 'declared';
  const repeat = (conclude: (declaration: Declaration) => string) => () => {
    let recognised = 0;
    for (let time = 0; time < times; time++)
      for (const one of list) if (conclude(one) === 'recognised') recognised++;
    keep(recognised);
  };
  const count = list.length * times;
  return [
    { name: OURS + suffix, count, run: repeat(one => checker.conclude(one, options)) },
    { name: BY_HAND + suffix, count, run: repeat(one => concludeByHand(one, declared)) },
  ];
}

/** Each round takes another part of the declarations. */
function engineContender(
  { name, conclude, asynchronous, sample }: Engine,
  all: readonly Declaration[],
): Contender {
  const count = Math.min(sample, all.length);
  const part = (round: number) => slice(all, count, round);
  if (!asynchronous)
    return {
      name,
      count,
      run: round => {
        for (const one of part(round)) keep(conclude(one, false));
      },
    };
  const run = async (round: number) => {
    for (const one of part(round)) keep(await conclude(one, false));
  };
  return { name, count, run };
}

/** Its threads can work while others wait: the most that a survey could get out of it. */
function zenTogether(all: readonly Declaration[]): Contender {
  const zen = ENGINES.at(-1) as Engine;
  const count = Math.min(zen.sample, all.length);
  const run = async (round: number) => {
    const part = slice(all, count, round);
    for (let at = 0; at < count; at += 100)
      keep(await Promise.all(part.slice(at, at + 100).map(one => zen.conclude(one, false))));
  };
  return { name: ZEN_TOGETHER, count, run };
}

function slice(all: readonly Declaration[], count: number, round: number): readonly Declaration[] {
  const parts = Math.floor(all.length / count);
  const start = (round % parts) * count;
  return all.slice(start, start + count);
}

function verdictRows(timings: Timings): Row[] {
  const cost = (name: string) => microseconds(summarise(timings.get(name) ?? []).median);
  const against = (name: string, ours: string, target?: number) =>
    ratioRow(name, cost(name), ratios(timings, name, ours), target === undefined ? undefined : '≥', target);
  return [
    { what: OURS, cost: cost(OURS) },
    against(BY_HAND, OURS, 0.5),
    ...ENGINES.map(({ name, target }) => against(name, OURS, target)),
    against(ZEN_TOGETHER, OURS),
    ...[', declared', ', in cache'].flatMap(suffix => [
      { what: OURS + suffix, cost: cost(OURS + suffix) },
      against(BY_HAND + suffix, OURS + suffix),
    ]),
  ];
}

let kept: unknown;

/** Uses a result, so that computing it cannot be optimised away. */
function keep(result: unknown): void {
  kept = result;
  if (kept === keep) throw new Error('unreachable');
}
