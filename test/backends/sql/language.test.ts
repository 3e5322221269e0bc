import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateReference } from '../../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../../packages/language/backends/reference/outcome.ts';
import { compileSql } from '../../../packages/language/backends/sql/compile-sql.ts';
import type { ClauseRule } from '../../../packages/language/rule/edition-rules.ts';
import { contentOf } from '../../edition.ts';
import { arbitraryDeclaration } from '../arbitraries/declaration.ts';
import { languageOptions } from '../arbitraries/language-options.ts';
import { arbitraryClauses } from '../arbitraries/rule.ts';
import { createViews, duckdbWith, postgresqlWith } from './engines.ts';
import { lineExpression, referenceLine } from './lines.ts';
import { type AssembledContent, sqlOf } from './sql-edition.ts';

/** Random rules over all kinds of facts: the SQL means what the reference says. */
const assembled: AssembledContent = await contentOf('2024');
const divisions = assembled.assembled.description.vocabularies['divisions'] ?? [];
const declarations = fc
  .sample(
    arbitraryDeclaration({
      schema: assembled.content.schema,
      edition: assembled.assembled.rules,
      codes: { divisions: divisions.map(({ code }) => code) },
    }),
    { numRuns: 60, seed: 5 },
  )
  .map(({ findings, ...data }) => data as DeclarationData);

test.each([
  { dialect: 'duckdb', load: duckdbWith, editions: 8 },
  { dialect: 'postgresql', load: postgresqlWith, editions: 30 },
] as const)(
  '$editions random editions in $dialect, 60 declarations each',
  async ({ dialect, load, editions }) => {
    const whole = sqlOf(assembled);
    const engine = await load(compileSql(whole, { dialect }), declarations);
    const samples = fc.sample(arbitraryClauses(languageOptions), { numRuns: editions, seed: 3 });
    for (const [number, clauses] of samples.entries()) {
      const prefix = `e${number}_`;
      const assurance = number % 2 === 0 ? 'verified' : 'declared';
      const sql = withRules(whole, clauses);
      await createViews(engine, compileSql(sql, { dialect, prefix, clauses: clauses.map(({ id }) => id) }));
      const query = `SELECT ${lineExpression(clauses)} FROM ${prefix}verdicts_${assurance} ORDER BY "row"`;
      const rules = { ...languageOptions, clauses };
      const expected = declarations.map(one => referenceLine(evaluateReference(rules, one, assurance)));
      expect(await engine.texts(query)).toEqual(expected);
    }
  },
  180_000,
);

function withRules(whole: ReturnType<typeof sqlOf>, clauses: readonly ClauseRule[]) {
  const { facts, tables } = languageOptions;
  return { ...whole, typed: { ...whole.typed, rules: { facts, tables, clauses } } };
}
