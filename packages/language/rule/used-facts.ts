import { activeLeaves } from './active-leaves.ts';
import type { Fact, Leaf, Rule } from './ast.ts';
import type { ClauseRule, EditionRules } from './edition-rules.ts';

/** The facts a fact is derived from, by id. */
export function derivesFrom(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'ratio':
      return [fact.of, fact.to];
    case 'sum':
    case 'greatest':
      return fact.of;
    case 'points':
      return [fact.of];
    case 'grade':
      return [...new Set(fact.steps.flatMap(({ when }) => factsOfLeaf(when)))];
    case 'classify':
      return [fact.row, ...Object.values(fact.indicators), ...(fact.otherwise ? [fact.otherwise] : [])];
    default:
      return [];
  }
}

/** The facts that a condition compares. */
export function factsOfLeaf(leaf: Leaf): readonly string[] {
  return leaf.kind === 'compare_facts' ? [leaf.fact, leaf.other] : [leaf.fact];
}

/** The facts that the leaves and selectors of a rule name, each once, in the order of the rule. */
export function factsOfRule(rule: Rule): string[] {
  const named = activeLeaves(rule).flatMap(({ leaf, guards }) => [
    ...factsOfLeaf(leaf),
    ...guards.map(({ fact }) => fact),
  ]);
  return [...new Set(named)];
}

/** The facts that clauses rest on, those they derive from included, in the order of facts.yaml. */
export function usedFacts(clauses: readonly ClauseRule[], { facts }: Pick<EditionRules, 'facts'>): Fact[] {
  const used = new Set<string>();
  const use = (id: string) => {
    if (used.has(id)) return;
    used.add(id);
    const fact = facts.get(id);
    if (!fact) throw new RangeError(`\`${id}\` is not a fact`);
    derivesFrom(fact).forEach(use);
  };
  for (const { rule, appliesWhen } of clauses) {
    for (const one of appliesWhen ? [rule, appliesWhen] : [rule]) factsOfRule(one).forEach(use);
  }
  return [...facts.values()].filter(({ id }) => used.has(id));
}
