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
    const declarations = recombine(await drawn(2500, 17), 50_000);
    const engine = await duckdbWith(script, declarations);
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
    for (const dialect of ['duckdb', 'postgresql'] as const) {
      const script = compileSql(sql, { dialect });
      const engine = await (dialect === 'duckdb' ? duckdbWith : postgresqlWith)(script, declarations);
      await createViews(engine, script);
      for (const assurance of ['verified', 'declared'] as const) {
        const expected = declarations.map(one =>
          referenceLine(evaluateReference(assembled.rules, one, assurance)),
        );
        expect(await lines(engine, assurance)).toEqual(expected);
      }
    }
  }, 180_000);
});

/**
 * Many declarations from few: the parts of one with those of others, which stay together where they depend on one
 * another (fiscal years on the reference date). Findings may then contradict the data; they outrank it everywhere.
 */
function recombine(drawn: readonly DeclarationData[], count: number): DeclarationData[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / drawn.length);
    const from = (shift: number) => drawn[(index + shift * round) % drawn.length] as DeclarationData;
    const [base, enterprise, rest] = [from(0), from(7), from(31)];
    const parts = {
      as_of: base.as_of,
      finance: base['finance'],
      enterprise: enterprise['enterprise'],
      operations: base['operations'],
      research: rest['research'],
      quality: enterprise['quality'],
      scope: rest['scope'],
      findings: rest['findings'],
    };
    return JSON.parse(JSON.stringify(parts)) as DeclarationData;
  });
}
