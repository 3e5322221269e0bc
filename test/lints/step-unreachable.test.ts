import { expect, it } from 'vitest';
import { stepUnreachable } from '../../packages/workshop/lint/rules/step-unreachable.ts';
import { lintFacts } from './lint-facts.ts';

it('a laxer step before a stricter one, and what no count of the schema reaches', () => {
  expect(
    lintFacts(stepUnreachable, {
      odd: 'grade: staff, steps: [{ at_least: 10, is: b }, { at_least: 100, is: a }, { more_than: 1000, is: c }], else: c',
    }),
  ).toEqual([
    '/odd/steps/1 分档 odd 永远到不了 a 档（第 2 步）：可能的值都归了别的档',
    '/odd/steps/2 分档 odd 永远到不了 c 档（第 3 步）：可能的值都归了别的档',
  ]);
});

it('an else that nothing is left for', () => {
  expect(
    lintFacts(stepUnreachable, {
      all: 'grade: staff, steps: [{ at_least: 10, is: a }, { less_than: 10, is: b }], else: c',
      flag: 'grade: own, steps: [{ equals: true, is: a }, { equals: false, is: b }], else: c',
    }),
  ).toEqual([
    '/all/else 分档 all 永远到不了 c 档（else）：可能的值都归了别的档',
    '/flag/else 分档 flag 永远到不了 c 档（else）：可能的值都归了别的档',
  ]);
});

it('a growth, whichever its mean', () => {
  const steps =
    'steps: [{ at_least: 20%, is: a }, { at_least: 15%, is: b }, { at_least: -50%, is: c }], else: d';
  expect(
    lintFacts(stepUnreachable, {
      compound: 'growth: { of: finance.revenue, years: 2 }',
      yearly: 'growth: { of: finance.revenue, years: 2, mean: arithmetic }',
      one: `grade: compound, ${steps}`,
      two: `grade: yearly, ${steps}`,
    }),
  ).toEqual([]);
});

it('a ratio that has no end, and a step on another fact, are reached', () => {
  expect(
    lintFacts(stepUnreachable, {
      share: 'ratio: { of: revenue, to: revenue }',
      high: 'grade: share, steps: [{ more_than: 500%, is: a }, { more_than: 10%, is: b }], else: c',
      mixed: 'grade: staff, steps: [{ at_least: 10, is: a }, { fact: own, equals: true, is: b }], else: c',
    }),
  ).toEqual([]);
});
