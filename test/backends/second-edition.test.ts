import { describe, expect, test } from 'vitest';
import { evaluateReference } from '../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../packages/language/backends/reference/outcome.ts';
import { typecheckFacts } from '../../packages/language/rule/typecheck-facts.ts';
import { typecheckRule, typecheckSteps } from '../../packages/language/rule/typecheck-rule.ts';
import { type EditionSource, typedEdition } from '../../packages/language/rule/typed-edition.ts';
import { compiled } from './compiled.ts';

/**
 * What recognition standards say, in the second edition of the language, by hand: the facts and figures are those of
 * 创新型中小企业评价标准 (工信部企业〔2022〕63号) and 高新技术企业认定 (国科发火〔2016〕32号, 195号).
 */
const amount = (minimum = 0) => ({
  'x-unit': 'amount',
  anyOf: [{ type: 'number', minimum, maximum: 1e9 }, { type: 'string' }],
});
const count = (maximum = 1e8) => ({ 'x-unit': 'count', type: 'integer', minimum: 0, maximum });
const date = { 'x-unit': 'date', type: 'string' };
const object = (properties: object, required: string[] = []) => ({ type: 'object', properties, required });

const schema = object(
  {
    as_of: date,
    company: object({
      founded: date,
      staff: { ...count(), 'x-counts': 'person' },
      researchers: { ...count(), 'x-counts': 'person' },
      rd: amount(),
      domestic_rd: amount(),
      sales: amount(),
      debts: amount(),
      assets: amount(),
      field: { type: 'string', enum: ['strategic', 'other'] },
      listed: { type: 'boolean' },
      institution: { type: 'boolean' },
      honour: { type: 'boolean' },
    }),
    marks: object({ advancement: count(100), support: count(100), number: count(100), extra: count(100) }),
    finance: {
      type: 'array',
      'x-unique': 'year',
      items: object({
        year: { 'x-unit': 'year', type: 'integer' },
        sales: amount(),
        assets: amount(),
        debts: amount(),
        rd: amount(),
        equity: amount(),
        conversions: count(),
      }),
    },
    awards: {
      type: 'array',
      items: object({
        level: { type: 'string', enum: ['national', 'provincial', 'city'] },
        rank: count(),
        awarded_on: date,
      }),
    },
  },
  ['as_of'],
);

const titled = (facts: Record<string, object>) =>
  Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, { title: { zh: id, en: id }, ...fact }]));
const grades = (of: string, ...steps: [is: string, limit: object][]) => ({
  grade: of,
  steps: steps.map(([is, limit]) => ({ is, ...limit })),
  else: 'none',
});

const facts = titled({
  founded: { field: 'company.founded' },
  staff: { field: 'company.staff' },
  researchers: { field: 'company.researchers' },
  rd: { field: 'company.rd' },
  domestic_rd: { field: 'company.domestic_rd' },
  sales: { field: 'company.sales' },
  debts: { field: 'company.debts' },
  assets: { field: 'company.assets' },
  field: { field: 'company.field' },
  listed: { field: 'company.listed' },
  institution: { field: 'company.institution' },
  honour: { field: 'company.honour' },
  latest_sales: { latest: 'finance.sales' },
  third_sales: { year: 'finance.sales', back: 3 },
  // 高新技术企业: the ratio by tier of the latest year's sales, > and ≤.
  tier: grades('latest_sales', ['large', { more_than: '2 亿元' }], ['medium', { more_than: '5000 万元' }]),
  share: { ratio: { of: 'rd', to: 'sales' } },
  rd_years: { sum: 'finance.rd', years: 3, since: 'company.founded' },
  sales_years: { sum: 'finance.sales', years: 3, since: 'company.founded' },
  rd_share: { ratio: { of: 'rd_years', to: 'sales_years' } },
  equity: { sum: 'finance.equity', years: 3 },
  conversions: { mean: 'finance.conversions', years: 3, since: 'company.founded' },
  researcher_share: { ratio: { of: 'researchers', to: 'staff' } },
  // Arithmetic growth with the stated rule for zero bases; net assets are assets less liabilities.
  sales_growth: {
    growth: {
      of: 'finance.sales',
      years: 2,
      mean: 'arithmetic',
      since: 'company.founded',
      bases: { oldest_zero: 'skip', zero: '0%' },
    },
  },
  net_growth: {
    growth: {
      of: 'finance.assets',
      less: 'finance.debts',
      years: 2,
      mean: 'arithmetic',
      bases: { oldest_zero: 'skip', zero: '0%', negative: '-100%' },
    },
  },
  growth_grade: grades(
    'sales_growth',
    ['a', { at_least: '35%' }],
    ['b', { at_least: '25%' }],
    ['c', { at_least: '15%' }],
    ['d', { at_least: '5%' }],
    ['e', { more_than: '0%' }],
  ),
  growth_points: {
    points: 'growth_grade',
    of: { a: [9, 10], b: [7, 8], c: [5, 6], d: [3, 4], e: [1, 2], none: 0 },
    mark: 'marks.extra',
  },
  age: { years_between: { from: 'company.founded', to: 'as_of' } },
  days: { days_between: { from: 'company.founded', to: 'as_of' } },
  awards: {
    count: 'awards',
    where: {
      level: { in: ['national', 'provincial'] },
      rank: { at_most: 3 },
      awarded_on: { within_years: 3 },
    },
  },
  recent: { count: 'awards', where: { awarded_on: { within_years: 1 } } },
  // Four scores, 75 points of which are there without the fourth.
  score_1: { field: 'marks.advancement' },
  score_2: { field: 'marks.support' },
  score_3: { field: 'marks.number' },
  score_4: { field: 'marks.extra' },
  score: { sum: ['score_1', 'score_2', 'score_3', 'score_4'] },
  capped: { total: ['score_1', 'score_2', 'score_3'], at_most: 30 },
  best: { greatest: ['score_1', 'score_2'] },
  // 创新型中小企业.
  rd_grade: grades(
    'share',
    ['a', { at_least: '5%' }],
    ['b', { at_least: '3%' }],
    ['c', { at_least: '2%' }],
    ['d', { at_least: '1%' }],
  ),
  rd_points: { points: 'rd_grade', of: { a: 20, b: 15, c: 10, d: 5, none: 0 } },
  debt_ratio: { ratio: { of: 'debts', to: 'assets' } },
  debt_grade: grades('debt_ratio', ['a', { at_most: '55%' }], ['b', { at_most: '75%' }]),
  debt_points: { points: 'debt_grade', of: { a: 10, b: 5, none: 0 } },
  field_grade: { grade: 'field', steps: [{ is: 'a', equals: 'strategic' }], else: 'b' },
  field_points: { points: 'field_grade', of: { a: 10, b: 5 } },
  sheet: { total: ['rd_points', 'debt_points', 'field_points'], at_most: 100 },
});

const limit = (fact: string, comparison: object) => ({ id: 'x', fact, ...comparison });
const RULES = {
  over_70: limit('score', { more_than: 70 }),
  capped_30: limit('capped', { at_least: 30 }),
  capped_31: limit('capped', { at_least: 31 }),
  best_5: limit('best', { at_least: 5 }),
  by_tier: {
    match: 'tier',
    cases: [
      { id: 'a', when: ['large'], then: { id: 'l', fact: 'share', at_least: '3%' } },
      { id: 'b', when: ['medium'], then: { id: 'm', fact: 'share', at_least: '4%' } },
      { id: 'c', when: ['none'], then: { id: 's', fact: 'share', at_least: '5%' } },
    ],
  },
  equity_500: limit('equity', { at_least: '500 万元' }),
  rd_5: limit('rd_share', { at_least: '5%' }),
  third: limit('third_sales', { at_least: '100 万元' }),
  conversions_5: limit('conversions', { at_least: 5 }),
  conversions_4: limit('conversions', { more_than: 4 }),
  researchers_10: limit('researcher_share', { at_least: '10%' }),
  growth_22_5: limit('sales_growth', { at_least: '22.5%' }),
  growth_over_22_5: limit('sales_growth', { more_than: '22.5%' }),
  growth_35: limit('sales_growth', { at_least: '35%' }),
  growth_0: limit('sales_growth', { at_most: '0%' }),
  net_growth_20: limit('net_growth', { at_least: '20%' }),
  net_growth_lost: limit('net_growth', { at_most: '-100%' }),
  growth_points_9: limit('growth_points', { at_least: 9 }),
  growth_points_10: limit('growth_points', { at_least: 10 }),
  age_1: limit('age', { at_least: 1 }),
  days_365: limit('days', { at_least: 365 }),
  award: limit('awards', { at_least: 1 }),
  recent: limit('recent', { at_least: 1 }),
  domestic: limit('domestic_rd', { at_least: { fact: 'rd', times: '60%' } }),
  two_of_four: {
    id: 'two',
    at_least: 2,
    of: [
      { id: 'h', fact: 'honour', equals: true },
      { id: 'i', fact: 'institution', equals: true },
      { id: 'l', fact: 'listed', equals: true },
      { id: 'e', fact: 'equity', at_least: '500 万元' },
    ],
  },
  sheet_40: limit('sheet', { at_least: 40 }),
  sheet_25: limit('sheet', { at_least: 25 }),
} as const;

const source = {
  schema,
  facts,
  vocabularies: {},
  clauses: Object.entries(RULES).map(([id, rule]) => ({ id, mode: 'computed', rule })),
} as unknown as EditionSource;
const edition = typedEdition(source);
const rules = await compiled(edition, 'second-edition');

type Truth = 'true' | 'false' | 'unknown';

/** What both evaluators, which have to agree, make of a rule over a declaration of 2024-06-30 that holds `data`. */
function truthOf(rule: keyof typeof RULES, data: object): Truth {
  const declaration = { as_of: '2024-06-30', ...data } as DeclarationData;
  const index = Object.keys(RULES).indexOf(rule);
  const { verdict } = evaluateReference(edition.rules, declaration, 'verified').clauses[index] ?? {};
  const own = rules.clauses[index]?.rule(rules.readFacts(declaration), false) ?? -1;
  expect(['not_met', 'undetermined', 'met'][own]).toBe(verdict);
  return (['false', 'unknown', 'true'] as const)[own] as Truth;
}

const company = (data: object) => ({ company: data });
const marks = (advancement?: number, support?: number, number?: number, extra?: number) => ({
  marks: JSON.parse(JSON.stringify({ advancement, support, number, extra })),
});
/** Figures of 2023, 2022, 2021; undefined for a year without an entry. */
const years = (member: string, ...figures: (number | undefined)[]) => ({
  finance: figures.flatMap((figure, back) =>
    figure === undefined ? [] : [{ year: 2023 - back, [member]: figure }],
  ),
});

test('the rules and facts of this file are well typed', () => {
  const { facts: all, tables } = edition.rules;
  const scope = { ...edition, facts: all, tables, mode: 'computed' as const };
  const problems = [
    ...typecheckFacts(all, edition.fields, tables),
    ...typecheckSteps(scope),
    ...edition.rules.clauses.flatMap(({ rule }) => typecheckRule(rule, scope, '')),
  ];
  expect(problems).toEqual([]);
});

type Case = [title: string, rule: keyof typeof RULES, data: object, truth: Truth];

describe('numbers are intervals, codes are sets', () => {
  test.each<Case>([
    ['75 points without the fourth score are more than 70', 'over_70', marks(25, 25, 25), 'true'],
    ['70 points without the fourth may be more', 'over_70', marks(25, 25, 20), 'unknown'],
    ['70 points are not more than 70', 'over_70', marks(25, 25, 20, 0), 'false'],
    [
      'a share above the strictest tier needs no sales of the year',
      'by_tier',
      company({ rd: 5, sales: 100 }),
      'true',
    ],
    ['a share below the mildest does not either', 'by_tier', company({ rd: 2.9, sales: 100 }), 'false'],
    ['a share between them does', 'by_tier', company({ rd: 4, sales: 100 }), 'unknown'],
    ['equity of one year above the limit is enough', 'equity_500', years('equity', undefined, 600), 'true'],
    ['equity of one year below it is not', 'equity_500', years('equity', undefined, 499), 'unknown'],
    ['the greater of two is known once one is enough', 'best_5', marks(5), 'true'],
    ['a ratio to what may be 0 is not decided', 'researchers_10', company({ researchers: 9 }), 'unknown'],
    ['9 of 100 is below 10 %', 'researchers_10', company({ researchers: 9, staff: 100 }), 'false'],
    ['10 of 100 is 10 %', 'researchers_10', company({ researchers: 10, staff: 100 }), 'true'],
  ])('%s', (_, rule, data, truth) => {
    expect(truthOf(rule, data)).toBe(truth);
  });
});

describe('grades and points', () => {
  const sales = (a: number, b: number, c: number) => ({
    ...company({ founded: '2001-01-01' }),
    ...years('sales', a, b, c),
  });
  test.each<Case>([
    ['a total is at most its cap', 'capped_31', marks(20, 20, 20), 'false'],
    ['a cap is reached', 'capped_30', marks(20, 20, 20), 'true'],
    ['a cap is reached with one score missing', 'capped_30', marks(20, 10), 'true'],
    ['a sum below the cap is itself', 'capped_30', marks(9, 10, 10), 'false'],
    // 5 % → 20, 55 % → 10, strategic → 10.
    [
      'borders belong to the better grade',
      'sheet_40',
      company({ rd: 5, sales: 100, debts: 55, assets: 100, field: 'strategic' }),
      'true',
    ],
    // 4.99 % → 15.
    [
      '1 分 below a border is the grade below',
      'sheet_40',
      company({ rd: '4.999999', sales: 100, debts: 55, assets: 100, field: 'strategic' }),
      'false',
    ],
    // 20 + (5 or 10) + at least 0.
    [
      '20 points and a field of either kind are at least 25',
      'sheet_25',
      company({ rd: 6, sales: 100 }),
      'true',
    ],
    [
      'not at least 40 while the debts are open',
      'sheet_40',
      company({ rd: 6, sales: 100, field: 'strategic' }),
      'unknown',
    ],
    [
      'nor in any case with the field other',
      'sheet_40',
      company({ rd: 6, sales: 100, field: 'other' }),
      'false',
    ],
    // 100 → 135 → 182.25: 35 % twice.
    ['a band is from its least to its most', 'growth_points_9', sales(182.25, 135, 100), 'true'],
    ['its most is open', 'growth_points_10', sales(182.25, 135, 100), 'unknown'],
    [
      'a mark within it decides',
      'growth_points_10',
      { ...sales(182.25, 135, 100), ...marks(0, 0, 0, 9) },
      'false',
    ],
    [
      'a mark outside of it does not',
      'growth_points_10',
      { ...sales(182.25, 135, 100), ...marks(0, 0, 0, 3) },
      'unknown',
    ],
  ])('%s', (_, rule, data, truth) => {
    expect(truthOf(rule, data)).toBe(truth);
  });
});

describe('years and dates', () => {
  const founded = (day: string, ...sales: number[]) => ({
    ...company({ founded: day }),
    ...years('sales', ...sales),
  });
  const long = (...sales: number[]) => founded('2001-01-01', ...sales);
  const net = (...pairs: [assets: number, debts: number][]) => ({
    finance: pairs.map(([assets, debts], back) => ({ year: 2023 - back, assets, debts })),
  });
  const shares = (day: string, ...pairs: [rd: number, sales: number][]) => ({
    ...company({ founded: day }),
    finance: pairs.map(([rd, sales], back) => ({ year: 2023 - back, rd, sales })),
  });
  const conversions = (day: string, ...numbers: number[]) => ({
    ...company({ founded: day }),
    ...years('conversions', ...numbers),
  });
  const award = (awarded_on: string, level = 'national', rank = 1) => ({
    awards: [{ awarded_on, level, rank }],
  });
  test.each<Case>([
    // 100 → 120 → 150: 20 % and 25 %. 150 · 100 + 120² = 29,400 = 2 · 1.225 · 100 · 120.
    ['arithmetic growth of exactly 22.5 % is at least that', 'growth_22_5', long(150, 120, 100), 'true'],
    ['and not more', 'growth_over_22_5', long(150, 120, 100), 'false'],
    ['1 分 more is', 'growth_over_22_5', long(150.000001, 120, 100), 'true'],
    ['1 分 less is not at least', 'growth_22_5', long(149.999999, 120, 100), 'false'],
    ['a first year of 0 leaves the last two: 100 → 135', 'growth_35', long(135, 100, 0), 'true'],
    ['a second year of 0 is growth 0', 'growth_0', long(135, 0, 100), 'true'],
    ['founded in the second year: one rate', 'growth_35', founded('2022-05-01', 135, 100, 999), 'true'],
    ['founded in the last: none to compute', 'growth_0', founded('2023-05-01', 135, 100, 999), 'unknown'],
    // Net assets 100 → 120 → 144.
    ['net assets are assets less liabilities', 'net_growth_20', net([200, 56], [150, 30], [110, 10]), 'true'],
    [
      'a negative base is what the standard says',
      'net_growth_lost',
      net([200, 56], [20, 30], [110, 10]),
      'true',
    ],
    [
      'the sum over three years is of the same period',
      'rd_5',
      shares('2001-01-01', [1, 100], [5, 100], [9, 100]),
      'true',
    ],
    [
      'years before founding do not count',
      'rd_5',
      shares('2022-12-31', [1, 100], [5, 100], [9, 100]),
      'false',
    ],
    [
      'while founding is open both may be',
      'rd_5',
      { finance: shares('', [1, 100], [5, 100], [9, 100]).finance },
      'unknown',
    ],
    ['the third year back', 'third', years('sales', 0, 0, 100), 'true'],
    ['15 in three years are 5 a year', 'conversions_5', conversions('2001-01-01', 9, 1, 5), 'true'],
    ['14 are more than 4', 'conversions_4', conversions('2001-01-01', 8, 1, 5), 'true'],
    ['10 in the two years since founding are 5', 'conversions_5', conversions('2022-01-01', 9, 1, 0), 'true'],
    ['registered 365 days before', 'days_365', company({ founded: '2023-07-01' }), 'true'],
    ['registered 364 days before', 'days_365', company({ founded: '2023-07-02' }), 'false'],
    ['a year is whole on the same day', 'age_1', company({ founded: '2023-06-30' }), 'true'],
    ['and not the day before', 'age_1', company({ founded: '2023-07-01' }), 'false'],
    [
      'from 29 February a year is not whole on the 28th',
      'age_1',
      { as_of: '2021-02-28', ...company({ founded: '2020-02-29' }) },
      'false',
    ],
    ['but on 1 March', 'age_1', { as_of: '2021-03-01', ...company({ founded: '2020-02-29' }) }, 'true'],
    ['an award three years ago to the day counts', 'award', award('2021-06-30'), 'true'],
    ['the day before does not', 'award', award('2021-06-29'), 'false'],
    ['nor one of the future', 'award', award('2024-07-01'), 'false'],
    ['nor one of the city', 'award', award('2024-01-01', 'city'), 'false'],
    ['nor a fourth rank', 'award', award('2024-01-01', 'provincial', 4), 'false'],
    ['a third rank does', 'award', award('2024-01-01', 'provincial', 3), 'true'],
    ['an award without a date may', 'award', { awards: [{ level: 'national', rank: 1 }] }, 'unknown'],
    [
      'a year before 29 February begins on 1 March',
      'recent',
      { as_of: '2024-02-29', ...award('2023-02-28') },
      'false',
    ],
    ['which counts', 'recent', { as_of: '2024-02-29', ...award('2023-03-01') }, 'true'],
  ])('%s', (_, rule, data, truth) => {
    expect(truthOf(rule, data)).toBe(truth);
  });
});

/** The condition of a rule of one leaf, as a report shows it, and why its clause is undetermined. */
function shown(rule: keyof typeof RULES, data: object) {
  const declaration = { as_of: '2024-06-30', ...data };
  const clause = rules.clauses[Object.keys(RULES).indexOf(rule)];
  const read = rules.readFacts(declaration);
  const leaf = clause?.leaves[0];
  const reasons: string[] = [];
  clause?.why(read, declaration, false, (...reason) => reasons.push(reason.filter(Boolean).join(' ')));
  const change = leaf?.gap?.change(read);
  const required = typeof leaf?.required === 'function' ? leaf.required({ rd: '研发费用' }) : leaf?.required;
  return { observed: leaf?.observe(read), required, reasons, change, gap: leaf?.gap };
}

describe('what a report shows', () => {
  test('an entry that a count lacks keeps to every condition of it', () => {
    const { gap } = shown('award', { awards: [] });
    expect(gap?.adds?.({ as_of: '2024-06-30' })).toEqual({
      level: 'national',
      rank: 3,
      awarded_on: '2024-06-30',
    });
  });

  const long = { founded: '2001-01-01' };
  test.each<[title: string, rule: keyof typeof RULES, data: object, observed: unknown]>([
    // Each score is at most 100.
    ['a sum with a score missing', 'over_70', marks(25, 25, 20), { least: 70, most: 170 }],
    ['nothing of a sum of which nothing is there', 'over_70', {}, null],
    ['a sum', 'over_70', marks(25, 25, 20, 1), 71],
    ['an amount in 万元', 'equity_500', years('equity', 600.5, 0, 1), 601.5],
    ['an amount with years missing', 'equity_500', years('equity', 600.5), { least: 600.5, most: null }],
    ['the most of a capped total', 'capped_31', marks(9), { least: 9, most: null }],
    [
      'a mean as its sum and years',
      'conversions_5',
      { company: long, ...years('conversions', 9, 1, 5) },
      { sum: 15, years: 3 },
    ],
    [
      'a mean of rates as a fraction',
      'growth_35',
      { company: long, ...years('sales', 150, 120, 100) },
      { exact: '9/40' },
    ],
    [
      'a ratio of sums',
      'rd_5',
      { company: long, finance: [2023, 2022, 2021].map(year => ({ year, rd: 1, sales: 20 })) },
      { of: 3, to: 60 },
    ],
    ['a ratio of counts', 'researchers_10', company({ researchers: 9, staff: 100 }), { of: 9, to: 100 }],
    [
      'points of a band',
      'growth_points_9',
      { company: long, ...years('sales', 182.25, 135, 100) },
      { least: 9, most: null },
    ],
    [
      'a count with an open entry',
      'award',
      { awards: [{ level: 'city' }, { rank: 1, level: 'national' }] },
      { least: null, most: 1 },
    ],
  ])('%s', (_, rule, data, observed) => {
    expect(shown(rule, data).observed).toEqual(observed);
  });

  test('what is counted, and the fact compared with', () => {
    expect(shown('age_1', {}).required).toEqual({
      operator: 'at_least',
      value: 1,
      unit: 'count',
      counts: 'year',
    });
    expect(shown('growth_points_9', {}).required).toMatchObject({ counts: 'point' });
    expect(shown('award', {}).required).toMatchObject({ counts: 'item' });
    expect(shown('researchers_10', {}).required).toMatchObject({
      unit: 'ratio',
      terms: ['person', 'person'],
    });
    expect(shown('rd_5', {}).required).toEqual({ operator: 'at_least', value: '5%', unit: 'ratio' });
    expect(shown('domestic', {}).required).toMatchObject({
      value: { fact: 'rd', title: '研发费用', times: '60%' },
      unit: 'amount',
    });
  });

  test.each<[title: string, rule: keyof typeof RULES, data: object, reasons: string[]]>([
    ['the score that is missing', 'over_70', marks(25, 25, 20), ['field marks.extra']],
    ['both sides of a comparison', 'domestic', {}, ['field company.domestic_rd', 'field company.rd']],
    [
      'the years that count, and founding',
      'growth_35',
      years('sales', 150),
      ['field finance.sales 2022', 'field finance.sales 2021', 'field company.founded'],
    ],
    [
      'that there is no rate yet',
      'growth_35',
      company({ founded: '2023-01-01' }),
      ['not_computable sales_growth'],
    ],
    [
      'the mark, also where it is outside of the only band left',
      'growth_points_10',
      { company: long, ...years('sales', 182.25, 135, 100), ...marks(0, 0, 0, 3) },
      ['field marks.extra'],
    ],
    ['no mark where no band is left', 'growth_points_9', { company: long, ...years('sales', 1, 1, 1) }, []],
  ])('why: %s', (_, rule, data, reasons) => {
    expect(shown(rule, data).reasons).toEqual(reasons);
  });

  test.each<[title: string, rule: keyof typeof RULES, data: object, field: string, change: number]>([
    ['of a sum: its first score', 'over_70', marks(25, 25, 20, 0), 'marks.advancement', 1],
    ['of a sum over years: the latest', 'equity_500', years('equity', 1, 1, 1), 'finance.equity', 497e6],
    [
      'of a mean over years: the latest',
      'conversions_5',
      { company: long, ...years('conversions', 5, 5, 4) },
      'finance.conversions',
      1,
    ],
    // 3 of 100 × 3: 12 more.
    [
      'of a ratio of sums: the latest',
      'rd_5',
      { company: long, finance: [2023, 2022, 2021].map(year => ({ year, rd: 1, sales: 100 })) },
      'finance.rd',
      12e6,
    ],
    [
      'of a fact against a fact: the first',
      'domestic',
      company({ rd: 100, domestic_rd: 50 }),
      'company.domestic_rd',
      10e6,
    ],
    ['none of a total that its cap keeps below', 'capped_31', marks(30, 0, 0), '', Number.NaN],
    ['none while a term is open', 'over_70', marks(1, 1, 1), 'marks.advancement', Number.NaN],
  ])('the gap %s', (_, rule, data, field, change) => {
    const { gap, change: found } = shown(rule, data);
    expect([gap?.field ?? '', found ?? Number.NaN]).toEqual([field, change]);
  });
});

describe('rules', () => {
  const tier = (sales: number, rd: number) => ({ ...company({ rd, sales: 100 }), ...years('sales', sales) });
  test.each<Case>([
    [
      'sales of exactly 5000 万元 are of the lowest tier: 4 % is too little',
      'by_tier',
      tier(5000, 4),
      'false',
    ],
    ['1 分 above it 4 % is enough', 'by_tier', tier(5000.000001, 4), 'true'],
    ['exactly 2 亿元 is of the second tier: 3 % is too little', 'by_tier', tier(20_000, 3), 'false'],
    ['1 分 above it 3 % is enough', 'by_tier', tier(20_000.000001, 3), 'true'],
    ['60 of 100 are 60 %', 'domestic', company({ rd: 100, domestic_rd: 60 }), 'true'],
    ['1 分 less is not', 'domestic', company({ rd: 100, domestic_rd: '59.999999' }), 'false'],
    ['of an open sum nothing is known', 'domestic', company({ domestic_rd: 60 }), 'unknown'],
    ['60 % of nothing is met by nothing', 'domestic', company({ rd: 0, domestic_rd: 0 }), 'true'],
    ['two of four hold', 'two_of_four', company({ honour: true, listed: true }), 'true'],
    ['one holds, two are open', 'two_of_four', company({ honour: true, listed: false }), 'unknown'],
    ['three do not', 'two_of_four', company({ honour: false, listed: false, institution: false }), 'false'],
  ])('%s', (_, rule, data, truth) => {
    expect(truthOf(rule, data)).toBe(truth);
  });

  test('the conclusion is a rule over clauses: the score with its floor, or one of two', async () => {
    const rule = {
      any: [
        { all: [{ clause: 'over_70' }, { clause: 'best_5' }] },
        { at_least: 1, of: [{ clause: 'award' }, { clause: 'equity_500' }] },
      ],
    };
    const standard = { conclusion: { rule } } as EditionSource['standard'];
    const own = typedEdition({ ...source, ...(standard && { standard }) });
    const module = await compiled(own, 'conclusion');
    const conclude = (data: object) => {
      const declaration = { as_of: '2024-06-30', ...data } as DeclarationData;
      const { conclusion, clauses } = evaluateReference(own.rules, declaration, 'verified');
      const verdicts = clauses.map(({ verdict }) => ['not_met', 'undetermined', 'met'].indexOf(verdict));
      const words = ['not_recognised', 'undetermined', 'recognised'];
      expect(words[module.conclude(declaration, false)]).toBe(conclusion);
      expect(words[module.concluded(verdicts)]).toBe(conclusion);
      return conclusion;
    };
    expect(conclude(marks(25, 25, 21, 0))).toBe('recognised');
    expect(conclude({ ...marks(1, 1, 1, 1), ...years('equity', 500) })).toBe('recognised');
    expect(conclude(marks(1, 1, 1, 1))).toBe('undetermined');
    expect(conclude({ ...marks(1, 1, 1, 1), ...years('equity', 1, 1, 1), awards: [] })).toBe(
      'not_recognised',
    );
  });

  test('quotients, and what is more than its bits can hold, are not calculated with', () => {
    const codes = (more: Record<string, object>, rule: object = limit('staff', { at_least: 1 })) => {
      const typed = typedEdition({
        ...source,
        facts: { ...facts, ...titled(more) },
        clauses: [{ id: 'c', mode: 'computed', rule }],
      } as unknown as EditionSource);
      const scope = {
        ...typed,
        facts: typed.rules.facts,
        tables: typed.rules.tables,
        mode: 'computed' as const,
      };
      return [
        ...typecheckFacts(typed.rules.facts, typed.fields, typed.rules.tables),
        ...typed.rules.clauses.flatMap(one => typecheckRule(one.rule, scope, '')),
      ].map(({ code }) => code);
    };
    expect(codes({ bad: { sum: ['score_1', 'conversions'] } })).toEqual(['not-whole']);
    expect(codes({ bad: { greatest: ['conversions', 'score_1'] } })).toEqual(['not-whole']);
    expect(codes({ bad: { ratio: { of: 'conversions', to: 'staff' } } })).toEqual(['not-whole']);
    expect(codes({ bad: { ratio: { of: 'rd', to: 'staff' } } })).toEqual(['terms-unlike']);
    expect(codes({}, limit('conversions', { at_least: { fact: 'score_1' } }))).toEqual(['not-whole']);
    expect(codes({}, limit('share', { at_least: { fact: 'rd_share' } }))).toEqual(['not-whole']);
    const steps = Array.from({ length: 31 }, (_, index) => ({ is: `g${index}`, at_least: 100 - index }));
    expect(codes({ bad: { grade: 'staff', steps, else: 'none' } })).toEqual(['too-many-codes']);
  });
});
