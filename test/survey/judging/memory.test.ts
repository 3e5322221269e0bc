import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../../packages/survey/connect.ts';
import { readDataset } from '../../../packages/survey/dataset/dataset-part.ts';
import { judgeEdition } from '../../../packages/survey/judge/judge-edition.ts';
import { query } from '../../../packages/survey/statistics/query.ts';
import { temporaryFolder } from '../../cli/run.ts';
import { EDITIONS } from '../../edition.ts';
import { fine, writeLines } from './dataset.ts';

test('rows in order stand in files only: no table grows with them, whatever their number', async () => {
  const folder = temporaryFolder();
  const inOrder = Array.from({ length: 300 }, () => ({
    ...fine(),
    enterprise: { ...fine().enterprise, uscc: undefined },
  }));
  const wrong = { ...fine(), as_of: 'soon' };
  const file = writeLines(join(folder, 'd.ndjson'), [...inOrder, wrong, ...inOrder]);
  const connection = await connect({ memory: '300MB', spill: join(folder, 'spill'), threads: 1 });
  const judged = await judgeEdition({
    connection,
    parts: (await readDataset(file)).parts,
    module: await EDITIONS.load('2024'),
    edition: await EDITIONS.typed('2024'),
    assurance: 'verified',
    lang: 'zh',
    folder: join(folder, 'work'),
    prefix: '',
    progress: { show() {}, end() {} },
    signal: new AbortController().signal,
  });
  expect(judged).toEqual({ read: 601, judged: 600, rejected: 1, reviewed: 1, leftOut: [] });
  const tables = await query<{ name: string }>(
    connection,
    'SELECT table_name AS name FROM duckdb_tables() WHERE NOT internal ORDER BY 1',
  );
  expect(tables.map(({ name }) => name)).toEqual(['accepted', 'problems', 'reviewed']);
  const held =
    'SELECT "row" FROM accepted UNION ALL SELECT "row" FROM problems UNION ALL SELECT "row" FROM reviewed';
  expect(await query(connection, held)).toEqual([{ row: 301 }, { row: 301 }]);
  const results = await query<{ row: number }>(connection, 'SELECT "row" FROM results ORDER BY "row"');
  expect(results.map(({ row }) => row)).toEqual([
    ...Array.from({ length: 300 }, (_, index) => index + 1),
    ...Array.from({ length: 300 }, (_, index) => index + 302),
  ]);
  connection.closeSync();
});
