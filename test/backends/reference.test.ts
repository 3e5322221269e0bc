import { describe, expect, test } from 'vitest';
import type { ClauseResult } from '../../packages/language/backends/reference/evaluate-clause.ts';
import { evaluateReference } from '../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../packages/language/backends/reference/outcome.ts';
import type { Assurance } from '../../packages/language/words.ts';
import { equals, factsOf, fieldFact, judgement } from './arbitraries/ast-builders.ts';
import { completeDeclaration, declarationWith } from './arbitraries/complete-declaration.ts';
import { edition2024 } from './arbitraries/edition-2024.ts';
import { editionOf } from './arbitraries/evaluate-one.ts';

const JUDGEMENTS = ['premises', 'main-business', 'core-technology', 'design-quality', 'lawful-operation'];

function clauseOf(id: string, declaration: DeclarationData, assurance: Assurance = 'verified'): ClauseResult {
  const result = evaluateReference(edition2024, declaration, assurance).clauses.find(
    clause => clause.id === id,
  );
  if (!result) throw new Error(`no clause ${id}`);
  return result;
}

describe('conclusion', () => {
  test('a complete enterprise is recognised on its own word under declared', () => {
    expect(evaluateReference(edition2024, completeDeclaration, 'declared').conclusion).toBe('recognised');
  });

  test('under verified the five judgement clauses await a finding each, and nothing else is open', () => {
    const { conclusion, clauses } = evaluateReference(edition2024, completeDeclaration, 'verified');
    expect(conclusion).toBe('undetermined');
    expect(clauses.filter(({ verdict }) => verdict !== 'met').map(({ id }) => id)).toEqual(JUDGEMENTS);
    expect(clauses.flatMap(({ reasons }) => reasons)).toEqual(
      JUDGEMENTS.map(subject => ({ reason: 'finding', subject, year: null })),
    );
  });

  test('findings that are met lead to recognition under verified', () => {
    const findings = Object.fromEntries(JUDGEMENTS.map(id => [id, { finding: 'met' }]));
    expect(evaluateReference(edition2024, declarationWith({ findings }), 'verified').conclusion).toBe(
      'recognised',
    );
  });

  test('one clause that is not met outweighs all that is open', () => {
    const declaration = declarationWith({ scope: { chain_layers: [] }, finance: undefined });
    expect(evaluateReference(edition2024, declaration, 'verified').conclusion).toBe('not_recognised');
  });

  test('an empty declaration leaves all fifteen clauses undetermined', () => {
    const { clauses, conclusion, size } = evaluateReference(edition2024, { as_of: '2024-06-30' }, 'declared');
    expect(clauses.map(({ verdict }) => verdict)).toEqual(Array(15).fill('undetermined'));
    expect(conclusion).toBe('undetermined');
    expect(size).toEqual({
      value: null,
      basis: 'undetermined',
      possible: ['micro', 'small', 'medium', 'large'],
    });
  });
});

describe('basis', () => {
  test.each([
    ['legal-person', 'verified', 'met', 'computed'],
    ['qualifications', 'verified', 'met', 'documents'],
    ['premises', 'verified', 'undetermined', 'finding'],
    ['premises', 'declared', 'met', 'declared'],
  ] as const)('%s under %s is %s by %s', (id, assurance, verdict, basis) => {
    expect(clauseOf(id, completeDeclaration, assurance)).toMatchObject({ verdict, basis });
  });

  test('an own no is not_met by declaration under both', () => {
    const declaration = declarationWith({ quality: { lawful_operation: false } });
    for (const assurance of ['verified', 'declared'] as const) {
      expect(clauseOf('lawful-operation', declaration, assurance)).toEqual({
        id: 'lawful-operation',
        verdict: 'not_met',
        basis: 'declared',
        reasons: [],
        conditions: [{ id: 'lawful', truth: 'false' }],
      });
    }
  });

  test('an undetermined documents clause stays on documents', () => {
    const declaration = declarationWith({ quality: { certificates: [] } });
    expect(clauseOf('management-systems', declaration)).toMatchObject({
      verdict: 'undetermined',
      basis: 'documents',
    });
  });

  test('a finding decides with basis finding and leaves no reason', () => {
    const declaration = declarationWith({ findings: { premises: { finding: 'not_met' } } });
    expect(clauseOf('premises', declaration)).toEqual({
      id: 'premises',
      verdict: 'not_met',
      basis: 'finding',
      reasons: [],
      conditions: [
        { id: 'site', truth: 'true' },
        { id: 'environment', truth: 'true' },
      ],
    });
  });
});

describe('applies_when', () => {
  const facts = factsOf({
    exports: fieldFact('boolean', 'exports'),
    licence: fieldFact('boolean', 'licence'),
  });
  const edition = editionOf(facts, {
    mode: 'judgement',
    appliesWhen: equals('exporting', 'exports', true),
    rule: judgement(equals('licensed', 'licence', true)),
  });
  const verdictOf = (data: Record<string, unknown>) =>
    evaluateReference(edition, { as_of: '2024-06-30', ...data }, 'verified').clauses[0];

  test('false makes the clause not applicable, whatever its rule or a finding says', () => {
    const data = { exports: false, licence: false, findings: { c: { finding: 'not_met' } } };
    expect(verdictOf(data)).toMatchObject({ verdict: 'not_applicable', basis: 'computed', reasons: [] });
    expect(evaluateReference(edition, { as_of: '2024-06-30', ...data }, 'verified').conclusion).toBe(
      'recognised',
    );
  });

  test('unknown leaves the clause undetermined, for its own reasons', () => {
    expect(verdictOf({ licence: false })).toMatchObject({
      verdict: 'undetermined',
      reasons: [{ reason: 'field', subject: 'exports', year: null }],
    });
  });

  test('true hands over to the rule', () => {
    expect(verdictOf({ exports: true, licence: false })).toMatchObject({ verdict: 'not_met' });
  });
});

describe('limits of edition 2024, 1 分 below, at and above', () => {
  const fiscal = (year: Record<string, unknown>) => ({ finance: [{ year: 2023, ...year }] });
  const enterprise = (industry: string, employees: number) => ({ enterprise: { industry, employees } });

  test.each([
    ['49.999999', 'not_met'],
    ['50', 'met'],
    [50.000001, 'met'],
  ])('R&D of %s on a revenue of 1000 is %s', (rd_expense, verdict) => {
    expect(clauseOf('rd-intensity', declarationWith(fiscal({ revenue: 1000, rd_expense }))).verdict).toBe(
      verdict,
    );
  });

  test.each([
    [0.014999, 'not_met'],
    [0.015, 'met'],
  ])('R&D of %s on a revenue of 0.3, which no float quotient decides, is %s', (rd_expense, verdict) => {
    expect(
      clauseOf('rd-intensity', declarationWith(fiscal({ revenue: '0.300000', rd_expense }))).verdict,
    ).toBe(verdict);
  });

  test.each([
    [399.999999, 'not_met'],
    [400, 'met'],
    [400.000001, 'met'],
  ])('a small enterprise with %s AI revenue of 1000 is %s', (ai_revenue, verdict) => {
    const declaration = declarationWith({
      ...enterprise('software_it', 86),
      ...fiscal({ revenue: 1000, ai_revenue }),
    });
    expect(clauseOf('ai-revenue', declaration)).toMatchObject({
      verdict,
      conditions: [{ id: 'small-share' }],
    });
  });

  test.each([
    [2999.999999, 10_000, 'met'],
    [1999.999999, 10_000, 'not_met'],
    [2000, 10_000, 'met'],
    [599.999999, 2000, 'not_met'],
    [600, 2000, 'met'],
  ])('a large enterprise with %s AI revenue of %s is %s', (ai_revenue, revenue, verdict) => {
    const declaration = declarationWith({
      ...enterprise('software_it', 300),
      ...fiscal({ revenue, ai_revenue }),
    });
    const { verdict: actual, conditions } = clauseOf('ai-revenue', declaration);
    expect(actual).toBe(verdict);
    expect(conditions.map(({ id }) => id)).toEqual(['large-share', 'large-amount']);
  });

  test('revenue 0 makes the R&D share not computable, which is undetermined', () => {
    expect(clauseOf('rd-intensity', declarationWith(fiscal({ revenue: 0, rd_expense: 10 })))).toMatchObject({
      verdict: 'undetermined',
      reasons: [{ reason: 'not_computable', subject: 'rd_intensity', year: null }],
    });
  });
});

describe('ai-revenue with the size open', () => {
  const finance = [{ year: 2023, revenue: 10_000, ai_revenue: 4000 }];

  test('the cases agree at 40 %, so the size need not be known', () => {
    expect(clauseOf('ai-revenue', declarationWith({ enterprise: {}, finance })).verdict).toBe('met');
  });

  test('the cases disagree at 35 %, so the size is what is missing', () => {
    const declaration = declarationWith({ enterprise: {}, finance: [{ ...finance[0], ai_revenue: 3500 }] });
    expect(clauseOf('ai-revenue', declaration)).toEqual({
      id: 'ai-revenue',
      verdict: 'undetermined',
      basis: 'computed',
      reasons: [{ reason: 'field', subject: 'enterprise.industry', year: null }],
      conditions: [
        { id: 'small-share', truth: 'false' },
        { id: 'large-share', truth: 'true' },
        { id: 'large-amount', truth: 'true' },
      ],
    });
  });

  test('a stated size then decides', () => {
    const declaration = declarationWith({
      enterprise: { size: 'medium' },
      finance: [{ ...finance[0], ai_revenue: 3500 }],
    });
    expect(clauseOf('ai-revenue', declaration).verdict).toBe('met');
  });
});
