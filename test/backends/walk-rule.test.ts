import { expect, it } from 'vitest';
import { valueAt } from '../../packages/checker/validate/field-tree.ts';
import type { Rule } from '../../packages/language/rule/ast.ts';
import { parseRule } from '../../packages/language/rule/parse-rule.ts';
import {
  children,
  isLeaf,
  mapChildren,
  mapLeaves,
  ruleSites,
} from '../../packages/language/rule/walk-rule.ts';
import type { Rule as RuleData } from '../../packages/language/types/rule.ts';

const leaf = (id: string) => ({ id, fact: 'open', equals: true });
/** One of every kind that has rules inside, and the conditions a … f in the order of the text. */
const data = {
  id: 'both',
  all: [
    { id: 'either', any: [leaf('a'), { not: leaf('b') }] },
    { judgement: leaf('c') },
    { shown_by: leaf('d') },
    {
      match: 'size',
      cases: [
        { id: 'small', when: ['small'], then: leaf('e') },
        { id: 'large', when: ['large'], then: { id: 'f', present: 'open' } },
      ],
    },
  ],
} as unknown as RuleData;
const rule = parseRule(data, {});
const leaves = (one: Rule): string[] => (isLeaf(one) ? [one.id] : children(one).flatMap(leaves));

it('children are walked in the order of the text', () => {
  expect(leaves(rule)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(ruleSites(rule, '').map(({ node }) => node.kind)).toEqual(
    'all any equals not equals judgement equals shown_by equals match equals present'.split(' '),
  );
});

it('the pointer of a site leads to the text that its node was parsed from', () => {
  for (const { node, pointer } of ruleSites(rule, '/rule'))
    expect(parseRule(valueAt({ rule: data }, pointer) as RuleData, {}), pointer).toEqual(node);
});

it('a node put in a site stands there, and nothing else has changed', () => {
  const other: Rule = { kind: 'present', id: 'x', fact: 'open' };
  const sites = ruleSites(rule, '');
  for (const { node, pointer, replace } of sites) {
    expect(replace(node)).toEqual(rule);
    const changed = replace(other);
    expect(ruleSites(changed, '').find(site => site.pointer === pointer)?.node).toBe(other);
    const beside = (one: Rule) =>
      ruleSites(one, '').filter(site => isLeaf(site.node) && !site.pointer.startsWith(pointer));
    expect(beside(changed).map(site => site.node)).toEqual(beside(rule).map(site => site.node));
  }
});

it('mapChildren changes children only, mapLeaves every condition', () => {
  const seen: [string, number][] = [];
  mapChildren(rule, (part, index) => {
    seen.push([part.kind, index]);
    return part;
  });
  expect(seen).toEqual([
    ['any', 0],
    ['judgement', 1],
    ['shown_by', 2],
    ['match', 3],
  ]);
  expect(leaves(mapLeaves(rule, one => ({ ...one, id: `${one.id}2` })))).toEqual([
    'a2',
    'b2',
    'c2',
    'd2',
    'e2',
    'f2',
  ]);
});
