import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { openEditions } from '../packages/checker/node/open-editions.ts';
import { synthesize } from '../packages/survey/synthesize/synthesize.ts';

const EDITIONS = openEditions(join(import.meta.dirname, '../build/editions'));

interface Measured {
  readonly seconds: number;
  /** Seconds of all processors together. */
  readonly processor: number;
  readonly megabytes: number;
}

/** `npm run bench:survey [-- --count N]`: the survey against a hand-written query and the JavaScript checker, same files. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '3' } },
  });
  const count = Number(values.count);
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-bench-'));
  try {
    for (const extension of ['ndjson', 'parquet']) {
      const file = join(folder, `all.${extension}`);
      await synthesize({ synthesize: String(count), seed: '1', out: file, force: true }, EDITIONS, '2024');
      const rounds = Array.from({ length: Number(values.rounds) }, () => ({
        hand: measure(folder, 'hand', file),
        survey: measure(folder, 'survey', file),
      }));
      const ratios = (of: 'seconds' | 'processor') =>
        rounds
          .map(round => round.hand[of] / round.survey[of])
          .sort((a, b) => a - b)
          .map(ratio => ratio.toFixed(2))
          .join(', ');
      const { hand, survey } = rounds.at(-1) as (typeof rounds)[number];
      console.log(`${extension}, ${count} rows`);
      console.log(`  hand-written query, conclusion only: ${show(hand)}`);
      console.log(`  survey, results, reasons, problems:  ${show(survey)}`);
      console.log(`  the same with statistics and report: ${show(measure(folder, 'report', file))}`);
      console.log(
        `  speed of survey / hand-written: ${ratios('seconds')}; by processor time ${ratios('processor')}`,
      );
      console.log(`  conclusions that differ: ${await differences(folder)}`);
    }
    console.log(
      `JavaScript checker, ndjson: ${show(measure(folder, 'checker', join(folder, 'all.ndjson')))}`,
    );
    for (const size of [count / 100, count / 10]) {
      const file = join(folder, `${size}.ndjson`);
      await synthesize({ synthesize: String(size), seed: '1', out: file, force: true }, EDITIONS, '2024');
      console.log(
        `ndjson, ${size} rows, statistics and report included: ${show(measure(folder, 'report', file))}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(folder: string, who: string, file: string): Measured {
  const script = join(import.meta.dirname, 'survey/contender.ts');
  return JSON.parse(
    execFileSync(process.execPath, [script, who, file, join(folder, who)], { encoding: 'utf8' }),
  );
}

function show({ seconds, processor, megabytes }: Measured): string {
  return `${seconds.toFixed(2)} s (processors ${processor.toFixed(1)} s), peak ${Math.round(megabytes)} MB`;
}

/** The hand-written query knows no errors in the data: rows that the survey rejects are left out. */
async function differences(folder: string): Promise<number> {
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll(
    `SELECT count(*) FROM '${folder}/hand/results.parquet' h JOIN '${folder}/survey/results.parquet' s USING (name)
WHERE h.conclusion <> s.conclusion`,
  );
  return Number(reader.getRows()[0]?.[0]);
}

await run();
