import { microseconds, type Row, ratioRow } from './measure/row.ts';
import { ratios, summarise } from './measure/summary.ts';
import type { Subject } from './subject.ts';

const REPORT = '准绳 evaluate';
const PARSE = 'JSON.parse of the declaration';
/** Texts are made a block at a time: 200,000 of them would fill the heap. */
const BLOCK = 5000;

/** A full report object, against JSON.parse of the text of the same declaration. */
export function benchReport({ checker, declarations, rounds }: Subject): Row[] {
  const timings = new Map<string, number[]>([
    [REPORT, []],
    [PARSE, []],
  ]);
  let kept: unknown;
  for (let round = -1; round < rounds; round++) {
    const spent: Record<string, number> = { [REPORT]: 0, [PARSE]: 0 };
    for (let at = 0; at < declarations.length; at += BLOCK) {
      const block = declarations.slice(at, at + BLOCK);
      const texts = block.map(one => JSON.stringify(one));
      const parse = () => {
        for (const text of texts) kept = JSON.parse(text);
      };
      const report = () => {
        for (const one of block) kept = checker.evaluate(one);
      };
      const turns = [[PARSE, parse] as const, [REPORT, report] as const];
      if ((at / BLOCK + round) % 2 === 0) turns.reverse();
      for (const [name, run] of turns) spent[name] = (spent[name] ?? 0) + milliseconds(run);
    }
    if (round >= 0)
      for (const [name, list] of timings) list.push(((spent[name] ?? 0) * 1e6) / declarations.length);
    process.stderr.write('.');
  }
  process.stderr.write(kept === undefined ? '!' : '\n');
  const cost = (name: string) => microseconds(summarise(timings.get(name) ?? []).median);
  return [
    { what: PARSE, cost: cost(PARSE) },
    ratioRow(REPORT, cost(REPORT), ratios(timings, REPORT, PARSE), '≤', 1),
  ];
}

function milliseconds(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
