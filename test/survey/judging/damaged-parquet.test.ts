import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { UsageError } from '../../../packages/checker/node/usage-error.ts';
import { connect } from '../../../packages/survey/connect.ts';
import { readDataset } from '../../../packages/survey/dataset/dataset-part.ts';
import { explainFailure } from '../../../packages/survey/explain-failure.ts';
import { judgeEdition } from '../../../packages/survey/judge/judge-edition.ts';
import { writeParquet } from '../../../packages/survey/synthesize/write-parquet.ts';
import { run, temporaryFolder } from '../../cli/run.ts';
import { EDITIONS } from '../../edition.ts';
import { trialPopulation } from '../trial-population.ts';

const WAYS = 80;

/** Numbers that look random and are the same in every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Cut off, or a few bytes changed anywhere, every third time in the footer. */
function damage(sound: Buffer, way: number): Buffer {
  const random = seeded(way);
  if (way % 4 === 0) return sound.subarray(0, random(sound.length));
  const bytes = Buffer.from(sound);
  const from = way % 3 === 0 ? sound.length - sound.readUInt32LE(sound.length - 8) - 8 : 0;
  for (let change = 0; change <= random(4); change++) bytes[from + random(bytes.length - from)] = random(256);
  return bytes;
}

async function judged(file: string, work: string): Promise<'judged' | UsageError | Error> {
  const { parts } = await readDataset(file);
  const connection = await connect({ memory: '300MB', spill: join(work, 'spill'), threads: 1 });
  try {
    await judgeEdition({
      connection,
      parts,
      module: await EDITIONS.load('2024'),
      edition: await EDITIONS.typed('2024'),
      assurance: 'verified',
      lang: 'zh',
      folder: join(work, 'work'),
      prefix: '',
      progress: { show() {}, end() {} },
      signal: new AbortController().signal,
    });
    return 'judged';
  } catch (error) {
    return await explainFailure(error as Error, parts, { out: 'out', memory: '300MB' });
  } finally {
    connection.closeSync();
  }
}

test(`a Parquet file damaged in ${WAYS} ways is judged where that can be read, or refused with the reason`, async () => {
  const folder = temporaryFolder();
  const sound = join(folder, 'sound.parquet');
  const population = await trialPopulation('2024');
  const { dictionary } = await EDITIONS.load('2024');
  await writeParquet(sound, { population, count: 40, seed: 3 }, dictionary);
  const bytes = readFileSync(sound);
  const unexplained: string[] = [];
  let refused = 0;
  for (let way = 0; way < WAYS; way++) {
    const file = join(folder, 'damaged.parquet');
    writeFileSync(file, damage(bytes, way));
    const outcome = await judged(file, join(folder, `work-${way}`));
    if (outcome instanceof UsageError) refused++;
    else if (outcome !== 'judged') unexplained.push(`${way}: ${outcome.message}`);
  }
  expect(unexplained).toEqual([]);
  expect(refused).toBeGreaterThan(WAYS / 2);
}, 120_000);

test('columns with names that DuckDB or the survey use themselves are refused or told from fields', async () => {
  const folder = temporaryFolder();
  const connection = await (await DuckDBInstance.create()).connect();
  const survey = async (columns: readonly string[]) => {
    const file = join(folder, 'named.parquet');
    const named = columns.map(column => `7 AS "${column}"`);
    await connection.run(
      `COPY (SELECT '2024-06-30' AS as_of, {name: '甲'} AS enterprise, ${named.join(', ')}) TO '${file}' (FORMAT parquet)`,
    );
    return run('survey', file, '--out', join(folder, 'out'));
  };
  const { status, stderr } = await survey(['File_Row_Number']);
  expect([status, stderr]).toEqual([64, expect.stringContaining('列 File_Row_Number 与 DuckDB')]);
  const names = ['filename', 'file_index', 'rowid', 'row', 'n', 'fits', 'plain'];
  expect((await survey(names)).stdout).toContain('共 1 份 = 已判定 0 份 + 数据有错误未判定 1 份');
  const problems = readFileSync(join(folder, 'out/problems.csv'), 'utf8');
  for (const name of names) expect(problems).toContain(name);
});
