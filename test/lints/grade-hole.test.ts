import { expect, it } from 'vitest';
import { gradeHole } from '../../packages/workshop/lint/rules/grade-hole.ts';
import { lintFacts } from './lint-facts.ts';

it('the limit itself, or the one whole number between two limits, belongs to no step', () => {
  expect(
    lintFacts(gradeHole, {
      odd: 'grade: staff, steps: [{ more_than: 10, is: a }, { less_than: 10, is: b }], else: c',
      whole: 'grade: staff, steps: [{ at_least: 10, is: a }, { at_most: 8, is: b }], else: c',
    }),
  ).toEqual([
    '/odd/steps 分档 odd 漏了一个值：“less_than: 10”与“more_than: 10”之间的那个数归了 else（c）',
    '/whole/steps 分档 whole 漏了一个值：“at_most: 8”与“at_least: 10”之间的那个数归了 else（c）',
  ]);
});

it('a middle grade of several numbers is no hole', () => {
  expect(
    lintFacts(gradeHole, {
      middle: 'grade: staff, steps: [{ at_least: 10, is: a }, { at_most: 7, is: b }], else: c',
    }),
  ).toEqual([]);
});
