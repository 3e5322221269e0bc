import type { Exact, Fact, GradeFact, Leaf } from '@zhunsheng/language';
import { derivesFrom, exact } from '@zhunsheng/language';
import { yearsOf } from './compare-period.ts';
import { multiply, sameNumber } from './numeral.ts';
import type { QuantityUnit } from './quantity.ts';
import type { LeafPlace, RuleOutline } from './rule-outline.ts';

/** The numbers of one clause that other texts may repeat: its limits, its windows, and how many there are of what. */
export interface ClauseNumbers {
  readonly limits: readonly { readonly value: Exact; readonly unit: QuantityUnit }[];
  /** Fiscal years that a fact spans: 2 for the growth from one year to the next. */
  readonly spans: readonly number[];
  /** Years over which a growth is averaged. */
  readonly windows: readonly number[];
  /** How many codes a list has, how many parts a group, and 1. */
  readonly counts: readonly number[];
  /** Whether `×a` against `×b` is a limit multiplied out. */
  readonly crossed: (a: bigint, b: bigint) => boolean;
  /** A ratio or growth may say what holds when its base is 0. */
  readonly zero: boolean;
}

export function clauseNumbers(
  { leaves, groups, choices }: RuleOutline,
  facts: ReadonlyMap<string, Fact>,
): ClauseNumbers {
  const places = [...leaves.values()];
  const used = places.flatMap(({ leaf }) => facts.get(leaf.fact) ?? []);
  const years = used.flatMap(({ id }) => yearsOf(id, facts) ?? []);
  const sizes = [
    ...[...groups.keys()].map(id => partsOf(id, places)),
    ...[...choices.values()].flatMap(({ least, of }) => [least, of]),
  ];
  const graded = [...new Set(used.flatMap(fact => gradesBehind(fact, facts)))].flatMap(({ steps }) =>
    steps.map(({ when }) => when),
  );
  const ratio = used.some(({ kind }) => kind === 'ratio');
  return {
    limits: [...places.map(({ leaf }) => leaf), ...graded].flatMap(leaf => limitOf(leaf, facts)),
    spans: years.map(({ from, to }) => from - to + 1),
    windows: used.flatMap(fact => (fact.kind === 'growth' ? [fact.years] : [])),
    counts: [
      1,
      ...sizes,
      ...(ratio ? [2] : []),
      ...places.flatMap(({ leaf }) => (leaf.kind === 'includes_any' ? [leaf.codes.length] : [])),
    ],
    crossed: (a, b) =>
      places.some(({ leaf }) => leaf.kind === 'compare' && isCrossed(a, b, leaf.value, facts.get(leaf.fact))),
    zero: used.some(({ kind }) => kind === 'ratio' || kind === 'growth'),
  };
}

function limitOf(leaf: Leaf, facts: ReadonlyMap<string, Fact>): ClauseNumbers['limits'] {
  if (leaf.kind === 'compare_facts') return [{ value: leaf.times, unit: 'ratio' }];
  if (leaf.kind !== 'compare') return [];
  const counts = facts.get(leaf.fact)?.counts;
  const time = leaf.unit === 'count' && (counts === 'year' || counts === 'day');
  return [{ value: leaf.value, unit: time ? 'time' : leaf.unit === 'none' ? 'other' : leaf.unit }];
}

/** The grades that a score rests on: their steps are limits, too. */
function gradesBehind(fact: Fact, facts: ReadonlyMap<string, Fact>): GradeFact[] {
  const inside = derivesFrom(fact).flatMap(id => gradesBehind(facts.get(id) as Fact, facts));
  return fact.kind === 'grade' ? [fact, ...inside] : inside;
}

function partsOf(group: string, places: readonly LeafPlace[]): number {
  return places.filter(({ groups }) => groups.at(-1) === group).length;
}

/** 研发费用×100 不小于收入×5; 上一年×100 不小于再前一年×105. */
function isCrossed(a: bigint, b: bigint, limit: Exact, fact: Fact | undefined): boolean {
  if (a === 0n) return false;
  if (fact?.kind === 'ratio') return sameNumber(exact(b, a), limit);
  if (fact?.kind !== 'growth') return false;
  const one = exact(limit.numerator + limit.denominator, limit.denominator);
  const grown = Array.from({ length: fact.years }).reduce<Exact>(
    product => multiply(product, one),
    exact(1n),
  );
  return sameNumber(exact(b, a), grown);
}
