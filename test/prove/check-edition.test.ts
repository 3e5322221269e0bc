import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Rule } from '../../packages/language/rule/ast.ts';
import { checkEdition, type EditionFlaw } from '../../packages/workshop/prove/check-edition.ts';
import { type ProvableEdition, provableEdition } from '../../packages/workshop/prove/provable-edition.ts';
import { type Prover, startProver } from '../../packages/workshop/prove/solver.ts';
import {
  all,
  any,
  compare,
  equals,
  isIn,
  judgement,
  match,
  shownBy,
} from '../backends/arbitraries/ast-builders.ts';
import { contentOf } from '../edition.ts';

let prover: Prover;
let base: ProvableEdition;
beforeAll(async () => {
  prover = await startProver();
  const { assembled } = await contentOf('2024');
  base = provableEdition(assembled, {
    check: () => {
      throw new Error('no checker is needed');
    },
  });
});
afterAll(() => prover.close());

/** The flaws of edition 2024 with other rules for some clauses. */
function flawsWith(rules: Readonly<Record<string, Rule>>): Promise<EditionFlaw[]> {
  const clauses = base.rules.clauses.map(clause => ({ ...clause, rule: rules[clause.id] ?? clause.rule }));
  return checkEdition({ ...base, rules: { ...base.rules, clauses } }, prover);
}

const share = (id: string, limit: string) => compare(id, 'ai_revenue_share', 'at_least', limit);

test('edition 2024 has no flaws', async () => {
  expect(await flawsWith({})).toEqual([]);
});

describe('a clause', () => {
  test('that nothing can pass is found, by the constraints of the declaration too', async () => {
    const flaws = await flawsWith({ 'ai-revenue': compare('more', 'ai_revenue_share', 'more_than', '100%') });
    expect(flaws).toEqual([{ code: 'clause-never-passes', clause: 'ai-revenue' }]);
  });

  test('that nothing can fail is found', async () => {
    const flaws = await flawsWith({ 'rd-intensity': compare('min', 'rd_intensity', 'at_least', '0%') });
    expect(flaws).toEqual([{ code: 'clause-never-fails', clause: 'rd-intensity' }]);
  });

  test('of judgement or of documents is read by its words', async () => {
    const flaws = await flawsWith({
      premises: judgement(
        any('either', equals('yes', 'has_premises', true), equals('no', 'has_premises', false)),
      ),
      'management-systems': shownBy(compare('none', 'valid_it_service_certificates', 'at_least', 0)),
    });
    expect(flaws).toEqual([
      { code: 'clause-never-fails', clause: 'premises' },
      { code: 'clause-never-fails', clause: 'management-systems' },
    ]);
  });
});

describe('a condition that another makes idle', () => {
  test('among alternatives is the narrower one', async () => {
    const flaws = await flawsWith({
      'ai-revenue': any('either', share('a-third', '30%'), share('forty', '40%')),
    });
    expect(flaws).toEqual([
      { code: 'condition-idle', clause: 'ai-revenue', conditions: ['forty'], because: ['a-third'] },
    ]);
  });

  test('among joint conditions is the wider one, deep in a case as well', async () => {
    const flaws = await flawsWith({
      'ai-revenue': match(
        'enterprise_size',
        ['small', ['micro', 'small'], all('both', share('low', '10%'), share('high', '40%'))],
        ['rest', ['medium', 'large'], share('rest-share', '30%')],
      ),
    });
    expect(flaws).toEqual([
      { code: 'condition-idle', clause: 'ai-revenue', conditions: ['low'], because: ['high'] },
    ]);
  });

  test('is none where each has its own effect', async () => {
    const amount = compare('amount', 'latest_ai_revenue', 'at_least', '2000 万元');
    expect(await flawsWith({ 'ai-revenue': any('either', share('share', '30%'), amount) })).toEqual([]);
  });
});

describe('what one size of enterprise is asked', () => {
  const bySize = (small: Rule, rest: Rule) =>
    match('enterprise_size', ['small', ['micro', 'small'], small], ['rest', ['medium', 'large'], rest]);

  test('can be met by it: a share of 101 % is found though other sizes pass', async () => {
    const rule = bySize(share('small-share', '101%'), share('rest-share', '30%'));
    expect(await flawsWith({ 'ai-revenue': rule })).toEqual([
      { code: 'condition-never-met', clause: 'ai-revenue', condition: 'small-share' },
    ]);
  });

  test('can be failed by it', async () => {
    const rule = bySize(share('small-share', '40%'), share('rest-share', '0%'));
    expect(await flawsWith({ 'ai-revenue': rule })).toEqual([
      { code: 'condition-always-met', clause: 'ai-revenue', condition: 'rest-share' },
    ]);
  });

  test('can be met together, where each condition alone could be', async () => {
    const few = all('both', share('high', '50%'), compare('low', 'ai_revenue_share', 'less_than', '50%'));
    const flaws = await flawsWith({ 'ai-revenue': bySize(few, share('rest-share', '30%')) });
    expect(flaws).toEqual([{ code: 'case-never-passes', clause: 'ai-revenue', case: 'small' }]);
  });

  test('is something: alternatives that leave nobody out are none', async () => {
    const all100 = any(
      'either',
      share('high', '50%'),
      compare('low', 'ai_revenue_share', 'less_than', '50%'),
    );
    const flaws = await flawsWith({ 'ai-revenue': bySize(all100, share('rest-share', '30%')) });
    expect(flaws).toEqual([{ code: 'case-never-fails', clause: 'ai-revenue', case: 'small' }]);
  });
});

test('a condition among alternatives that nobody can meet is found as such, and not as idle', async () => {
  const amount = compare('amount', 'latest_ai_revenue', 'at_least', '2000 万元');
  expect(await flawsWith({ 'ai-revenue': any('either', share('share', '101%'), amount) })).toEqual([
    { code: 'condition-never-met', clause: 'ai-revenue', condition: 'share' },
  ]);
});

test('a case that cannot be reached is found', async () => {
  const inner = match(
    'enterprise_size',
    ['never', ['large'], share('never-share', '50%')],
    ['always', ['micro', 'small', 'medium'], share('always-share', '30%')],
  );
  const flaws = await flawsWith({
    'ai-revenue': match(
      'enterprise_size',
      ['small', ['micro', 'small'], inner],
      ['rest', ['medium', 'large'], share('rest-share', '20%')],
    ),
  });
  expect(flaws).toEqual([{ code: 'case-unreachable', clause: 'ai-revenue', case: 'never' }]);
});

test('of two clauses that contradict each other both are named', async () => {
  const flaws = await flawsWith({
    'rd-intensity': compare('min', 'rd_intensity', 'at_least', '50%'),
    'chain-layer': compare('max', 'rd_intensity', 'at_most', '40%'),
  });
  expect(flaws).toEqual([{ code: 'clauses-contradict', clauses: ['rd-intensity', 'chain-layer'] }]);
});

test('contradictory clauses are found, and only those that it takes', async () => {
  const flaws = await flawsWith({
    'chain-layer': isIn('big', 'enterprise_size', ['large']),
    'business-type': compare('few', 'employees', 'at_most', 5),
    'legal-person': isIn('software', 'industry', ['software_it']),
  });
  expect(flaws).toEqual([
    { code: 'clauses-contradict', clauses: ['legal-person', 'chain-layer', 'business-type'] },
  ]);
});
