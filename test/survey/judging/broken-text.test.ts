import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { run, temporaryFolder } from '../../cli/run.ts';
import { EDITIONS } from '../../edition.ts';
import { fine, readRows, writeLines } from './dataset.ts';

/** Characters that no database and no file in UTF-8 can hold, as JSON writes them. */
const BROKEN = ['\\ud800', '\\udc00x', '\\u0000'];

/** Where a text may stand, each with the pointer and the code of what is said; `¤` is the broken text. */
const PLACES: readonly [place: string, declaration: object, said: string][] = [
  ['a name', { enterprise: { name: '甲¤' } }, '/enterprise/name text-character'],
  [
    'a number',
    { operations: { qualifications: [{ name: '证书', number: 'N¤1' }] } },
    '/operations/qualifications/0/number text-character',
  ],
  [
    'a note',
    { findings: { premises: { finding: 'met', note: '注¤' } } },
    '/findings/premises/note text-character',
  ],
  ['the edition', { edition: '20¤24' }, '/edition text-character'],
  ['a code', { enterprise: { name: '甲', industry: 'software¤' } }, '/enterprise/industry code-not-listed'],
  ['a credit code', { enterprise: { name: '甲', uscc: '91¤' } }, '/enterprise/uscc uscc-character'],
  ['an unknown key', { enterprise: { name: '甲', 'x¤': 1 } }, '/enterprise/x¤ unknown-field'],
];

const shown = (text: string) =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, digits: string) => `<U+${digits.toUpperCase()}>`);

test('a text that cannot be stored is an error of its declaration, wherever it stands, and ends no survey', async () => {
  const rows = BROKEN.flatMap(broken =>
    PLACES.map(([, rest]) =>
      JSON.stringify({ as_of: '2024-06-30', enterprise: { name: '甲' }, ...rest }).replaceAll('¤', broken),
    ),
  );
  const out = join(temporaryFolder(), 'out');
  const file = writeLines(join(temporaryFolder(), 'd.ndjson'), [...rows, fine()]);
  const { status, stdout } = run('survey', file, '--out', out);
  expect([status, stdout.split('；')[0]]).toEqual([0, '共 22 份 = 已判定 1 份 + 数据有错误未判定 21 份']);
  const problems = await readRows(join(out, 'problems.parquet'));
  const said = problems.map(({ row, pointer, code }) => `${row} ${pointer} ${code}`);
  const expected = BROKEN.flatMap((broken, at) =>
    PLACES.map(
      ([, , words], index) => `${at * PLACES.length + index + 1} ${words.replace('¤', shown(broken))}`,
    ),
  );
  expect(said.toSorted()).toEqual(expected.toSorted());
  expect(await readRows(join(out, 'results.parquet'))).toMatchObject([{ row: 22 }]);
  expect(readFileSync(join(out, 'results.csv'), 'utf8').split('\n')).toHaveLength(3);
  expect(Object.keys(unzipSync(readFileSync(join(out, 'results.xlsx'))))).toContain('xl/workbook.xml');
});

test('check says the same of each', async () => {
  const { check } = await EDITIONS.load('2024');
  for (const [place, rest, said] of PLACES)
    for (const broken of BROKEN) {
      const text = JSON.stringify({ as_of: '2024-06-30', enterprise: { name: '甲' }, ...rest });
      const found = check(JSON.parse(text.replaceAll('¤', broken))).problems.map(
        ({ code, location }) => `${location.pointer} ${code}`,
      );
      expect([place, found]).toEqual([place, [said.replace('¤', JSON.parse(`"${broken}"`))]]);
    }
});

test('U+0000 in a column of Parquet is an error of its row', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'd.parquet');
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(
    `COPY (SELECT '2024-06-30' AS as_of, {name: n} AS enterprise FROM (VALUES ('甲' || chr(0)), ('乙')) t(n)) TO '${file}'`,
  );
  const out = join(folder, 'out');
  expect(run('survey', file, '--out', out).status).toBe(0);
  const problems = await readRows(join(out, 'problems.csv'));
  expect(problems.map(({ row, code, pointer }) => `${row} ${code} ${pointer}`)).toEqual([
    '1 text-character /enterprise/name',
  ]);
});

test('what hides or turns text round is shown in CSV and Excel, and escaped in JSON', async () => {
  const folder = temporaryFolder();
  const name = 'a\u202egnp\u200b\u0085\u001b[1m b';
  const file = writeLines(join(folder, 'd.ndjson'), [{ as_of: '2024-06-30', enterprise: { name } }]);
  const out = join(folder, 'out');
  expect(run('survey', file, '--out', out).status).toBe(0);
  const visible = 'a<U+202E>gnp<U+200B><U+0085><U+001B>[1m b';
  expect(await readRows(join(out, 'results.csv'))).toMatchObject([{ name: visible }]);
  const sheet = Buffer.from(
    unzipSync(readFileSync(join(out, 'results.xlsx')))['xl/worksheets/sheet1.xml'] as Uint8Array,
  ).toString();
  expect(sheet).toContain(visible.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  expect(await readRows(join(out, 'results.parquet'))).toMatchObject([{ name }]);
  for (const format of ['json', 'sarif']) {
    const { stdout } = run('check', file, '--format', format);
    expect(stdout).not.toMatch(/[\p{Cf}\u007f-\u009f]/u);
    expect(JSON.stringify(JSON.parse(stdout))).toContain(format === 'json' ? '\u202e' : '<U+202E>');
  }
  expect(run('check', file, '--format', 'x\u202ey').stderr).toContain('“x<U+202E>y”');
});
