import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { run, temporaryFolder } from './run.ts';

test('the script of the command runs as it stands, on the file it names', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'zhunsheng.sql');
  expect(run('sql', '--dialect', 'duckdb', '--out', out).status).toBe(0);
  const declaration = {
    as_of: '2024-06-30',
    enterprise: { name: '虚构企业', region: '210112', independent_legal_person: false },
  };
  const file = join(folder, 'declarations.ndjson');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (SELECT '${JSON.stringify(declaration)}') TO '${file}' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '')`,
  );
  await connection.run(readFileSync(out, 'utf8').replace("'declarations.ndjson'", `'${file}'`));
  const result = await connection.runAndReadAll(
    'SELECT "row", name, conclusion, legal_person, rd_intensity_reason FROM verdicts_verified',
  );
  expect(result.getRowsJson()).toEqual([
    [
      '1',
      '虚构企业',
      'not_recognised',
      'not_met',
      'field:finance.2023.rd_expense;field:finance.2023.revenue',
    ],
  ]);
});

test.each(['duckdb', 'postgresql', 'clickhouse'])(
  '%s: table, loading and views, with the clauses in comments',
  dialect => {
    const { status, stdout } = run('sql', '--dialect', dialect, '--lang', 'en');
    expect(status).toBe(0);
    for (const part of [
      'CREATE TABLE declarations',
      'INSERT INTO declarations',
      'VIEW facts AS',
      'VIEW verdicts_declared AS',
    ])
      expect(stdout).toContain(part);
    expect(stdout).toContain('-- 6.3 rd-intensity');
  },
);

test('a dialect that is missing or unknown is refused with the choices', () => {
  for (const args of [['sql'], ['sql', '--dialect', 'oracle']]) {
    const { status, stdout, stderr } = run(...args);
    expect(status).toBe(64);
    expect(stdout).toBe('');
    expect(stderr).toContain('duckdb、postgresql、clickhouse');
  }
});

test('an existing file is left alone without --force', () => {
  const out = join(temporaryFolder(), 'x.sql');
  expect(run('sql', '--dialect', 'duckdb', '--out', out).status).toBe(0);
  expect(run('sql', '--dialect', 'postgresql', '--out', out).status).toBe(64);
  expect(readFileSync(out, 'utf8')).toContain('STRUCT(');
});
