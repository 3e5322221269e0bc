import fc from 'fast-check';
import { normaliseDeclaration } from '../../../packages/checker/validate/normalise-declaration.ts';
import { validateDeclaration } from '../../../packages/checker/validate/validate-declaration.ts';
import { evaluateReference } from '../../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../../packages/language/backends/reference/outcome.ts';
import {
  compileSql,
  type SqlOptions,
  type SqlScript,
} from '../../../packages/language/backends/sql/compile-sql.ts';
import type { SqlEdition } from '../../../packages/language/backends/sql/sql-edition.ts';
import { hasErrors } from '../../../packages/language/diagnostic/problem.ts';
import type { ClauseRule } from '../../../packages/language/rule/edition-rules.ts';
import { contentOf, EDITIONS } from '../../edition.ts';
import { arbitraryDeclaration } from '../arbitraries/declaration.ts';
import { languageOptions } from '../arbitraries/language-options.ts';
import { arbitraryClauses } from '../arbitraries/rule.ts';
import { lines } from './engines.ts';
import { lineExpression, referenceLine } from './lines.ts';
import { sqlOf } from './sql-edition.ts';

/** An edition of random rules: its views, the query for its rows, and what the reference says of them. */
interface RandomEdition {
  readonly script: SqlScript;
  readonly query: string;
  readonly expected: readonly string[];
}

const EACH = 60;

/**
 * Random rules over all kinds of facts, each with declarations drawn around its own limits, findings on its clauses among
 * them. All declarations stand in one table, `written`, loaded by the script of `whole`.
 */
export async function randomEditions(count: number, seed: number) {
  const read = await contentOf('2024');
  const whole = sqlOf(read);
  const divisions = read.assembled.description.vocabularies['divisions'] ?? [];
  const codes = { divisions: divisions.map(({ code }) => code) };
  const { dictionary } = await EDITIONS.load('2024');
  const samples = fc
    .sample(arbitraryClauses(languageOptions), { numRuns: count, seed })
    .map((clauses, number) => {
      const edition = { ...languageOptions, clauses };
      // Around some limits a figure may be out of its range; such a declaration has no verdict.
      const drawn = arbitraryDeclaration({ schema: read.content.schema, edition, codes }).filter(
        one => !hasErrors(validateDeclaration(normaliseDeclaration(one, dictionary), dictionary)),
      );
      return { edition, declarations: fc.sample(drawn, { numRuns: EACH, seed: seed + number }) };
    });
  const editions = (dialect: SqlOptions['dialect']): RandomEdition[] =>
    samples.map(({ edition: { clauses }, declarations }, number) =>
      randomEdition(whole, dialect, clauses, declarations, number),
    );
  return { whole, written: lines(samples.flatMap(({ declarations }) => declarations)), editions };
}

function randomEdition(
  whole: SqlEdition,
  dialect: SqlOptions['dialect'],
  clauses: readonly ClauseRule[],
  declarations: readonly DeclarationData[],
  number: number,
): RandomEdition {
  const { facts, tables } = languageOptions;
  const rules = { facts, tables, clauses };
  const assurance = number % 2 === 0 ? 'verified' : 'declared';
  const prefix = `e${number}_`;
  const edition = { ...whole, typed: { ...whole.typed, rules } };
  return {
    script: compileSql(edition, { dialect, prefix, checked: true, clauses: clauses.map(({ id }) => id) }),
    query: `SELECT ${lineExpression(clauses)} FROM ${prefix}verdicts_${assurance} WHERE "row" > ${number * EACH} AND "row" <= ${(number + 1) * EACH} ORDER BY "row"`,
    expected: declarations.map(one => referenceLine(evaluateReference(rules, one, assurance))),
  };
}
