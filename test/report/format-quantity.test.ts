import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatCount,
  formatObserved,
  formatRequired,
  unitOf,
} from '../../packages/checker/report/format-quantity.ts';
import type { Condition } from '../../packages/language/types/report.ts';
import { sampleEdition as liaoning } from './fixtures/sample-context.ts';
import { condition } from './fixtures/sample-reports.ts';

const person = { zh: '人', en: ['person', 'persons'] as const };
const sampleEdition = { ...liaoning, units: { person } };

it.each([
  [3.2, '3.2 万元', 'CNY 32,000'],
  [2000, '2,000 万元', 'CNY 20,000,000'],
  [0.000001, '0.000001 万元（0.01 元）', 'CNY 0.01'],
  [-0.005, '−0.005 万元（−50 元）', 'CNY −50'],
  [0.01, '0.01 万元', 'CNY 100'],
  [-120.5, '−120.5 万元', 'CNY −1,205,000'],
  [0, '0 万元', 'CNY 0'],
  [1234567.000001, '1,234,567.000001 万元', 'CNY 12,345,670,000.01'],
])('an amount of %d is written %s and %s', (amount, zh, en) => {
  expect([formatAmount(amount, 'zh'), formatAmount(amount, 'en')]).toEqual([zh, en]);
});

it('a vocabulary that a rule names is shown by the titles of its codes', () => {
  const entries = [
    { code: 'red', title: { zh: '红', en: 'red' } },
    { code: 'blue', title: { zh: '蓝', en: 'blue' } },
  ];
  const edition = { ...sampleEdition, vocabularies: { colours: entries } };
  const named = condition({
    observed: ['red'],
    required: { operator: 'includes_any', value: 'colours', unit: 'codes' },
  });
  expect(formatRequired(named, edition, 'zh')).toContain('红');
  expect(formatRequired(named, edition, 'zh')).not.toContain('colours');
  expect(formatObserved(named, edition, 'zh')).toBe('红');
});

it('a count has its unit in Chinese only', () => {
  const item = unitOf('item', sampleEdition);
  expect([formatCount(1200, 'zh', item), formatCount(1200, 'en', item)]).toEqual(['1,200 项', '1,200']);
});

const LAYERS = ['foundation', 'framework', 'model', 'application'];
const required = (
  operator: Condition['required']['operator'],
  value: Condition['required']['value'],
  unit: Condition['required']['unit'],
  rest: Partial<Condition['required']> = {},
) => condition({ required: { operator, value, unit, ...rest } });

describe('required', () => {
  it.each([
    [required('at_least', '5%', 'ratio'), '不低于 5%', 'at least 5%'],
    [required('at_least', '2000 万元', 'amount'), '不低于 2,000 万元', 'at least CNY 20,000,000'],
    [required('more_than', '0.2 亿元', 'amount'), '高于 2,000 万元', 'more than CNY 20,000,000'],
    [required('at_least', 1, 'count', { counts: 'item' }), '不少于 1 项', 'at least 1'],
    [required('more_than', 1, 'count', { counts: 'person' }), '超过 1 人', 'more than 1 person'],
    [required('at_least', 12, 'count', { counts: 'point' }), '不少于 12 分', 'at least 12 points'],
    [required('less_than', 10, 'count'), '少于 10', 'fewer than 10'],
    [
      required('at_least', { fact: 'sales', title: '销售收入', times: '3%' }, 'amount'),
      '不低于销售收入的 3%',
      'at least 3% of 销售收入',
    ],
    [
      required('more_than', { fact: 'sales', title: 'sales', times: '2' }, 'amount'),
      '高于 sales 的 2 倍',
      'more than 2 times sales',
    ],
    [
      required('at_most', { fact: 'staff', title: '职工总数', times: null }, 'count', { counts: 'person' }),
      '不超过职工总数',
      'at most 职工总数',
    ],
    [required('at_least', '2024-01-01', 'date'), '不早于 2024-01-01', 'on or after 2024-01-01'],
    [required('equals', true, 'boolean'), '是', 'yes'],
    [required('equals', 'small', 'code'), '为小型', 'small'],
    [
      required('includes_any', LAYERS, 'codes'),
      '至少有以下一项：基础层、框架层、模型层、应用层',
      'at least one of: foundation layer, framework layer, model layer, application layer',
    ],
    [required('present', null, 'date'), '已填报', 'given'],
  ])('%o says what the rule says in both languages', (each, zh, en) => {
    expect([formatRequired(each, sampleEdition, 'zh'), formatRequired(each, sampleEdition, 'en')]).toEqual([
      zh,
      en,
    ]);
  });

  it('grades are called by their titles', () => {
    const titles = { up_to_50m: '不超过 5000 万元', above_200m: '超过 2 亿元' };
    const graded = required('in', ['up_to_50m', 'above_200m'], 'code', { titles });
    expect(formatRequired(graded, sampleEdition, 'zh')).toBe('属于以下之一：不超过 5000 万元、超过 2 亿元');
    const one = required('equals', 'up_to_50m', 'code', { titles });
    expect(formatRequired(one, sampleEdition, 'zh')).toBe('为不超过 5000 万元');
    const observed = { ...one, observed: 'above_200m' };
    expect(formatObserved(observed, sampleEdition, 'zh')).toBe('超过 2 亿元');
  });

  it('many codes are counted, not listed', () => {
    const codes = Array.from({ length: 115 }, (_, index) => `c${index}`);
    expect(formatRequired(required('in', codes, 'code'), sampleEdition, 'zh')).toBe('所列 115 个代码之一');
  });
});

describe('observed', () => {
  const observed = (value: Condition['observed'], over: Partial<Condition> = {}) =>
    formatObserved(condition({ observed: value, ...over }), sampleEdition, 'zh');
  const divisions = {
    required: { operator: 'in' as const, unit: 'code' as const, value: ['210100', '210112', '210300'] },
  };

  it.each([
    [{ of: 499.99, to: 10000 }, '4.99%（499.99 万元 ÷ 10,000 万元）'],
    [{ of: 5, to: 0 }, '无法计算（5 万元 ÷ 0 万元）'],
    [{ of: 700, to: 800, years: 1 }, '−12.50%（由 800 万元变为 700 万元）'],
    [{ of: -50, to: 100, years: 2 }, '低于 −100%（由 100 万元变为 −50 万元，历 2 年）'],
    [null, '无数据'],
    [false, '否'],
  ])('%o reads %s', (value, text) => {
    expect(observed(value)).toBe(text);
  });

  const counts = { operator: 'at_least', unit: 'count', value: 12, counts: 'point' } as const;
  const amounts = { operator: 'at_least', unit: 'amount', value: '500 万元' } as const;
  const tenth = { operator: 'at_least', unit: 'ratio', value: '10%', terms: ['person', 'person'] } as const;
  const growth = { operator: 'at_least', unit: 'ratio', value: '22.5%' } as const;
  const yearly = { operator: 'at_least', unit: 'count', value: 5, counts: 'item' } as const;
  const both = (value: Condition['observed'], required: unknown) => {
    const shown = condition({ observed: value, required: required as Condition['required'] });
    return [formatObserved(shown, sampleEdition, 'zh'), formatObserved(shown, sampleEdition, 'en')];
  };

  it.each<[Condition['observed'], object, string, string]>([
    [1, { ...counts, counts: 'person' }, '1 人', '1 person'],
    [{ least: 7, most: 9 }, counts, '7～9 分', '7–9 points'],
    [{ least: 12, most: null }, counts, '不少于 12 分', 'at least 12 points'],
    [{ least: null, most: 3 }, { ...counts, counts: 'person' }, '不超过 3 人', 'at most 3 persons'],
    [{ least: 100, most: 250.5 }, amounts, '100 万元～250.5 万元', 'CNY 1,000,000–CNY 2,505,000'],
    [{ least: 600, most: null }, amounts, '不低于 600 万元', 'at least CNY 6,000,000'],
    [{ of: 9, to: 100 }, tenth, '9.00%（9 人 ÷ 100 人）', '9.00% (9 persons ÷ 100 persons)'],
    [{ of: 0, to: 0 }, tenth, '无法计算（0 人 ÷ 0 人）', 'not computable (0 persons ÷ 0 persons)'],
    // 14 / 3 = 4.666…, 29999 / 6000 = 4.99983…: below 5, and so shown; 15 / 3 is 5.
    [{ sum: 14, years: 3 }, yearly, '年均 4.67 项（3 年合计 14 项）', '4.67 a year (14 in 3 years)'],
    [
      { sum: 29999, years: 6000 },
      yearly,
      '年均 4.99 项（6000 年合计 29,999 项）',
      '4.99 a year (29,999 in 6000 years)',
    ],
    [{ sum: 15, years: 3 }, yearly, '年均 5 项（3 年合计 15 项）', '5 a year (15 in 3 years)'],
    // 1500.000001 / 3 万元 is above 500 万元 by a third of a 分.
    [
      { sum: 1500.000001, years: 3 },
      { ...amounts, operator: 'at_most' },
      '年均 500.01 万元（3 年合计 1,500.000001 万元）',
      'CNY 5,000,000.01 a year (CNY 15,000,000.01 in 3 years)',
    ],
    // (20% + 24.99%) / 2 = 22.495 %, below 22.5 %; 22.5 % itself.
    [{ exact: '4499/20000' }, growth, '22.49%', '22.49%'],
    [{ exact: '9/40' }, growth, '22.50%', '22.50%'],
    [{ exact: '-1/3' }, growth, '−33.33%', '−33.33%'],
  ])('%o of %o is worded with its unit', (value, required, zh, en) => {
    expect(both(value, required)).toEqual([zh, en]);
  });

  it('a ratio reads the same beside a condition with another limit, which another ratio does not change', () => {
    const ratio = (value: string, of = 599.99) =>
      condition({
        observed: { of, to: 10000 },
        required: { operator: 'at_least', unit: 'ratio', value },
      });
    const [five, six] = [ratio('5%'), ratio('6%')];
    const read = (one: Condition, beside: Condition[]) =>
      formatObserved(one, sampleEdition, 'zh', beside).replace(/（.*/, '');
    expect([read(five, [five, six]), read(six, [five, six])]).toEqual(['5.99%', '5.99%']);
    expect(read(five, [five, ratio('6%', 599)])).toBe('6.00%');
  });

  it('a county is named with its city and code', () => {
    expect(observed('210112', divisions)).toBe('沈阳市浑南区（210112）');
  });

  it('a code outside the vocabulary is shown as it is', () => {
    expect(observed('110108', divisions)).toBe('110108');
  });

  it('an empty list reads 无', () => {
    expect(observed([], { required: { operator: 'includes_any', unit: 'codes', value: LAYERS } })).toBe('无');
  });

  it('a code named like a property of every object has no title', () => {
    expect(observed('constructor', divisions)).toBe('constructor');
  });
});
