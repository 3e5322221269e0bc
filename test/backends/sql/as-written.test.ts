import { describe, expect, test } from 'vitest';
import { compileSql } from '../../../packages/language/backends/sql/compile-sql.ts';
import { checkedLines, REFUSED, shown, writtenDeclarations } from './as-written.ts';
import { createViews, duckdbWithLines, postgresqlWithLines } from './engines.ts';
import { lineExpression } from './lines.ts';
import { sqlEditionOf } from './sql-edition.ts';

/** The same verdict wherever `check` gives one, and a refusal wherever it gives none. */
describe.each([
  { dialect: 'duckdb', load: duckdbWithLines, count: 700 },
  { dialect: 'postgresql', load: postgresqlWithLines, count: 300 },
] as const)('$dialect', ({ dialect, load, count }) => {
  test.each(['2024', 'draft'])(
    'says the same as check of declarations as people write them: edition %s',
    async id => {
      const { sql, assembled } = await sqlEditionOf(id);
      const script = compileSql(sql, { dialect });
      const written = await writtenDeclarations(id, count, 41);
      const engine = await load(script, written);
      await createViews(engine, script);
      const line = lineExpression(assembled.rules.clauses);
      for (const assurance of ['verified', 'declared'] as const) {
        const found = await engine.texts(`SELECT ${line} FROM verdicts_${assurance} ORDER BY "row"`);
        const expected = await checkedLines(id, written, assurance);
        const wrong = written.flatMap((one, row) =>
          shown(found[row] ?? '') === expected[row]
            ? []
            : [{ one, found: found[row], expected: expected[row] }],
        );
        expect(wrong).toEqual([]);
        expect(found).toHaveLength(written.length);
        const refused = expected.filter(one => one === REFUSED).length;
        expect(refused).toBeGreaterThan(count / 8);
        expect(refused).toBeLessThan(count / 2);
      }
    },
    120_000,
  );
});
