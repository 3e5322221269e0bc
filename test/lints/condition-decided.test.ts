import { expect, it } from 'vitest';
import { conditionDecided } from '../../packages/workshop/lint/rules/condition-decided.ts';
import { lintFacts } from './lint-facts.ts';

it('a floor above the greatest points, more entries than the list holds, and what every count meets', () => {
  expect(
    lintFacts(conditionDecided, {}, [
      '{ id: floor, fact: points, at_least: 20 分 }',
      '{ id: many, fact: awards, more_than: 3 项 }',
      '{ id: any, fact: staff, at_least: 0 }',
    ]),
  ).toEqual([
    '/rule/any/0 条件 floor 永远不成立：事实 points 可能的值都是这样',
    '/rule/any/1 条件 many 永远不成立：事实 awards 可能的值都是这样',
    '/rule/any/2 条件 any 总是成立，等于没有：事实 staff 可能的值都是这样',
  ]);
});

it('limits that part the possible values', () => {
  expect(
    lintFacts(conditionDecided, {}, [
      '{ id: floor, fact: points, at_least: 10 分 }',
      '{ id: many, fact: awards, more_than: 2 项 }',
      '{ id: some, fact: staff, more_than: 0 }',
    ]),
  ).toEqual([]);
});
