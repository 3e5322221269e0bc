import { isLeaf, type Rule, ruleSites } from '@zhunsheng/language';
import type { RuleChange } from './mutant.ts';
import { type LeafScope, mutateLeaf } from './mutate-leaf.ts';
import { mutateStructure } from './mutate-structure.ts';

/** Every alteration of `rule` in one place, as whole rules. `pointer` is where the rule stands in the clause's file. */
export function mutateRule(rule: Rule, scope: LeafScope, pointer: string): RuleChange[] {
  return ruleSites(rule, pointer).flatMap(({ node, pointer: at, replace }) => {
    const leaf = isLeaf(node) ? mutateLeaf(node, scope, at) : [];
    return [...mutateStructure(node, at), ...leaf].map(change => ({ ...change, part: replace(change.part) }));
  });
}
