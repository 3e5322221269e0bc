import { expect, test } from 'vitest';
import { singleClause } from '../../packages/workshop/adequacy/mutant.ts';
import { provePoints } from '../../packages/workshop/adequacy/prove-points.ts';
import { FACTS, scoreStandard } from '../backends/score-standard.ts';

/** Whether a clause on the sum of points of two indicators stays the same after a change of the facts. */
function same(rule: string, from: string, to: string): boolean {
  const facts = FACTS + FIVES;
  expect(facts).toContain(from);
  const [one, other] = [facts, facts.replace(from, to)].map(text => {
    const { rules } = scoreStandard({ it: rule }, text);
    const [clause] = rules.clauses;
    return clause && singleClause(clause, rules);
  });
  return one !== undefined && other !== undefined && provePoints(one, other);
}

/** Points that are multiples of five. */
const FIVES = `
size_points: { title: { zh: 规模得分, en: points of size }, points: size, of: { large: 20, medium: 15, small: 0 } }
people_points: { title: { zh: 人员得分, en: points of people }, points: staff_grade, of: { many: 10, few: 5 } }
fives: { title: { zh: 得分, en: score }, total: [size_points, people_points] }
capped: { title: { zh: 封顶得分, en: capped score }, total: [size_points, people_points], at_most: 20 }
best: { title: { zh: 最高得分, en: best score }, greatest: [size_points, people_points] }
fives_grade: { title: { zh: 得分分档, en: grade of the score }, grade: fives, steps: [{ at_least: 20, is: high }], else: low }
`;
const twenty = '{ id: min, fact: fives, at_least: 20 }';

test('one point more between multiples of five reaches no limit that is one', () => {
  expect(same(twenty, 'medium: 15', 'medium: 16')).toBe(true);
  expect(same(twenty, 'medium: 15', 'medium: 14')).toBe(false);
  expect(same('{ id: min, fact: fives, at_least: 21 }', 'medium: 15', 'medium: 16')).toBe(false);
});

test('what grades can add up to counts, not what one of them gives', () => {
  expect(same('{ id: min, fact: fives, at_least: 26 }', 'large: 20', 'large: 21')).toBe(false);
  expect(same('{ id: min, fact: fives, more_than: 30 }', 'large: 20', 'large: 21')).toBe(false);
  expect(same('{ id: min, fact: fives, less_than: 5 }', 'many: 10', 'many: 11')).toBe(true);
});

test('caps and the better of two are followed', () => {
  expect(same('{ id: min, fact: capped, at_least: 21 }', 'large: 20', 'large: 21')).toBe(true);
  expect(same('{ id: min, fact: best, at_least: 15 }', 'many: 10', 'many: 11')).toBe(true);
  expect(same('{ id: min, fact: best, at_least: 11 }', 'many: 10', 'many: 11')).toBe(false);
});

test('grades that change places, a band with a mark, and a grade of the total are left to the solver', () => {
  expect(same('{ id: min, fact: fives, more_than: 100 }', 'medium: 15', 'medium: 21')).toBe(false);
  expect(same('{ id: min, fact: score, more_than: 100 }', 'a: [7, 10]', 'a: [7, 9]')).toBe(false);
  expect(same('{ id: low, fact: fives_grade, equals: low }', 'medium: 15', 'medium: 16')).toBe(false);
});

test('anything else that differs is not looked at', () => {
  expect(same(twenty, 'total: [size_points, people_points] }', 'total: [size_points] }')).toBe(false);
});
