import { activeLeaves } from '../../checker/rule/active-leaves.ts';
import type { Fact, Rule } from '../../checker/rule/ast.ts';
import type { ClauseRule, EditionRules } from '../../checker/rule/edition-rules.ts';

/** The facts a clause rests on, those they derive from included, in the order of facts.yaml. */
export function usedFacts({ rule, appliesWhen }: ClauseRule, { facts }: EditionRules): Fact[] {
  const used = new Set<string>();
  const use = (id: string) => {
    const fact = facts.get(id);
    if (!fact || used.has(id)) return;
    used.add(id);
    derivesFrom(fact).forEach(use);
  };
  for (const one of appliesWhen ? [rule, appliesWhen] : [rule]) factsOfRule(one).forEach(use);
  return [...facts.values()].filter(({ id }) => used.has(id));
}

/** The facts that the leaves and selectors of a rule name. */
export function factsOfRule(rule: Rule): string[] {
  const named = activeLeaves(rule).flatMap(({ leaf, guards }) => [
    leaf.fact,
    ...guards.map(({ fact }) => fact),
  ]);
  return [...new Set(named)];
}

/** The facts that a fact is found from. */
export function derivesFrom(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'ratio':
      return [fact.of, fact.to];
    case 'sum':
      return fact.of;
    case 'classify':
      return [fact.row, ...Object.values(fact.indicators), ...(fact.otherwise ? [fact.otherwise] : [])];
    default:
      return [];
  }
}
