import { isDeepStrictEqual } from 'node:util';
import type { Compare, CompareFacts, EditionRules, Exact, Fact, Leaf, Rule } from '@zhunsheng/language';
import { mapLeaves, possibleRange } from '@zhunsheng/language';
import { compareExact } from '@zhunsheng/language/reference';
import { reachableBy } from './reachable-values.ts';

type Comparison = Compare | CompareFacts;

/**
 * Whether two versions differ in nothing but limits, steps of grades and caps among which the bounds of the schema leave no
 * number that they would part otherwise: two shares of counts up to 10 million are never less than 10⁻¹⁴ apart.
 */
export function proveLimits(original: EditionRules, altered: EditionRules): boolean {
  const [one, other] = [original, altered].map(withCuts);
  return isDeepStrictEqual(one, other);
}

/** Whether there is a number that only one of two comparisons of the same facts holds for; true where it is not known. */
export function partsNumbers(one: Comparison, other: Comparison, facts: EditionRules['facts']): boolean {
  const [a, b] = [cutOf(one, facts), cutOf(other, facts)];
  return a === undefined || b === undefined || !isDeepStrictEqual(a, b);
}

function withCuts({ clauses, facts, tables }: EditionRules) {
  const cut = (leaf: Leaf) => cutLeaf(leaf, facts) as Rule;
  return {
    tables,
    clauses: clauses.map(clause => ({
      ...clause,
      rule: mapLeaves(clause.rule, cut),
      appliesWhen: clause.appliesWhen && mapLeaves(clause.appliesWhen, cut),
    })),
    facts: [...facts.values()].map(fact => cutFact(fact, facts)),
  };
}

function cutFact(fact: Fact, facts: EditionRules['facts']): unknown {
  if (fact.kind === 'grade')
    return { ...fact, steps: fact.steps.map(({ when, is }) => ({ is, when: cutLeaf(when, facts) })) };
  if (fact.kind !== 'sum' || !fact.cap) return fact;
  const { cap, ...uncapped } = fact;
  const most = possibleRange(uncapped, facts)?.high;
  return most && compareExact(most, cap) <= 0 ? uncapped : fact;
}

function cutLeaf(leaf: Leaf, facts: EditionRules['facts']): unknown {
  if (leaf.kind !== 'compare' && leaf.kind !== 'compare_facts') return leaf;
  const cut = cutOf(leaf, facts);
  if (cut === undefined) return leaf;
  const other = leaf.kind === 'compare_facts' ? { other: leaf.other } : {};
  return { kind: leaf.kind, id: leaf.id, fact: leaf.fact, ...other, cut };
}

interface Cut {
  /** Whether the numbers from there on are those for which it holds, or the others. */
  readonly up: boolean;
  /** The least number of the upper side; null where no number is. */
  readonly from: Exact | null;
}

/** Where a comparison parts the numbers that its fact can have. */
function cutOf(leaf: Comparison, facts: EditionRules['facts']): Cut | undefined {
  if (leaf.kind === 'compare' && leaf.unit === 'date') return undefined;
  const numbers = reachableBy(leaf, facts);
  if (!numbers) return undefined;
  const limit = leaf.kind === 'compare' ? leaf.value : leaf.times;
  const itself = leaf.order === 'at_least' || leaf.order === 'less_than';
  const from = (itself ? numbers.notBelow(limit) : numbers.above(limit)) ?? null;
  return { up: leaf.order === 'at_least' || leaf.order === 'more_than', from };
}
