import { isDeepStrictEqual } from 'node:util';
import type { Compare, EditionRules, Exact, Fact, Leaf, PointsFact, Rule } from '@zhunsheng/language';
import { activeLeaves, derivesFrom, exact, factsOfLeaf, usedFacts } from '@zhunsheng/language';
import { compareExact } from '@zhunsheng/language/reference';

/** A number in the original and what it is in the altered version. */
type Pair = readonly [one: bigint, other: bigint];
type Facts = EditionRules['facts'];

/** More numbers than this are not gone through. */
const MOST = 5_000;

/**
 * Whether two versions differ in nothing but the points of grades, and no limit on a total falls between what the two add
 * up to: where all points are multiples of five, 16 in place of 15 reaches no limit that 15 does not. Every grade is taken
 * to go with every other, so what is proved holds of more than can happen.
 */
export function provePoints(original: EditionRules, altered: EditionRules): boolean {
  const [one, other] = [original, altered].map(withoutBands);
  if (!isDeepStrictEqual(one, other)) return false;
  const changed = changedFacts(original, altered);
  const rules = original.clauses.flatMap(({ rule, appliesWhen }) => [
    rule,
    ...(appliesWhen ? [appliesWhen] : []),
  ]);
  const guarded = rules.flatMap(rule => activeLeaves(rule).flatMap(({ guards }) => guards));
  if (!changed || guarded.some(({ fact }) => changed.has(fact))) return false;
  return rules.flatMap(leavesOf).every(leaf => {
    if (!factsOfLeaf(leaf).some(id => changed.has(id))) return true;
    if (leaf.kind !== 'compare') return false;
    const pairs = pairsOf(leaf.fact, original.facts, altered.facts);
    return pairs?.every(([a, b]) => holds(leaf, a) === holds(leaf, b)) ?? false;
  });
}

function leavesOf(rule: Rule): Leaf[] {
  return activeLeaves(rule).map(({ leaf }) => leaf);
}

function withoutBands({ clauses, facts, tables }: EditionRules) {
  const others = [...facts.values()].map(fact => (fact.kind === 'points' ? { ...fact, bands: null } : fact));
  return { clauses, tables, facts: others };
}

/** The facts with other points and all that is made of them; undefined where one is more than a total. */
function changedFacts(original: EditionRules, altered: EditionRules): ReadonlySet<string> | undefined {
  const changed = new Set<string>();
  for (const fact of usedFacts(original.clauses, original)) {
    const made = derivesFrom(fact).some(id => changed.has(id));
    if (made && fact.kind !== 'sum' && fact.kind !== 'greatest') return undefined;
    if (made || !isDeepStrictEqual(fact, altered.facts.get(fact.id))) changed.add(fact.id);
  }
  return changed;
}

/** Every number that either end of the fact can be; undefined where they are too many or not whole. */
function pairsOf(id: string, facts: Facts, altered: Facts): Pair[] | undefined {
  const fact = facts.get(id) as Fact;
  if (fact.kind === 'points') return pairsOfPoints(fact, altered.get(id) as PointsFact);
  if (fact.kind === 'field' && fact.unit === 'count' && fact.range) return wholeNumbers(fact.range);
  if (fact.kind !== 'sum' && fact.kind !== 'greatest') return undefined;
  const terms = fact.of.map(part => pairsOf(part, facts, altered));
  const join = (a: bigint, b: bigint) => (fact.kind === 'sum' ? a + b : a > b ? a : b);
  const [first, ...others] = terms;
  const all = others.reduce((sums, term) => sums && term && joined(sums, term, join), first);
  const cap = fact.kind === 'sum' ? fact.cap?.numerator : undefined;
  const capped = (number: bigint) => (cap !== undefined && number > cap ? cap : number);
  return all && distinct(all.map(([a, b]) => [capped(a), capped(b)]));
}

/**
 * The least, or the greatest, of some grades is that of one of them as long as the grades keep their order. A mark may lie
 * within the one band and without the other.
 */
function pairsOfPoints({ bands, mark }: PointsFact, altered: PointsFact): Pair[] | undefined {
  const grades = Object.keys(bands).map(grade => [bands[grade], altered.bands[grade]] as const);
  const known = grades.flatMap(([one, other]) => (one && other ? [[one, other] as const] : []));
  const same = known.every(([one, other]) => isDeepStrictEqual(one, other));
  if (known.length < grades.length || (mark !== undefined && !same)) return undefined;
  const ordered = (end: 'least' | 'most') =>
    known.every(([a, b]) =>
      known.every(([c, d]) => Math.sign(a[end] - c[end]) === Math.sign(b[end] - d[end])),
    );
  if (!ordered('least') || !ordered('most')) return undefined;
  if (mark !== undefined)
    return known.flatMap(([{ least, most }]) =>
      Array.from({ length: most - least + 1 }, (_, step) => pair(least + step, least + step)),
    );
  return known.flatMap(([one, other]) => [pair(one.least, other.least), pair(one.most, other.most)]);
}

function pair(one: number, other: number): Pair {
  return [BigInt(one), BigInt(other)];
}

function wholeNumbers({ low, high }: { low: Exact; high: Exact }): Pair[] | undefined {
  const span = high.numerator - low.numerator;
  if (low.denominator !== 1n || high.denominator !== 1n || span > MOST) return undefined;
  return Array.from({ length: Number(span) + 1 }, (_, step) => {
    const number = low.numerator + BigInt(step);
    return [number, number];
  });
}

function joined(
  sums: readonly Pair[],
  term: readonly Pair[],
  join: (a: bigint, b: bigint) => bigint,
): Pair[] | undefined {
  if (sums.length * term.length > MOST) return undefined;
  return distinct(sums.flatMap(([a, b]) => term.map(([c, d]): Pair => [join(a, c), join(b, d)])));
}

function distinct(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map(one => [one.join(), one])).values()];
}

function holds({ order, value }: Compare, number: bigint): boolean {
  const sign = compareExact(exact(number), value);
  return { at_least: sign >= 0, more_than: sign > 0, at_most: sign <= 0, less_than: sign < 0 }[order];
}
