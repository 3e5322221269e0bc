import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  conclude,
  evaluateReference,
} from '../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../packages/language/backends/reference/outcome.ts';
import type { EditionRules } from '../../packages/language/rule/edition-rules.ts';
import type { Assurance } from '../../packages/language/words.ts';
import { all, any, not } from './arbitraries/ast-builders.ts';
import { arbitraryDeclaration } from './arbitraries/declaration.ts';
import { DIVISIONS, edition2024 } from './arbitraries/edition-2024.ts';
import { editionOf } from './arbitraries/evaluate-one.ts';
import { extendDeclaration } from './arbitraries/extend-declaration.ts';
import { languageOptions } from './arbitraries/language-options.ts';
import { arbitraryClauses, arbitraryRule } from './arbitraries/rule.ts';

const schema = JSON.parse(readFileSync('schemas/2024/declaration.schema.json', 'utf8'));
const options = { schema, edition: edition2024, codes: { divisions: DIVISIONS } };
const declarations = arbitraryDeclaration(options);
const rules = arbitraryRule(languageOptions);
const assurances = fc.constantFrom<Assurance>('verified', 'declared');
const runs = { numRuns: 400 };

/** Whether the table of every classified fact still leaves the stated size possible. */
function sizeAgrees(edition: EditionRules, declaration: DeclarationData): boolean {
  const stated = (declaration['enterprise'] as { size?: string }).size;
  const possible = evaluateReference(edition, declaration, 'verified').size?.possible ?? [];
  return stated === undefined || possible.includes(stated);
}

/** What stands at a path, through lists, as text. */
function valuesAt(value: unknown, path: string): string {
  const [name, ...rest] = path.split('.');
  if (!name || value === undefined) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return value.map(entry => valuesAt(entry, path)).join();
  return valuesAt((value as Record<string, unknown>)[name], rest.join('.'));
}

/** Verdicts that were decided for the base and are others for the extension. */
function flips(
  edition: EditionRules,
  base: DeclarationData,
  extension: DeclarationData,
  assurance: Assurance,
) {
  const after = evaluateReference(edition, extension, assurance).clauses;
  return evaluateReference(edition, base, assurance).clauses.filter(
    ({ verdict }, index) => verdict !== 'undetermined' && verdict !== after[index]?.verdict,
  );
}

describe('arbitrary declarations', () => {
  test('are valid by the schema', () => {
    const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(schema);
    fc.assert(
      fc.property(declarations, declaration => {
        expect(validate(declaration), JSON.stringify(validate.errors)).toBe(true);
      }),
      runs,
    );
  });

  test('come to every verdict on every clause, and to every conclusion', () => {
    const seen = new Set<string>();
    for (const declaration of fc.sample(declarations, { numRuns: 2000, seed: 1 })) {
      for (const assurance of ['verified', 'declared'] as const) {
        const { conclusion, clauses, size } = evaluateReference(edition2024, declaration, assurance);
        for (const { id, verdict, basis } of clauses) seen.add(`${id} ${verdict}`).add(basis);
        seen.add(conclusion).add(`size ${size?.basis} ${size?.value}`);
      }
    }
    const verdicts = edition2024.clauses.flatMap(({ id }) =>
      ['met', 'not_met', 'undetermined'].map(v => `${id} ${v}`),
    );
    const sizes = ['micro', 'small', 'medium', 'large'].flatMap(size => [
      `size table ${size}`,
      `size stated ${size}`,
    ]);
    const rest = [
      'recognised',
      'not_recognised',
      'undetermined',
      'computed',
      'documents',
      'declared',
      'finding',
    ];
    expect([...verdicts, ...sizes, ...rest].filter(outcome => !seen.has(outcome))).toEqual([]);
  });
});

describe('monotonicity: adding data never flips a decided verdict', () => {
  test('of edition 2024 under verified, findings included', () => {
    fc.assert(
      fc.property(extendDeclaration({ ...options, findings: true }), ({ base, extension }) => {
        fc.pre(sizeAgrees(edition2024, extension));
        expect(flips(edition2024, base, extension, 'verified')).toEqual([]);
      }),
      runs,
    );
  });

  test('of edition 2024 under declared, findings aside', () => {
    fc.assert(
      fc.property(extendDeclaration({ ...options, findings: false }), ({ base, extension }) => {
        fc.pre(sizeAgrees(edition2024, extension));
        expect(flips(edition2024, base, extension, 'declared')).toEqual([]);
      }),
      runs,
    );
  });

  test('of any clauses in the language', () => {
    const extensions = extendDeclaration({ ...options, findings: false });
    fc.assert(
      fc.property(arbitraryClauses(languageOptions), extensions, assurances, (clauses, pair, assurance) => {
        const edition = { ...languageOptions, clauses };
        fc.pre(sizeAgrees(edition, pair.extension));
        expect(flips(edition, pair.base, pair.extension, assurance)).toEqual([]);
      }),
      runs,
    );
  });
});

describe('results are consistent', () => {
  test('undetermined clauses, and only they, have reasons, each once', () => {
    fc.assert(
      fc.property(declarations, assurances, (declaration, assurance) => {
        for (const { verdict, reasons } of evaluateReference(edition2024, declaration, assurance).clauses) {
          expect(reasons.length > 0).toBe(verdict === 'undetermined');
          expect(new Set(reasons.map(reason => JSON.stringify(reason))).size).toBe(reasons.length);
        }
      }),
      runs,
    );
  });

  test('an open verdict changes only when something is supplied that its reasons name', () => {
    fc.assert(
      fc.property(extendDeclaration({ ...options, findings: false }), ({ base, extension }) => {
        fc.pre(valuesAt(base, 'enterprise.size') === valuesAt(extension, 'enterprise.size'));
        // A stated size that the table contradicts once it can decide is the one exception.
        fc.pre(sizeAgrees(edition2024, extension));
        const after = evaluateReference(edition2024, extension, 'declared').clauses;
        evaluateReference(edition2024, base, 'declared').clauses.forEach(
          ({ id, verdict, reasons }, index) => {
            if (verdict !== 'undetermined' || after[index]?.verdict === verdict) return;
            const supplied = reasons.some(
              ({ reason, subject }) =>
                reason === 'field' && valuesAt(base, subject) !== valuesAt(extension, subject),
            );
            expect(supplied, id).toBe(true);
          },
        );
      }),
      runs,
    );
  });

  test('declared differs from verified only where a finding is awaited', () => {
    fc.assert(
      fc.property(declarations, declaration => {
        const declared = evaluateReference(edition2024, declaration, 'declared').clauses;
        evaluateReference(edition2024, declaration, 'verified').clauses.forEach((clause, index) => {
          const awaited = clause.reasons.some(({ reason }) => reason === 'finding');
          if (!awaited) expect(declared[index]).toEqual(clause);
        });
      }),
      runs,
    );
  });

  test('the conclusion follows from the verdicts', () => {
    const verdict = fc.constantFrom('met', 'not_met', 'undetermined', 'not_applicable' as const);
    fc.assert(
      fc.property(fc.array(verdict), verdicts => {
        const expected = verdicts.includes('not_met')
          ? 'not_recognised'
          : verdicts.includes('undetermined')
            ? 'undetermined'
            : 'recognised';
        const clauses = verdicts.map((value, index) => ({ id: `c${index}`, verdict: value }));
        const parts = clauses.map(({ id }) => ({ kind: 'clause', clause: id }) as const);
        expect(conclude({ kind: 'all', parts }, clauses)).toBe(expected);
      }),
    );
  });

  test('the order of fiscal years and of clauses does not matter', () => {
    const reversed = { ...edition2024, clauses: [...edition2024.clauses].reverse() };
    fc.assert(
      fc.property(declarations, assurances, (declaration, assurance) => {
        const finance = [...((declaration['finance'] as unknown[] | undefined) ?? [])].reverse();
        const turned = declaration['finance'] ? { ...declaration, finance } : declaration;
        const { clauses, ...rest } = evaluateReference(edition2024, declaration, assurance);
        const other = evaluateReference(reversed, turned, assurance);
        expect({ ...other, clauses: [...other.clauses].reverse() }).toEqual({ ...rest, clauses });
      }),
      runs,
    );
  });
});

describe('laws of the language', () => {
  const verdictOf = (rule: Parameters<typeof not>[0], declaration: DeclarationData, assurance: Assurance) =>
    evaluateReference(editionOf(languageOptions.facts, { rule }), declaration, assurance).clauses[0]?.verdict;

  test('not (a and b) is not a or not b, and the other way round', () => {
    fc.assert(
      fc.property(rules, rules, declarations, assurances, (a, b, declaration, assurance) => {
        const verdict = (rule: typeof a) => verdictOf(rule, declaration, assurance);
        expect(verdict(not(all('z', a, b)))).toBe(verdict(any('z', not(a), not(b))));
        expect(verdict(not(any('z', a, b)))).toBe(verdict(all('z', not(a), not(b))));
        expect(verdict(not(not(a)))).toBe(verdict(a));
        expect(verdict(all('z', a, b))).toBe(verdict(all('z', b, a)));
      }),
      runs,
    );
  });

  test('a match is never less decided than its translation into and, or, in', () => {
    fc.assert(
      fc.property(
        rules.filter(rule => rule.kind === 'match'),
        declarations,
        assurances,
        (rule, declaration, assurance) => {
          if (rule.kind !== 'match') return;
          const cases = rule.cases.map(({ when, then }) =>
            all('z', { kind: 'in', id: 'w', fact: rule.fact, codes: when }, then),
          );
          const translated = verdictOf(any('z', ...cases), declaration, assurance);
          if (translated !== 'undetermined') expect(verdictOf(rule, declaration, assurance)).toBe(translated);
        },
      ),
      runs,
    );
  });
});
