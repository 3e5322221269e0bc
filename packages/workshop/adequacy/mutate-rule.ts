import type { Leaf, Rule } from '@zhunsheng/language';
import type { RuleChange } from './mutant.ts';
import { type LeafScope, mutateLeaf } from './mutate-leaf.ts';
import { mutateStructure } from './mutate-structure.ts';
import { ruleSites } from './rule-sites.ts';

const STRUCTURES: readonly Rule['kind'][] = ['all', 'any', 'not', 'match', 'judgement', 'shown_by'];

/** Every alteration of `rule` in one place, as whole rules. `pointer` is where the rule stands in the clause's file. */
export function mutateRule(rule: Rule, scope: LeafScope, pointer: string): RuleChange[] {
  return ruleSites(rule, pointer).flatMap(({ node, pointer: at, replace }) => {
    const leaf = STRUCTURES.includes(node.kind) ? [] : mutateLeaf(node as Leaf, scope, at);
    return [...mutateStructure(node, at), ...leaf].map(change => ({ ...change, part: replace(change.part) }));
  });
}
