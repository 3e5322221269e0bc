import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateReference } from '../../packages/language/backends/reference/evaluate-reference.ts';
import { compileSql, type SqlScript } from '../../packages/language/backends/sql/compile-sql.ts';
import { arbitraryDeclaration } from '../backends/arbitraries/declaration.ts';
import { checkedLines, shown, writtenDeclarations } from '../backends/sql/as-written.ts';
import { lines } from '../backends/sql/engines.ts';
import { lineExpression, referenceLine } from '../backends/sql/lines.ts';
import { randomScript } from '../backends/sql/random-standards.ts';
import { repeated, sqlEditionOf } from '../backends/sql/sql-edition.ts';
import { ROOT } from '../edition.ts';

interface Session {
  query(sql: string): unknown;
}
const chdb = (await import(join(ROOT, 'build/clickhouse/node_modules/chdb/index.mjs'))) as {
  Session: new (folder: string) => Session;
};
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-clickhouse-'));
const session = new chdb.Session(join(folder, 'data'));

function load(script: SqlScript, written: readonly string[], database: string): void {
  const file = join(folder, `${database}.ndjson`);
  writeFileSync(file, written.map(line => `${line}\n`).join(''));
  session.query(`CREATE DATABASE ${database}`);
  session.query(`USE ${database}`);
  if (script.session) session.query(script.session.statement);
  session.query(script.table);
  session.query(script.loading.replace('declarations.ndjson', file));
  for (const { statement } of script.views) session.query(statement);
}

/** The lines of a view. In ClickHouse a text joined from NULLs is NULL, as of a row that is refused. */
function texts(clauses: Parameters<typeof lineExpression>[0], view: string): string[] {
  return textsOf(lineExpression(clauses), view);
}

function textsOf(expression: string, view: string): string[] {
  const line = expression.replace('concat_ws', 'concatWithSeparator');
  const query = `SELECT if(conclusion = 'refused', 'refused|', ${line}) FROM ${view} ORDER BY "row" FORMAT TSVRaw`;
  return String(session.query(query)).trimEnd().split('\n');
}

describe.each(['2024', 'draft'])('edition %s', id => {
  test('ClickHouse equals the reference on 3,000 declarations', async () => {
    const { sql, content, assembled } = await sqlEditionOf(id);
    const divisions = assembled.description.vocabularies['divisions'] ?? [];
    const codes = { divisions: divisions.map(({ code }) => code) };
    const declarations = fc.sample(
      arbitraryDeclaration({ schema: content.schema, edition: assembled.rules, codes }),
      { numRuns: 3000, seed: 29 },
    );
    load(compileSql(sql, { dialect: 'clickhouse' }), lines(declarations), `edition_${id}`);
    for (const assurance of ['verified', 'declared'] as const) {
      const expected = declarations.map(one =>
        referenceLine(evaluateReference(assembled.rules, one, assurance)),
      );
      expect(texts(assembled.rules.clauses, `verdicts_${assurance}`)).toEqual(expected);
    }
  });

  test('ClickHouse says the same as check of 3,000 declarations as people write them', async () => {
    const { sql, assembled } = await sqlEditionOf(id);
    const written = await writtenDeclarations(id, 3000, 43);
    load(compileSql(sql, { dialect: 'clickhouse' }), written, `written_${id}`);
    for (const assurance of ['verified', 'declared'] as const) {
      const found = texts(assembled.rules.clauses, `verdicts_${assurance}`);
      expect(found.map(shown)).toEqual(await checkedLines(id, written, assurance));
    }
  });
});

test('statements longer than ClickHouse takes by default are taken, as the script says', async () => {
  const { sql, assembled } = await sqlEditionOf('2024');
  const script = compileSql(repeated(sql, 14), { dialect: 'clickhouse' });
  expect(Math.max(...script.views.map(({ statement }) => statement.length))).toBeGreaterThan(262_144);
  load(script, [], 'long');
  expect(texts(assembled.rules.clauses, 'verdicts_verified')).toEqual(['']);
});

const FIRST = Number(process.env['RANDOM_FIRST'] ?? 1);
const STANDARDS = Number(process.env['RANDOM_STANDARDS'] ?? 100);

test(`${STANDARDS} random standards mean in ClickHouse what the reference says, 40 declarations each`, () => {
  let compared = 0;
  for (let seed = FIRST; seed < FIRST + STANDARDS; seed++) {
    const { script, line, declarations, expected } = randomScript(seed, 'clickhouse', 40);
    if (!script) continue;
    load(script, lines(declarations), `random_${seed}`);
    for (const assurance of ['verified', 'declared'] as const) {
      const found = textsOf(line, `verdicts_${assurance}`);
      const wrong = declarations.findIndex((_, row) => found[row] !== expected[assurance][row]);
      const place = `seed ${seed}, ${assurance}: ${JSON.stringify(declarations[wrong])}`;
      expect(found[wrong], place).toBe(expected[assurance][wrong]);
      compared += found.length;
    }
    session.query(`DROP DATABASE random_${seed}`);
  }
  expect(compared).toBeGreaterThan(STANDARDS * 60);
});
