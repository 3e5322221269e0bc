import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateReference } from '../../packages/language/backends/reference/evaluate-reference.ts';
import { compileSql } from '../../packages/language/backends/sql/compile-sql.ts';
import { arbitraryDeclaration } from '../backends/arbitraries/declaration.ts';
import { lineExpression, referenceLine } from '../backends/sql/lines.ts';
import { sqlEditionOf } from '../backends/sql/sql-edition.ts';
import { ROOT } from '../edition.ts';

interface Session {
  query(sql: string): unknown;
}
const chdb = (await import(join(ROOT, 'build/clickhouse/node_modules/chdb/index.mjs'))) as {
  Session: new (folder: string) => Session;
};
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-clickhouse-'));
const session = new chdb.Session(join(folder, 'data'));

test.each(['2024', 'draft'])(
  'ClickHouse equals the reference on 3,000 declarations of edition %s',
  async id => {
    const { sql, content, assembled } = await sqlEditionOf(id);
    const script = compileSql(sql, { dialect: 'clickhouse' });
    const divisions = assembled.description.vocabularies['divisions'] ?? [];
    const codes = { divisions: divisions.map(({ code }) => code) };
    const declarations = fc.sample(
      arbitraryDeclaration({ schema: content.schema, edition: assembled.rules, codes }),
      { numRuns: 3000, seed: 29 },
    );
    const file = join(folder, `${id}.ndjson`);
    writeFileSync(file, declarations.map(one => `${JSON.stringify(one)}\n`).join(''));
    session.query(`CREATE DATABASE edition_${id}`);
    session.query(`USE edition_${id}`);
    session.query(script.table);
    session.query(script.loading.replace('declarations.ndjson', file));
    for (const { statement } of script.views) session.query(statement);
    const line = lineExpression(assembled.rules.clauses).replace('concat_ws', 'concatWithSeparator');
    for (const assurance of ['verified', 'declared'] as const) {
      const found = session.query(`SELECT ${line} FROM verdicts_${assurance} ORDER BY "row" FORMAT TSVRaw`);
      const expected = declarations.map(one =>
        referenceLine(evaluateReference(assembled.rules, one, assurance)),
      );
      expect(String(found).trimEnd().split('\n')).toEqual(expected);
    }
  },
);
