import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Limits } from '../../packages/checker/evaluate/close-gap.ts';
import { evaluateDeclaration } from '../../packages/checker/evaluate/evaluate-declaration.ts';
import { headReader } from '../../packages/checker/evaluate/read-head.ts';
import { compileEdition } from '../../packages/language/backends/js/compile-edition.ts';
import { evaluateReference } from '../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData, Reason } from '../../packages/language/backends/reference/outcome.ts';
import type { CompiledEdition, CompiledRules } from '../../packages/language/edition/compiled-edition.ts';
import type { Fact } from '../../packages/language/rule/ast.ts';
import type { ClauseRule, EditionRules } from '../../packages/language/rule/edition-rules.ts';
import { readFields } from '../../packages/language/rule/fields.ts';
import type { Assurance } from '../../packages/language/words.ts';
import { contentOf, ROOT } from '../edition.ts';
import { equals, present } from './arbitraries/ast-builders.ts';
import { arbitraryDeclaration } from './arbitraries/declaration.ts';
import { languageOptions } from './arbitraries/language-options.ts';
import { arbitraryClauses } from './arbitraries/rule.ts';

/** Any rules compiled to JavaScript against the reference evaluator: everything a report is made of has to be equal. */
const { content, assembled } = await contentOf('2024');
const divisions = assembled.description.vocabularies['divisions'] ?? [];
const options = { schema: content.schema, codes: { divisions: divisions.map(({ code }) => code) } };
const declarations = arbitraryDeclaration({ ...options, edition: assembled.rules });
const assurances = ['verified', 'declared'] as const satisfies Assurance[];
const TRUTHS = ['false', 'unknown', 'true'];

describe('any rule of the language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-rules-'));
  const fields = readFields(content.schema);
  const codes = (fact: Fact): readonly string[] => {
    if (fact.kind === 'classify') return languageOptions.tables[fact.table]?.values ?? [];
    if (fact.kind === 'unrecorded') return fact.codes;
    return (
      languageOptions.codes[fact.id] ?? (fact.kind === 'field' ? (fields.get(fact.path)?.codes ?? []) : [])
    );
  };

  async function compiled(edition: EditionRules, name: string): Promise<CompiledRules> {
    const path = join(folder, `${name}.mjs`);
    writeFileSync(
      path,
      compileEdition(edition, codes, join(ROOT, 'packages/language/backends/js/runtime.ts')),
    );
    return (await import(path)) as CompiledRules;
  }

  test('compiles to the meaning that the reference gives it: 120 random editions, 40 declarations each', async () => {
    const samples = fc.sample(arbitraryClauses(languageOptions), { numRuns: 120, seed: 3 });
    for (const [number, clauses] of samples.entries()) {
      const edition = { ...languageOptions, clauses };
      const rules = await compiled(edition, `edition-${number}`);
      const around = arbitraryDeclaration({ ...options, edition });
      const drawn = [
        ...fc.sample(declarations, { numRuns: 20, seed: number }),
        ...fc.sample(around, { numRuns: 20, seed: number }),
      ];
      for (const declaration of drawn) {
        const assurance = assurances[number % 2] as Assurance;
        expect(outcomes(rules, edition, declaration, assurance)).toEqual(
          expected(edition, declaration, assurance),
        );
        const judged = evaluateReference(edition, declaration, assurance);
        expect(report(rules, edition, declaration, assurance)).toEqual({
          conclusion: judged.conclusion,
          clauses: judged.clauses.map(({ id, verdict, basis, reasons }) => ({ id, verdict, basis, reasons })),
        });
        expect(CONCLUSIONS[rules.conclude(declaration, assurance === 'declared')]).toBe(judged.conclusion);
      }
    }
  }, 120_000);

  test('a finding on a clause that may not apply says nothing yet', async () => {
    const established = present('', 'established_on');
    const clauses: ClauseRule[] = [
      {
        id: 'qualifications',
        mode: 'documents',
        rule: established,
        appliesWhen: equals('', 'stated_size', 'micro'),
      },
    ];
    const edition = { ...languageOptions, clauses };
    const rules = await compiled(edition, 'open');
    const findings = { qualifications: { finding: 'met' } };
    const outcome = (enterprise: object) =>
      report(rules, edition, { as_of: '2024-06-30', enterprise, findings }, 'verified').clauses[0];
    expect(outcome({ name: '虚构企业' })).toEqual({
      id: 'qualifications',
      verdict: 'undetermined',
      basis: 'documents',
      reasons: [{ reason: 'field', subject: 'enterprise.size', year: null }],
    });
    expect(outcome({ name: '虚构企业', size: 'micro' })).toMatchObject({ verdict: 'met', basis: 'finding' });
    expect(outcome({ name: '虚构企业', size: 'small' })).toMatchObject({
      verdict: 'not_applicable',
      basis: 'computed',
    });
  });
});

const CONCLUSIONS = ['not_recognised', 'undetermined', 'recognised'];

/** The random editions have no schema: every field may hold anything. */
const places = {
  get: (path: string) => ({ names: path.split('.'), field: {}, constraints: [] }),
} as unknown as Limits['places'];

/** What the checker reports with compiled rules; the texts of a random edition are empty. */
function report(
  rules: CompiledRules,
  edition: EditionRules,
  declaration: DeclarationData,
  assurance: Assurance,
) {
  const texts = edition.clauses.map(({ id, mode }, index) => ({
    id,
    number: '',
    title: '',
    mode,
    text: '',
    evidence: [],
    conditions: (rules.clauses[index]?.leaves ?? []).map(({ fact, required }) => ({
      phrase: '',
      fact,
      required: typeof required === 'function' ? required({}) : required,
    })),
    fieldTitles: {},
    subjectTitles: {},
    shared: undefined,
    interpretationsFor: () => [],
  }));
  const named = { ...declaration, enterprise: declaration['enterprise'] ?? {} };
  const { conclusion, clauses } = evaluateDeclaration(
    { ...rules, description: {} } as CompiledEdition,
    {
      edition: '',
      readHead: headReader({ declarant: {} }),
      limits: { places },
      clauses: texts,
      interpretations: [],
      factTitles: {},
    },
    named,
    assurance,
  );
  return {
    conclusion,
    clauses: clauses.map(({ id, verdict, basis, missing }) => ({
      id,
      verdict,
      basis,
      reasons: missing.map(({ reason, subject, year }) => ({ reason, subject, year })),
    })),
  };
}

function outcomes(
  rules: CompiledRules,
  edition: EditionRules,
  declaration: DeclarationData,
  assurance: Assurance,
) {
  const facts = rules.readFacts(declaration);
  const declared = assurance === 'declared';
  return edition.clauses.map(({ id }, index) => {
    const clause = rules.clauses[index] as CompiledRules['clauses'][number];
    const applies = clause.applies ? clause.applies(facts, declared) : 2;
    const truth = applies === 2 ? clause.rule(facts, declared) : undefined;
    const open = applies === 1 || truth === 1;
    const reasons: Reason[] = [];
    if (open) {
      clause.why(facts, declaration, declared, (reason, subject, year) => {
        const said = reasons.some(
          one => one.reason === reason && one.subject === subject && one.year === year,
        );
        if (!said) reasons.push({ reason, subject, year });
      });
    }
    const conditions = clause.leaves
      .filter(({ active }) => !active || active(facts))
      .map(leaf => ({ id: leaf.id, truth: TRUTHS[leaf.truth(facts)] }));
    return {
      id,
      verdict: applies === 0 ? 'not_applicable' : open ? 'undetermined' : truth === 2 ? 'met' : 'not_met',
      reasons,
      conditions,
    };
  });
}

function expected(edition: EditionRules, declaration: DeclarationData, assurance: Assurance) {
  const { findings, ...data } = declaration;
  const { clauses } = evaluateReference(edition, data as DeclarationData, assurance);
  return clauses.map(({ id, verdict, reasons, conditions }) => ({
    id,
    verdict,
    reasons,
    conditions: conditions.map(({ id: leaf, truth }) => ({ id: leaf, truth })),
  }));
}
