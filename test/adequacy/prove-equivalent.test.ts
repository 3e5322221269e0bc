import { expect, test } from 'vitest';
import { type Mutant, singleClause } from '../../packages/workshop/adequacy/mutant.ts';
import { mutateClause } from '../../packages/workshop/adequacy/mutate-clause.ts';
import { proveEquivalent } from '../../packages/workshop/adequacy/prove-equivalent.ts';
import { tinyClause, tinyScope } from './tiny-edition.ts';

/** The mutants of a rule, by operator, that are proved equivalent, and those that are not. */
function proved(yaml: string, operator: Mutant['operator']): Record<string, boolean> {
  const clause = tinyClause(yaml);
  const scope = tinyScope(clause);
  const original = singleClause(clause, scope.rules);
  const mutants = mutateClause(clause, scope).filter(mutant => mutant.operator === operator && !mutant.shift);
  return Object.fromEntries(
    mutants.map(mutant => [
      `${mutant.pointer} ${mutant.replacement}`.trim(),
      proveEquivalent(original, mutant.rules, scope.fields),
    ]),
  );
}

test('where any kind counts, asking for one kind only or for none is the same; for one kind alone it is not', () => {
  const green = '{ id: green, fact: green, at_least: 1 }';
  const black = '{ id: black, fact: black, at_least: 1 }';
  expect(proved(`{ id: either, any: [${green}, ${black}] }`, 'dropped-condition')).toEqual({
    '/rule/any/0': false,
    '/rule/any/1': false,
    '/green/where/kind': true,
    '/green/where/prized': false,
    '/black/where/kind': true,
    '/black/where/prized': false,
  });
  expect(proved(green, 'dropped-condition')).toEqual({
    '/green/where/kind': false,
    '/green/where/prized': false,
  });
});

test('two entries are told from one: a number of entries matters up to what a condition asks for', () => {
  const green = '{ id: green, fact: green, at_least: 2 }';
  const black = '{ id: black, fact: black, at_least: 2 }';
  expect(proved(`{ id: either, any: [${green}, ${black}] }`, 'dropped-condition')['/green/where/kind']).toBe(
    false,
  );
});

test('a limit between two values that the rule treats alike can be moved; one between two cases cannot', () => {
  const rule = `
    match: size
    cases:
      - { id: small, when: [plot, garden], then: { id: organic, fact: organic, equals: true } }
      - { id: large, when: [estate], then: { id: shaded, fact: shaded, equals: true } }
  `;
  expect(proved(rule, 'table-limit')).toEqual({
    '/rows/0/limits/pickers/garden 11': true,
    '/rows/0/limits/pickers/garden 9': true,
    '/rows/0/limits/pickers/estate 101': false,
    '/rows/0/limits/pickers/estate 99': false,
  });
});

test('a condition on the class itself sees every limit', () => {
  const results = Object.values(proved('{ id: plot, fact: size, in: [plot, garden] }', 'table-limit'));
  expect(results).toEqual([false, false, false, false]);
});
