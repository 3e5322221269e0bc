import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatCount,
  formatObserved,
  formatRequired,
} from '../../packages/checker/report/format-quantity.ts';
import type { Condition } from '../../packages/language/types/report.ts';
import { sampleEdition } from './fixtures/sample-context.ts';
import { condition } from './fixtures/sample-reports.ts';

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
  expect([formatCount(1200, 'zh'), formatCount(1200, 'en')]).toEqual(['1,200 项', '1,200']);
});

const LAYERS = ['foundation', 'framework', 'model', 'application'];
const required = (
  operator: Condition['required']['operator'],
  value: Condition['required']['value'],
  unit: Condition['required']['unit'],
) => condition({ required: { operator, value, unit } });

describe('required', () => {
  it.each([
    [required('at_least', '5%', 'ratio'), '不低于 5%', 'at least 5%'],
    [required('at_least', '2000 万元', 'amount'), '不低于 2,000 万元', 'at least CNY 20,000,000'],
    [required('more_than', '0.2 亿元', 'amount'), '高于 2,000 万元', 'more than CNY 20,000,000'],
    [required('at_least', 1, 'count'), '不少于 1 项', 'at least 1'],
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
