import { createReadStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openEditions } from '../../packages/checker/node/open-editions.ts';
import { readNdjson } from '../../packages/checker/source/read-ndjson.ts';
import type { FieldNode } from '../../packages/checker/validate/field-tree.ts';
import { connect } from '../../packages/survey/connect.ts';
import { columnType, columnTypes } from '../../packages/survey/dataset/column-type.ts';
import { readDataset } from '../../packages/survey/dataset/dataset-part.ts';
import { judgeEdition } from '../../packages/survey/judge/judge-edition.ts';
import { renderReport } from '../../packages/survey/report/render-report.ts';
import { writeResults } from '../../packages/survey/results/write-results.ts';
import { summarise } from '../../packages/survey/statistics/summarise.ts';
import { handWrittenSql } from './hand-written.ts';

/**
 * One contender over one file, in a process of its own so that its peak memory is its own: prints seconds, those of the
 * processors (which other work on the machine disturbs less) and MB.
 */
const [who, file = '', out = ''] = process.argv.slice(2);
const EDITIONS = openEditions(join(import.meta.dirname, '../../build/editions'));
const edition = await EDITIONS.load('2024');
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const start = performance.now();
const before = process.cpuUsage();
if (who === 'hand') await byHand();
else if (who === 'survey') await bySurvey();
else if (who === 'report') await withReport();
else await byChecker();
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, processor: (user + system) / 1e6, megabytes }));

async function byHand(): Promise<void> {
  const connection = await connect({ memory: '1GB', spill: join(out, 'spill'), threads: undefined });
  const findings = columnType(edition.dictionary.tree.members.get('findings') as FieldNode);
  const types = columnTypes(edition.dictionary.tree);
  const source = file.endsWith('.parquet')
    ? `(SELECT * REPLACE (TRY_CAST(as_of AS DATE) AS as_of, CAST(findings AS ${findings}) AS findings) FROM read_parquet('${file}'))`
    : `read_ndjson('${file}', columns = ${types}, ignore_errors = true)`;
  await connection.run(
    `COPY (${handWrittenSql(source)}) TO '${join(out, 'results.parquet')}' (FORMAT parquet)`,
  );
}

/** All of it: what `bySurvey` does, then the statistics and the report. */
async function withReport(): Promise<void> {
  const { connection, read } = await bySurvey();
  const summary = await summarise(connection, {
    editions: [{ ...(await EDITIONS.typed('2024')), results: 'results', evaluate: edition.evaluate }],
    assurance: 'verified',
    read,
    problems: 'problems',
  });
  await writeFile(join(out, 'report.html'), await renderReport(summary, 'zh'));
}

/** Reading, checking, judging and writing results, reasons and problems; without the statistics and Excel. */
async function bySurvey(): Promise<{ connection: DuckDBConnection; read: number }> {
  const connection = await connect({ memory: '1GB', spill: join(out, 'spill'), threads: undefined });
  const typed = await EDITIONS.typed('2024');
  const { read } = await judgeEdition({
    connection,
    parts: (await readDataset(file)).parts,
    module: edition,
    edition: typed,
    assurance: 'verified',
    lang: 'zh',
    folder: join(out, 'work'),
    prefix: '',
    progress: { show() {}, end() {} },
    signal: new AbortController().signal,
  });
  await writeResults(
    { connection, folder: out, prefix: '', suffix: '' },
    typed.data.clauses.map(({ id }) => id),
  );
  return { connection, read };
}

async function byChecker(): Promise<void> {
  const encoder = new TextEncoder();
  for await (const line of createInterface({ input: createReadStream(file) }))
    for (const located of readNdjson(encoder.encode(line), file)) edition.checkLocated(located);
}
