import { expect, test } from 'vitest';
import { mutateClause } from '../../packages/workshop/adequacy/mutate-clause.ts';
import { tinyClause, tinyScope } from './tiny-edition.ts';

/** Operator and replacement of every mutant of a rule. */
function mutantsOf(yaml: string, mode: 'computed' | 'documents' | 'judgement' = 'computed'): string[] {
  const clause = tinyClause(yaml, mode);
  return mutateClause(clause, tinyScope(clause)).map(
    ({ operator, replacement }) => `${operator}: ${replacement}`,
  );
}

test('a limit on an amount is moved by 1 分 and by 1 万元, written in 元 and in 亿元, and compared in other ways', () => {
  expect(mutantsOf('{ id: above, fact: income, more_than: 10 万元 }')).toEqual([
    'negation: { not: { id: above, fact: income, more_than: 10 万元 } }',
    'limit-step: 10.000001 万元',
    'limit-step: 11 万元',
    'limit-step: 9.999999 万元',
    'limit-step: 9 万元',
    'limit-unit: 100000 万元',
    'limit-unit: 0.001 万元',
    'strictness: { id: above, fact: income, at_least: 10 万元 }',
    'reversal: { id: above, fact: income, less_than: 10 万元 }',
    'window: harvests.income (−0)',
    'window: harvests.income (−2)',
    'other-member: harvests.costs',
    'reference-date: as_of − 1 year',
    'reference-date: as_of + 1 year',
  ]);
});

test('a group gets the other connective, loses each condition and is negated, and so is each condition', () => {
  const organic = '{ id: organic, fact: organic, equals: true }';
  const shaded = '{ id: shaded, fact: shaded, equals: true }';
  expect(mutantsOf(`{ id: both, all: [${organic}, ${shaded}] }`)).toEqual([
    `connective: { id: both, any: [ ${organic}, ${shaded} ] }`,
    'dropped-condition: ',
    'dropped-condition: ',
    `negation: { not: { id: both, all: [ ${organic}, ${shaded} ] } }`,
    `negation: { not: ${organic} }`,
    'other-code: false',
    'other-fact: shaded',
    `negation: { not: ${shaded} }`,
    'other-code: false',
    'other-fact: organic',
  ]);
});

test('cases of a match trade places and codes move to the case beside', () => {
  const mutants = mutantsOf(`
    match: season
    cases:
      - { id: early, when: [spring], then: { id: organic, fact: organic, equals: true } }
      - { id: late, when: [summer, autumn], then: { id: shaded, fact: shaded, equals: true } }
  `);
  expect(mutants.filter(one => /cases|code:/.test(one.split(' {')[0] ?? ''))).toEqual([
    'swapped-cases: { id: shaded, fact: shaded, equals: true }',
    'moved-code: [ summer, autumn, spring ]',
    'moved-code: [ spring, summer ]',
    'moved-code: [ spring, autumn ]',
    'other-code: false',
    'other-code: false',
  ]);
});

test('a counting fact loses each condition and asks for each other code', () => {
  const mutants = mutantsOf('{ id: some, fact: green, at_least: 1 }');
  expect(mutants).toContain('other-code: black');
  expect(mutants).toContain('other-code: false');
  expect(mutants.filter(one => one === 'dropped-condition: ')).toHaveLength(2);
  expect(mutants).toContain('limit-step: 2');
  expect(mutants).toContain('limit-step: 0');
  expect(mutants).toContain('other-fact: black');
});

test('each limit of a decision table is moved by one, and the stated value goes unheard', () => {
  const mutants = mutantsOf('{ id: estate, fact: size, equals: estate }');
  expect(mutants.filter(one => one.startsWith('table-limit'))).toEqual([
    'table-limit: 11',
    'table-limit: 9',
    'table-limit: 101',
    'table-limit: 99',
  ]);
  expect(mutants).toContain('dropped-otherwise: ');
});

test('judgement is taken off, and what the type checker refuses is no mutant', () => {
  const mutants = mutantsOf('{ judgement: { id: organic, fact: organic, equals: true } }', 'judgement');
  expect(mutants[0]).toBe('dropped-wrapper: { id: organic, fact: organic, equals: true }');
  expect(
    mutantsOf('{ id: spring, fact: season, equals: spring }').filter(one => one.startsWith('other-fact')),
  ).toEqual([]);
});

test('no two mutants of a clause have the same id', () => {
  const clause = tinyClause(
    '{ id: either, any: [{ id: a, fact: green, at_least: 1 }, { id: b, fact: black, at_least: 1 }] }',
  );
  const ids = mutateClause(clause, tinyScope(clause)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
