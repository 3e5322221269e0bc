import { describe, expect, test } from 'vitest';
import { writers } from '../../packages/checker/library/writers.ts';
import { writeAll } from '../../packages/checker/report/report-writer.ts';
import type { Assurance } from '../../packages/language/words.ts';
import { generatedEdition } from '../edition.ts';

const { check, edition } = await generatedEdition('2024');
const ENTERPRISE = {
  name: '甲',
  uscc: '91210299TA1CQN9K86',
  region: '210702',
  independent_legal_person: true,
};

function report(data: object, assurance: Assurance = 'verified') {
  return check({ as_of: '2024-06-30', enterprise: ENTERPRISE, ...data }, { assurance });
}

/** The clause on premises: its verdict and basis, and of its two conditions what was observed and the verdict. */
function premises(operations: object | undefined, assurance: Assurance, finding?: 'met' | 'not_met') {
  const found = report(
    { ...(operations && { operations }), ...(finding && { findings: { premises: { finding } } }) },
    assurance,
  ).clauses.find(({ id }) => id === 'premises');
  const conditions = found?.conditions.map(({ observed, verdict }) => [observed, verdict]);
  return [found?.verdict, found?.basis, ...(conditions ?? [])];
}

const YES = { premises: true, development_environment: true };

describe('the own yes of an enterprise', () => {
  test('awaits a finding: it is undetermined and never printed as not met', () => {
    expect(premises(YES, 'verified')).toEqual([
      'undetermined',
      'finding',
      [true, 'undetermined'],
      [true, 'undetermined'],
    ]);
  });

  test('counts where the declaration is taken at its word', () => {
    expect(premises(YES, 'declared')).toEqual(['met', 'declared', [true, 'met'], [true, 'met']]);
  });

  test('is outranked by a finding, either way', () => {
    for (const assurance of ['verified', 'declared'] as const) {
      expect(premises(YES, assurance, 'met')).toEqual(['met', 'finding', [true, 'met'], [true, 'met']]);
      expect(premises(YES, assurance, 'not_met')).toEqual([
        'not_met',
        'finding',
        [true, 'undetermined'],
        [true, 'undetermined'],
      ]);
    }
  });
});

test('the own no of an enterprise decides, and what is not given is unknown', () => {
  const no = { premises: false, development_environment: true };
  expect(premises(no, 'verified')).toEqual([
    'not_met',
    'declared',
    [false, 'not_met'],
    [true, 'undetermined'],
  ]);
  expect(premises(no, 'declared')).toEqual(['not_met', 'declared', [false, 'not_met'], [true, 'met']]);
  expect(premises(undefined, 'declared')).toEqual([
    'undetermined',
    'finding',
    [null, 'undetermined'],
    [null, 'undetermined'],
  ]);
});

test('a document that is lacking proves nothing: its condition is undetermined until there is a finding', () => {
  const systems = (certificates: object[], finding?: 'met' | 'not_met') => {
    const findings = finding && { findings: { 'management-systems': { finding } } };
    const found = report({ quality: { certificates }, ...findings }).clauses.find(
      ({ id }) => id === 'management-systems',
    );
    return [found?.verdict, found?.basis, ...(found?.conditions.map(({ verdict }) => verdict) ?? [])];
  };
  const software = { kind: 'software_rd_quality', valid_until: 'long_term' };
  const services = { kind: 'it_service_quality', valid_until: 'long_term' };
  expect(systems([])).toEqual(['undetermined', 'documents', 'undetermined', 'undetermined']);
  expect(systems([software])).toEqual(['undetermined', 'documents', 'met', 'undetermined']);
  expect(systems([software, services])).toEqual(['met', 'documents', 'met', 'met']);
  expect(systems([], 'met')).toEqual(['met', 'finding', 'met', 'met']);
  expect(systems([software], 'not_met')).toEqual(['not_met', 'finding', 'met', 'undetermined']);
});

test('a yes and a no are printed as such, with the sign of their verdict', async () => {
  const operations = { premises: false, development_environment: true };
  const lines = async (assurance: Assurance) => {
    const one = { source: 'a.json', ...report({ operations }, assurance) };
    const editions = { '2024': edition.description };
    return writeAll((await writers.text())({ lang: 'zh', editions }), [one])
      .split('\n')
      .filter(line => /^\s*(?:[✓✗?]|现状) *(?:生产经营场所|软硬件设施等开发环境)/.test(line))
      .map(line => line.replace(/\s+/g, ' ').trim());
  };
  expect(await lines('verified')).toEqual([
    '✗ 生产经营场所',
    '现状 生产经营场所：否',
    '? 软硬件设施等开发环境',
  ]);
  expect(await lines('declared')).toEqual([
    '✗ 生产经营场所',
    '现状 生产经营场所：否',
    '✓ 软硬件设施等开发环境',
  ]);
});

test('the size: by the table where it decides, else as stated, else what is still possible', () => {
  const size = (enterprise: object, revenue?: number) =>
    report({
      enterprise: { ...ENTERPRISE, industry: 'software_it', ...enterprise },
      ...(revenue !== undefined && { finance: [{ year: 2023, revenue }] }),
    }).enterprise.size;
  // 软件和信息技术服务业：10 人和 50 万元以上为小型，100 人和 1000 万元以上为中型，300 人和 10000 万元以上为大型。
  expect(size({ employees: 50 }, 400)).toEqual({ value: 'small', basis: 'table', possible: ['small'] });
  expect(size({ employees: 50, size: 'small' })).toEqual({
    value: 'small',
    basis: 'stated',
    possible: ['small'],
  });
  expect(size({ employees: 50 })).toEqual({
    value: null,
    basis: 'undetermined',
    possible: ['micro', 'small'],
  });
  expect(size({})).toEqual({
    value: null,
    basis: 'undetermined',
    possible: ['micro', 'small', 'medium', 'large'],
  });
});
