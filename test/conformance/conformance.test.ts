import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSql } from '../../packages/language/backends/sql/compile-sql.ts';
import {
  type ConformanceCase,
  conformanceKit,
  printKit,
} from '../../packages/workshop/adequacy/conformance-kit.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { createViews, duckdbWith, postgresqlWith } from '../backends/sql/engines.ts';
import { lineExpression, reportLine } from '../backends/sql/lines.ts';
import { sqlEditionOf } from '../backends/sql/sql-edition.ts';
import { generatedEdition, ROOT } from '../edition.ts';

/** The line of backends/sql/lines.ts from what the kit expects. */
function expectedLine({ expected: { conclusion, size, clauses } }: ConformanceCase): string {
  const parts = Object.values(clauses).flatMap(({ verdict, basis, reason }) => [verdict, basis, reason]);
  return [conclusion, size ?? '?', ...parts].join('|');
}

describe.each(['2024', 'draft'])('the kit of edition %s', id => {
  const text = readFileSync(join(ROOT, `test/conformance/${id}.ndjson`), 'utf8');
  const cases = text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as ConformanceCase);
  const declarations = cases.map(({ declaration }) => declaration);
  const expected = cases.map(expectedLine);

  test('is what the hand-written cases and the reference say today', async () => {
    const { assembled } = await sqlEditionOf(id);
    const kit = conformanceKit(id, assembled.rules, await openProject(ROOT).cases());
    expect(printKit(kit)).toBe(text);
  });

  test('is passed by the generated checker', async () => {
    const { evaluate } = await generatedEdition(id);
    expect(cases.map(one => reportLine(evaluate(one.declaration, one)))).toEqual(expected);
  });

  test.each(['duckdb', 'postgresql'] as const)('is passed by %s', async dialect => {
    const { sql, assembled } = await sqlEditionOf(id);
    const script = compileSql(sql, { dialect });
    const engine = await (dialect === 'duckdb' ? duckdbWith : postgresqlWith)(script, declarations);
    await createViews(engine, script);
    const lines = async (assurance: string) =>
      engine.texts(
        `SELECT ${lineExpression(assembled.rules.clauses)} FROM verdicts_${assurance} ORDER BY "row"`,
      );
    const found = { verified: await lines('verified'), declared: await lines('declared') };
    expect(cases.map(({ assurance }, index) => found[assurance][index])).toEqual(expected);
  });
});
