import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateReference } from '../../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../../packages/language/backends/reference/outcome.ts';
import { compileSql } from '../../../packages/language/backends/sql/compile-sql.ts';
import { generatedEdition } from '../../edition.ts';
import { arbitraryDeclaration } from '../arbitraries/declaration.ts';
import { createViews, duckdbWith, type Engine, postgresqlWith } from './engines.ts';
import { lineExpression, referenceLine, reportLine } from './lines.ts';
import { sqlEditionOf } from './sql-edition.ts';

/**
 * Row by row: conclusion, size, and of every clause verdict, basis and reasons. The declarations are drawn around the
 * limits, with gaps, zero and negative bases, missing sizes and expired documents (see arbitraries/declaration.ts).
 */
describe.each(['2024', 'draft'])('edition %s', id => {
  const edition = sqlEditionOf(id);

  async function drawn(count: number, seed: number): Promise<DeclarationData[]> {
    const { content, assembled } = await edition;
    const divisions = assembled.description.vocabularies['divisions'] ?? [];
    const codes = { divisions: divisions.map(({ code }) => code) };
    const options = { schema: content.schema, edition: assembled.rules, codes };
    return fc.sample(arbitraryDeclaration(options), { numRuns: count, seed });
  }

  async function lines(engine: Engine, assurance: string): Promise<string[]> {
    const { assembled } = await edition;
    const line = lineExpression(assembled.rules.clauses);
    return engine.texts(`SELECT ${line} FROM verdicts_${assurance} ORDER BY "row"`);
  }

  test('DuckDB equals the generated checker on 50,000 declarations, verified and declared', async () => {
    const script = compileSql((await edition).sql, { dialect: 'duckdb', checked: true });
    const few = await drawn(2500, 17);
    const declarations = recombine(few, 50_000);
    const engine = await duckdbWith(script, few);
    // What reading makes of lines is compared elsewhere; here the rows are recombined where they are.
    await engine.run(recombination(few.length, declarations.length));
    await createViews(engine, script);
    const { evaluate } = await generatedEdition(id);
    for (const assurance of ['verified', 'declared'] as const) {
      const found = await lines(engine, assurance);
      expect(found).toHaveLength(declarations.length);
      const wrong = declarations.findIndex(
        (one, index) => found[index] !== reportLine(evaluate(one, { assurance })),
      );
      expect(found[wrong]).toBe(
        declarations[wrong] && reportLine(evaluate(declarations[wrong], { assurance })),
      );
    }
  }, 180_000);

  test('DuckDB and PostgreSQL equal the reference on 2,000 declarations', async () => {
    const declarations = await drawn(2000, 23);
    const { sql, assembled } = await edition;
    const expected = (assurance: 'verified' | 'declared') =>
      declarations.map(one => referenceLine(evaluateReference(assembled.rules, one, assurance)));
    const all = { verified: expected('verified'), declared: expected('declared') };
    for (const dialect of ['duckdb', 'postgresql'] as const) {
      const script = compileSql(sql, { dialect });
      const engine = await (dialect === 'duckdb' ? duckdbWith : postgresqlWith)(script, declarations);
      await createViews(engine, script);
      for (const assurance of ['verified', 'declared'] as const)
        expect(await lines(engine, assurance)).toEqual(all[assurance]);
    }
  }, 180_000);
});

/**
 * Of which declaration a part is, times the round: parts stay together where they depend on one another (fiscal years on
 * the reference date). Findings may then contradict the data; they outrank it everywhere.
 */
const SHIFTS = {
  as_of: 0,
  finance: 0,
  operations: 0,
  enterprise: 7,
  quality: 7,
  research: 31,
  scope: 31,
  findings: 31,
} as const;

/** Many declarations from few, the parts of one with those of others. */
function recombine(drawn: readonly DeclarationData[], count: number): DeclarationData[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / drawn.length);
    const parts = Object.entries(SHIFTS).flatMap(([part, shift]) => {
      const value = drawn[(index + shift * round) % drawn.length]?.[part];
      return value === undefined ? [] : [[part, value]];
    });
    return Object.fromEntries(parts) as DeclarationData;
  });
}

/** The same over the rows of the table, which are put in their place. */
function recombination(drawn: number, count: number): string {
  const shifts = [...new Set(Object.values(SHIFTS))];
  const parts = Object.entries(SHIFTS).map(([part, shift]) => `d${shift}.${part}`);
  const joins = shifts.map(
    shift => `JOIN drawn d${shift} ON d${shift}."row" = (i + ${shift} * (i // ${drawn})) % ${drawn} + 1`,
  );
  return `CREATE TABLE drawn AS FROM declarations; DELETE FROM declarations;
INSERT INTO declarations BY NAME SELECT i + 1 AS "row", ${parts.join(', ')} FROM range(${count}) n(i) ${joins.join(' ')}`;
}
