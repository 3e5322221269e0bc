import { activeLeaves } from '../../rule/active-leaves.ts';
import type { Fact, Rule } from '../../rule/ast.ts';
import type { EditionRules } from '../../rule/edition-rules.ts';

/** The facts that a fact is derived from. */
export function usedFacts(fact: Fact): readonly string[] {
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

/** The ids of the facts that a rule names. */
export function namedFacts(rule: Rule): string[] {
  return activeLeaves(rule).flatMap(({ leaf, guards }) => [leaf.fact, ...guards.map(({ fact }) => fact)]);
}

/** The facts the clauses rest on, directly or through other facts, in the order of the edition. */
export function reachedFacts({ clauses, facts }: EditionRules): Fact[] {
  const reached = new Set<string>();
  const visit = (id: string) => {
    if (reached.has(id)) return;
    reached.add(id);
    const fact = facts.get(id);
    if (!fact) throw new RangeError(`\`${id}\` is not a fact`);
    usedFacts(fact).forEach(visit);
  };
  for (const { rule, appliesWhen } of clauses) {
    namedFacts(rule).forEach(visit);
    if (appliesWhen) namedFacts(appliesWhen).forEach(visit);
  }
  return [...facts.values()].filter(({ id }) => reached.has(id));
}
