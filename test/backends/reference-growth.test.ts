import { describe, expect, test } from 'vitest';
import type { Order } from '../../packages/language/rule/ast.ts';
import { any, compare, factsOf, growthFact, present } from './arbitraries/ast-builders.ts';
import { evaluateOne } from './arbitraries/evaluate-one.ts';

const facts = factsOf({
  growth: growthFact('finance', 'profit', 1),
  growth_2: growthFact('finance', 'profit', 2),
  growth_3: growthFact('finance', 'profit', 3),
  revenue_growth: growthFact('finance', 'revenue', 1),
});

type Amount = number | string | undefined;

/** Profits of the years up to 2023, the latest last. */
function profits(...amounts: Amount[]) {
  const finance = amounts.map((profit, index) => ({
    year: 2024 - amounts.length + index,
    ...(profit !== undefined && { profit }),
  }));
  return { finance };
}

const verdictOf = (fact: string, written: string, data: object, order: Order = 'at_least') =>
  evaluateOne(facts, compare('x', fact, order, written), { ...data }).verdict;

describe('growth over one year', () => {
  test.each([
    ['1.049999', 'not_met'],
    ['1.05', 'met'],
    ['1.050001', 'met'],
  ])('1 to %s against 5 %% is %s', (latest, verdict) => {
    expect(verdictOf('growth', '5%', profits('1', latest))).toBe(verdict);
  });

  test('from 0.000001 the next fen is more than 5 %, the same is not', () => {
    expect(verdictOf('growth', '5%', profits(0.000001, 0.000001))).toBe('not_met');
    expect(verdictOf('growth', '5%', profits(0.000001, 0.000002))).toBe('met');
  });

  test.each([0, -1, '-0.000001'])('from a base of %s it cannot be computed', base => {
    expect(evaluateOne(facts, compare('x', 'growth', 'at_least', '5%'), profits(base, 100))).toMatchObject({
      verdict: 'undetermined',
      reasons: [{ reason: 'not_computable', subject: 'growth', year: null }],
    });
  });

  test('from profit to loss it is far below', () => {
    expect(verdictOf('growth', '5%', profits(100, -5))).toBe('not_met');
    expect(verdictOf('growth', '-100%', profits(100, -5), 'less_than')).toBe('met');
    expect(verdictOf('growth', '-100%', profits(100, 0), 'at_most')).toBe('met');
  });

  test('both years missing are both reasons, the latest first', () => {
    expect(evaluateOne(facts, compare('x', 'growth', 'at_least', '5%'), {}).reasons).toEqual([
      { reason: 'field', subject: 'finance.profit', year: 2023 },
      { reason: 'field', subject: 'finance.profit', year: 2022 },
    ]);
  });

  test('a missing latest year and a loss before it are both reasons', () => {
    expect(
      evaluateOne(facts, compare('x', 'growth', 'at_least', '5%'), profits(-3, undefined)).reasons,
    ).toEqual([
      { reason: 'field', subject: 'finance.profit', year: 2023 },
      { reason: 'not_computable', subject: 'growth', year: null },
    ]);
  });
});

describe('average growth over several years', () => {
  test.each([
    ['1.102499', 'not_met'],
    ['1.1025', 'met'],
  ])('over two years 1 to %s against 5 %% is %s, whatever lies between', (latest, verdict) => {
    expect(verdictOf('growth_2', '5%', profits(1, -7, latest))).toBe(verdict);
    expect(verdictOf('growth_2', '5%', profits(1, undefined, latest))).toBe(verdict);
  });

  test.each([
    [1157.624999, 'not_met'],
    [1157.625, 'met'],
  ])('over three years 1000 to %s against 5 %% is %s', (latest, verdict) => {
    expect(verdictOf('growth_3', '5%', profits(1000, 0, 0, latest))).toBe(verdict);
  });

  test('an irrational average is still decided exactly', () => {
    expect(verdictOf('growth_2', '41.42135623%', profits(1, 0, 2))).toBe('met');
    expect(verdictOf('growth_2', '41.42135624%', profits(1, 0, 2))).toBe('not_met');
  });

  test('it is present when it can be computed', () => {
    expect(evaluateOne(facts, present('x', 'growth_2'), profits(1, 0, 2)).verdict).toBe('met');
    expect(evaluateOne(facts, present('x', 'growth_2'), profits(0, 0, 2)).verdict).toBe('undetermined');
  });
});

/** 云从科技 688327, 万元, as in its published annual reports: revenue and net profit of the parent company. */
describe('a loss-making enterprise', () => {
  const rule = any(
    'either',
    compare('revenue', 'revenue_growth', 'at_least', '5%'),
    compare('profit', 'growth', 'at_least', '5%'),
  );
  const finance = [
    { year: 2022, revenue: 52638.58, profit: -86891.43 },
    { year: 2023, revenue: 62812.21, profit: -64345.72 },
    { year: 2024, revenue: 39768.46, profit: -69568.76 },
  ];

  test('2023: revenue grew by 19 %, which decides although profit cannot be computed', () => {
    expect(evaluateOne(facts, rule, { finance })).toMatchObject({
      verdict: 'met',
      conditions: [
        { id: 'revenue', truth: 'true' },
        { id: 'profit', truth: 'unknown' },
      ],
    });
  });

  test('2024: revenue fell by 37 %, and the loss leaves the alternative open', () => {
    expect(evaluateOne(facts, rule, { as_of: '2025-06-30', finance })).toMatchObject({
      verdict: 'undetermined',
      reasons: [{ reason: 'not_computable', subject: 'growth', year: null }],
    });
  });

  test('a smaller loss is no growth, nor is a larger one a decline', () => {
    for (const order of ['at_least', 'less_than'] as const) {
      expect(verdictOf('growth', '5%', { finance }, order)).toBe('undetermined');
    }
  });
});

/** 新松 300024: profit of 4465 万元 in 2022, published as +107.94 % on a loss, so 2021 was −4465 / 0.0794 ≈ −56234 万元. */
test('the published growth from a loss to a profit is not one the rule takes', () => {
  const finance = [
    { year: 2021, profit: -56234 },
    { year: 2022, profit: 4465 },
  ];
  expect(verdictOf('growth', '5%', { as_of: '2023-06-30', finance })).toBe('undetermined');
});

/** 东软 600718, first quarters of 2019 and 2020 in 元, here taken for two years. */
test('东软: revenue down a third and a profit turned loss is not met', () => {
  const finance = [
    { year: 2022, revenue: '133484.8876', profit: '394.6364' },
    { year: 2023, revenue: '90608.4085', profit: '-6390.948' },
  ];
  expect(verdictOf('revenue_growth', '5%', { finance })).toBe('not_met');
  expect(verdictOf('growth', '5%', { finance })).toBe('not_met');
});
