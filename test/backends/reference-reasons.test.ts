import { describe, expect, test } from 'vitest';
import { evaluateReference } from '../../packages/language/backends/reference/evaluate-reference.ts';
import type { Rule } from '../../packages/language/rule/ast.ts';
import type { Assurance } from '../../packages/language/words.ts';
import {
  all,
  any,
  compare,
  countFact,
  equals,
  factsOf,
  fieldFact,
  judgement,
  match,
  not,
  ratioFact,
  shownBy,
  yearFact,
} from './arbitraries/ast-builders.ts';
import { declarationWith } from './arbitraries/complete-declaration.ts';
import { edition2024 } from './arbitraries/edition-2024.ts';
import { evaluateOne } from './arbitraries/evaluate-one.ts';

const facts = factsOf({
  a: fieldFact('boolean', 'group.a'),
  b: fieldFact('boolean', 'group.b'),
  c: fieldFact('boolean', 'group.c'),
  spent: yearFact('finance', 'spent', 1),
  earned: yearFact('finance', 'earned', 1),
  share: ratioFact('spent', 'earned'),
  papers: countFact(
    'papers',
    { kind: 'equals', member: 'kind', value: 'x' },
    { kind: 'not_before', member: 'until', than: 'as_of' },
  ),
  colour: { kind: 'unrecorded', unit: 'code', codes: ['red', 'blue'] },
});
const [A, B, C] = [equals('ra', 'a', true), equals('rb', 'b', true), equals('rc', 'c', true)];

/** Reasons written short: `field finance.spent 2023`. */
function reasonsOf(
  rule: Rule,
  data: Record<string, unknown> = {},
  assurance: Assurance = 'verified',
): string[] {
  return evaluateOne(facts, rule, data, assurance).reasons.map(({ reason, subject, year }) =>
    [reason, subject, year].filter(part => part !== null).join(' '),
  );
}

describe('reasons come from what is unknown, in the order of the rule, once', () => {
  test('all and any skip what is decided', () => {
    expect(reasonsOf(all('z', C, A, B), { group: { a: true } })).toEqual(['field group.c', 'field group.b']);
    expect(reasonsOf(any('z', C, not(A), B), { group: { b: false } })).toEqual([
      'field group.c',
      'field group.a',
    ]);
    expect(reasonsOf(all('z', A, any('y', A, B)))).toEqual(['field group.a', 'field group.b']);
  });

  test('a decided rule has none', () => {
    expect(reasonsOf(any('z', A, B), { group: { b: true } })).toEqual([]);
  });

  test.each<[Record<string, unknown>, string[]]>([
    [{}, ['field finance.spent 2023', 'field finance.earned 2023']],
    [{ finance: [{ year: 2023, spent: 1 }] }, ['field finance.earned 2023']],
    [{ finance: [{ year: 2023, spent: 1, earned: 0 }] }, ['not_computable share']],
    [{ finance: [{ year: 2023, earned: -1 }] }, ['field finance.spent 2023', 'not_computable share']],
  ])('a ratio over %o', (data, reasons) => {
    expect(reasonsOf(compare('x', 'share', 'at_least', '5%'), data)).toEqual(reasons);
  });

  test.each<[Record<string, unknown>, string[]]>([
    [{}, ['field papers']],
    [{ papers: [{ kind: 'x' }] }, ['field papers.until']],
    [{ papers: [{ until: 'long_term' }] }, ['field papers.kind']],
    [{ papers: [{ kind: 'x' }, {}, { kind: 'x' }] }, ['field papers.kind', 'field papers.until']],
    [{ papers: [{ kind: 'y' }, { until: '2020-01-01' }, { kind: 'x' }] }, ['field papers.until']],
  ])('a count over %o', (data, reasons) => {
    expect(reasonsOf(compare('x', 'papers', 'at_least', 1), data)).toEqual(reasons);
  });

  test('what is not recorded is said to be so', () => {
    expect(reasonsOf(equals('x', 'colour', 'red'))).toEqual(['unrecorded colour']);
  });

  test('a match names its selector, then its possible cases', () => {
    const rule = match('colour', ['warm', ['red'], B], ['cold', ['blue'], A]);
    expect(reasonsOf(rule, { group: { a: true } })).toEqual(['unrecorded colour', 'field group.b']);
    expect(reasonsOf(rule, { group: { a: true, b: false } })).toEqual(['unrecorded colour']);
  });

  test('a match with one possible case does not name its selector', () => {
    const rule = match('colour', ['any', ['red', 'blue'], A], ['none', [], B]);
    expect(reasonsOf(rule)).toEqual(['field group.a']);
  });
});

describe('judgement', () => {
  test('a statement that is true awaits the finding', () => {
    expect(reasonsOf(judgement(A), { group: { a: true } })).toEqual(['finding c']);
  });

  test('a statement that is unknown is missing, and under verified the finding, too', () => {
    expect(reasonsOf(judgement(all('z', A, B)), { group: { a: true } })).toEqual([
      'field group.b',
      'finding c',
    ]);
    expect(reasonsOf(judgement(all('z', A, B)), { group: { a: true } }, 'declared')).toEqual([
      'field group.b',
    ]);
  });
});

describe('shown_by', () => {
  const proof = shownBy(compare('x', 'papers', 'at_least', 1));

  test.each<[Record<string, unknown>, string[]]>([
    [{ papers: [] }, ['document papers']],
    [{ papers: [{ kind: 'x', until: '2020-01-01' }] }, ['document papers']],
    [{ papers: [{ kind: 'x' }] }, ['field papers.until']],
    [{}, ['field papers']],
    [{ papers: [{ kind: 'x', until: 'long_term' }] }, []],
  ])('over %o', (data, reasons) => {
    expect(reasonsOf(proof, data)).toEqual(reasons);
  });

  test('names each leaf of the proof that is false as a document, of one that is unknown what is missing', () => {
    expect(reasonsOf(shownBy(all('z', A, B, C)), { group: { a: true, b: false } })).toEqual([
      'document b',
      'field group.c',
    ]);
  });
});

describe('edition 2024', () => {
  const reasonsOfClause = (id: string, changes: Record<string, unknown>) =>
    evaluateReference(edition2024, declarationWith(changes), 'verified').clauses.find(
      clause => clause.id === id,
    )?.reasons;

  test('ai-revenue without figures names industry first, then AI revenue and revenue', () => {
    expect(reasonsOfClause('ai-revenue', { enterprise: {}, finance: [] })).toEqual([
      { reason: 'field', subject: 'enterprise.industry', year: null },
      { reason: 'field', subject: 'finance.ai_revenue', year: 2023 },
      { reason: 'field', subject: 'finance.revenue', year: 2023 },
    ]);
  });

  test('an open size names the absent indicators in the order of the table', () => {
    const enterprise = { industry: 'real_estate' };
    expect(reasonsOfClause('ai-revenue', { enterprise, finance: undefined })).toEqual([
      { reason: 'field', subject: 'finance.revenue', year: 2023 },
      { reason: 'field', subject: 'enterprise.total_assets', year: null },
      { reason: 'field', subject: 'finance.ai_revenue', year: 2023 },
    ]);
  });

  test('a size between micro and small matters not', () => {
    const finance = [{ year: 2023, revenue: 60 }];
    expect(reasonsOfClause('ai-revenue', { enterprise: { industry: 'software_it' }, finance })).toEqual([
      { reason: 'field', subject: 'finance.ai_revenue', year: 2023 },
    ]);
  });

  test('an industry outside of the table makes the size not computable', () => {
    const finance = [{ year: 2023, revenue: 1000, ai_revenue: 350 }];
    expect(reasonsOfClause('ai-revenue', { enterprise: { industry: 'banking' }, finance })).toEqual([
      { reason: 'not_computable', subject: 'enterprise_size', year: null },
    ]);
  });

  test('missing certificates leave management-systems open for want of documents', () => {
    expect(
      reasonsOfClause('management-systems', { quality: { certificates: [{ kind: 'it_service_quality' }] } }),
    ).toEqual([
      { reason: 'document', subject: 'valid_software_rd_certificates', year: null },
      { reason: 'field', subject: 'quality.certificates.valid_until', year: null },
    ]);
  });
});
