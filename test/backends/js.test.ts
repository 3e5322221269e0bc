import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateReference } from '../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../packages/language/backends/reference/outcome.ts';
import type { Assurance } from '../../packages/language/words.ts';
import { contentOf, generatedEdition } from '../edition.ts';
import { arbitraryDeclaration } from './arbitraries/declaration.ts';

/** Generated JavaScript against the reference evaluator: everything a report is made of has to be equal. */
const { content, assembled } = await contentOf('2024');
const generated = await generatedEdition('2024');
const divisions = assembled.description.vocabularies['divisions'] ?? [];
const options = { schema: content.schema, codes: { divisions: divisions.map(({ code }) => code) } };
const declarations = arbitraryDeclaration({ ...options, edition: assembled.rules });
const assurances = ['verified', 'declared'] as const satisfies Assurance[];

describe('the generated edition 2024', () => {
  test('agrees with the reference on 5000 random declarations: conclusion, size, verdicts, bases, reasons', () => {
    for (const declaration of fc.sample(declarations, { numRuns: 5000, seed: 7 })) {
      for (const assurance of assurances) {
        const expected = evaluateReference(assembled.rules, declaration, assurance);
        const report = generated.evaluate(declaration, { assurance });
        const clauses = report.clauses.map(({ id, verdict, basis, missing }) => ({
          id,
          verdict,
          basis,
          reasons: missing.map(({ reason, subject, year }) => ({ reason, subject, year })),
        }));
        expect(clauses).toEqual(expected.clauses.map(({ conditions, ...clause }) => clause));
        expect(report.conclusion).toBe(expected.conclusion);
        expect(generated.conclude(declaration, { assurance })).toBe(expected.conclusion);
        expect(report.enterprise.size?.value).toBe(expected.size?.value);
        expect(report.enterprise.size?.basis).toBe(expected.size?.basis);
      }
    }
  });

  test('every gap it gives closes its condition, and one 分 or entry less does not', () => {
    let gaps = 0;
    for (const declaration of fc.sample(declarations, { numRuns: 3000, seed: 11 })) {
      for (const { id, conditions } of generated.evaluate(declaration).clauses) {
        for (const { id: leaf, gap } of conditions) {
          if (gap?.unit !== 'amount' || gap.year === null) continue;
          gaps++;
          expect(truthAfter(declaration, id, leaf, gap, 0)).toBe('true');
          expect(truthAfter(declaration, id, leaf, gap, -1)).toBe('false');
        }
      }
    }
    expect(gaps).toBeGreaterThan(500);
  });
});

/** The reference's truth of a condition once the gap, give or take some 分, is added to the figure it is about. */
function truthAfter(
  declaration: DeclarationData,
  clause: string,
  leaf: string,
  gap: { field: string; year: number | null; change: number },
  fen: number,
): string | undefined {
  const [list = '', member = ''] = gap.field.split('.');
  const changed = structuredClone(declaration) as unknown as Record<string, Record<string, unknown>[]>;
  const entry = changed[list]?.find(({ year }) => year === gap.year) as Record<string, unknown>;
  const before = Math.round(Number(entry[member]) * 1e6);
  entry[member] = ((before + Math.round(gap.change * 1e6) + fen) / 1e6).toFixed(6);
  const { clauses } = evaluateReference(assembled.rules, changed as unknown as DeclarationData, 'verified');
  return clauses.find(({ id }) => id === clause)?.conditions.find(({ id }) => id === leaf)?.truth;
}
