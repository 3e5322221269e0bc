import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../packages/workshop/sentence/clause-source.ts';
import { findings, lintClause } from './lint-clause.ts';

const RULE = `rule:
  match: tier
  cases:
    - { id: low, when: [small], then: { id: five, fact: rate, at_least: 5% } }
    - { id: middle, when: [medium], then: { id: four, fact: rate, at_least: 4% } }
    - { id: high, when: [large], then: { id: three, fact: rate, at_least: 3% } }
`;

function clause(low: string, middle: string, high: string): string {
  const share = '研发费用占营业收入的比例应';
  return `text: :case[${low}]{#low}的，${share}:cond[不低于 5%]{#five}；:case[${middle}]{#middle}的，${share}:cond[不低于 4%]{#four}；:case[${high}]{#high}的，${share}:cond[不低于 3%]{#three}。\n${RULE}`;
}

const LOW = '营业收入 5000 万元以下';
const MIDDLE = '营业收入超过 5000 万元且不超过 2 亿元';
const HIGH = '营业收入超过 2 亿元';
const codes = (source: string) => findings(source, true).map(one => one.split(' ')[1]);

describe('a case over grades', () => {
  test('is named by the numbers that have them', () => {
    expect(codes(clause(LOW, MIDDLE, HIGH))).toEqual([]);
    expect(codes(clause(LOW, '营业收入 5000 万元～2 亿元（含）', HIGH))).toEqual([]);
  });

  test.each([
    [clause('营业收入不足 5000 万元', MIDDLE, HIGH), 'case-range'],
    [clause('营业收入 6000 万元以下', MIDDLE, HIGH), 'case-range'],
    [clause(LOW, '营业收入 5000 万元以上 2 亿元以下', HIGH), 'case-range'],
    [clause(LOW, MIDDLE, '营业收入超过 2 万元'), 'case-range'],
    [clause(LOW, MIDDLE, '营业收入较高'), 'case-range-unclear'],
    [clause('研发费用 5000 万元以下', MIDDLE, HIGH), 'case-subject'],
  ])('another number, border or quantity is found: %s', (source, code) => {
    expect(codes(source)).toEqual([code]);
  });

  test('is rewritten from the steps', () => {
    const source = clause('营业收入 6000 万元以下', MIDDLE, HIGH);
    const edits = lintClause(source, true).flatMap(({ fixes }) => fixes?.text?.edits ?? []);
    expect(applyEdits(source, edits)).toBe(clause(LOW, MIDDLE, HIGH));
  });
});
