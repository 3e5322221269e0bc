import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateReference } from '../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../packages/language/backends/reference/outcome.ts';
import { compileSmt } from '../../packages/language/backends/smt/compile-smt.ts';
import { declarationModel } from '../../packages/language/backends/smt/declaration-model.ts';
import type { SmtEdition } from '../../packages/language/backends/smt/smt-edition.ts';
import { stateDeclaration } from '../../packages/language/backends/smt/state-declaration.ts';
import { not } from '../../packages/language/backends/smt/term.ts';
import type { EditionRules } from '../../packages/language/rule/edition-rules.ts';
import { readFields } from '../../packages/language/rule/fields.ts';
import type { Assurance } from '../../packages/language/words.ts';
import { type Prover, startProver } from '../../packages/workshop/prove/solver.ts';
import { arbitraryDeclaration } from './arbitraries/declaration.ts';
import { DIVISIONS, edition2024 } from './arbitraries/edition-2024.ts';
import { languageOptions } from './arbitraries/language-options.ts';
import { arbitraryClauses } from './arbitraries/rule.ts';

const schema = JSON.parse(readFileSync('schemas/2024/declaration.schema.json', 'utf8'));
const fields = readFields(schema);
const declarations = arbitraryDeclaration({ schema, edition: edition2024, codes: { divisions: DIVISIONS } });
const assurances = ['verified', 'declared'] as const;

let prover: Prover;
beforeAll(async () => {
  prover = await startProver();
});
afterAll(() => prover.close());

function smtEdition(rules: EditionRules): SmtEdition {
  const codes: SmtEdition['codes'] = fact => {
    if (fact.kind === 'classify') return rules.tables[fact.table]?.values ?? [];
    if (fact.kind === 'unrecorded') return fact.codes;
    return fact.kind === 'field' ? (fields.get(fact.path)?.codes ?? []) : [];
  };
  return { id: 'e', rules, schema, codes };
}

/** The verdicts Z3 finds for each declaration, as `id verdict`, and the conclusion; `invalid` if it breaks a constraint. */
async function verdictsBySmt(
  rules: EditionRules,
  asked: readonly { readonly declaration: DeclarationData; readonly assurance: Assurance }[],
): Promise<string[][]> {
  const edition = smtEdition(rules);
  const model = declarationModel([edition]);
  const { clauses, conclusion, definitions, constraints } = compileSmt(edition, model);
  const solver = await prover.open([
    ...model.declarations,
    ...definitions,
    ...[...model.constraints, ...constraints].map(term => `(assert ${term})`),
  ]);
  const wanted = [
    ...clauses.flatMap(({ met, notMet, notApplicable }) => [met, notMet, notApplicable]),
    conclusion.recognised,
    conclusion.notRecognised,
  ];
  const found: string[][] = [];
  for (const { declaration, assurance } of asked) {
    const stated = [
      ...stateDeclaration(model, declaration),
      assurance === 'declared' ? model.declared : not(model.declared),
    ];
    const values = await solver.find(stated, wanted);
    if (!values) {
      found.push(['invalid']);
      continue;
    }
    const verdicts = clauses.map(({ id, met, notMet, notApplicable }) => {
      if (values.get(met)) return `${id} met`;
      if (values.get(notMet)) return `${id} not_met`;
      return `${id} ${values.get(notApplicable) ? 'not_applicable' : 'undetermined'}`;
    });
    const decided = values.get(conclusion.recognised) ? 'recognised' : 'undetermined';
    found.push([...verdicts, values.get(conclusion.notRecognised) ? 'not_recognised' : decided]);
  }
  return found;
}

function verdictsByReference(
  rules: EditionRules,
  declaration: DeclarationData,
  assurance: Assurance,
): string[] {
  const { clauses, conclusion } = evaluateReference(rules, declaration, assurance);
  return [...clauses.map(({ id, verdict }) => `${id} ${verdict}`), conclusion];
}

describe('SMT terms say what the reference says', () => {
  test('of every clause of edition 2024, for random declarations under both assurances', async () => {
    const asked = fc
      .sample(declarations, { numRuns: 150, seed: 20240630 })
      .flatMap(declaration => assurances.map(assurance => ({ declaration, assurance })));
    const found = await verdictsBySmt(edition2024, asked);
    asked.forEach(({ declaration, assurance }, index) => {
      expect(found[index], JSON.stringify(declaration)).toEqual(
        verdictsByReference(edition2024, declaration, assurance),
      );
    });
  });

  test('of random rules in all of the language', async () => {
    const editions = fc.sample(arbitraryClauses(languageOptions), { numRuns: 40, seed: 7 });
    const drawn = fc.sample(declarations, { numRuns: 40 * 5, seed: 8 });
    for (const [index, clauses] of editions.entries()) {
      const rules = { ...languageOptions, clauses };
      const asked = drawn
        .slice(index * 5, index * 5 + 5)
        .flatMap(({ findings: _, ...declaration }) =>
          assurances.map(assurance => ({ declaration: declaration as DeclarationData, assurance })),
        );
      const found = await verdictsBySmt(rules, asked);
      asked.forEach(({ declaration, assurance }, at) => {
        const shown = JSON.stringify([clauses, declaration], (_, value) =>
          typeof value === 'bigint' ? String(value) : value,
        );
        expect(found[at], shown).toEqual(verdictsByReference(rules, declaration, assurance));
      });
    }
  });
});
