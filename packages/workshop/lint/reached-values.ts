import type { Compare, Exact, Fact, Fields, Leaf } from '@zhunsheng/language';
import { exact } from '@zhunsheng/language';
import { add, compareExact } from '@zhunsheng/language/reference';
import { type Reachable, reachableBy } from '../adequacy/reachable-values.ts';
import type { RuleScope } from './rule-lint.ts';

const LOWEST = exact(-(10n ** 30n));

/** Conditions that values of one fact decide by themselves. */
export type Decidable = Extract<Leaf, { kind: 'compare' | 'equals' | 'in' }>;

export function isDecidable(leaf: Leaf): leaf is Decidable {
  return leaf.kind === 'equals' || leaf.kind === 'in' || (leaf.kind === 'compare' && leaf.unit !== 'date');
}

/**
 * Of every kind of value that conditions on one fact tell apart: whether each of them holds. Values are those that the
 * schema leaves possible; undefined where nothing is known of them.
 */
export function reachedValues(
  leaves: readonly Decidable[],
  scope: RuleScope,
): readonly (readonly boolean[])[] | undefined {
  const fact = scope.facts.get(leaves[0]?.fact ?? '');
  if (!fact) return undefined;
  const limits = leaves.filter(leaf => leaf.kind === 'compare');
  if (limits.length === leaves.length)
    return reachedNumbers(limits, fact, scope).values.map(value => limits.map(one => holdsOf(one, value)));
  const named = leaves.flatMap(leaf =>
    leaf.kind === 'in' ? leaf.codes : leaf.kind === 'equals' ? [String(leaf.value)] : [],
  );
  // Of an open list of codes there is always another.
  const values = fact.unit === 'boolean' ? ['true', 'false'] : (scope.codes(fact) ?? [...named, '\0']);
  return values.map(value => leaves.map(leaf => isCode(leaf, value)));
}

function isCode(leaf: Decidable, value: string): boolean {
  if (leaf.kind === 'in') return leaf.codes.includes(value);
  return leaf.kind === 'equals' && String(leaf.value) === value;
}

/** The least number that is possible, and each that comes next to a limit; `above` gives the next one. */
export function reachedNumbers(
  leaves: readonly Compare[],
  fact: Fact,
  { facts, fields }: RuleScope,
): { readonly values: readonly Exact[]; readonly above: Reachable['above'] } {
  const limits = leaves.map(({ value }) => value).sort(compareExact);
  // What is told of growths is their factor, which parts them alike and is not them.
  const known = fact.kind === 'growth' ? undefined : reachableBy(leaves[0] as Compare, facts);
  const { notBelow, above } = known ?? anyNumber(limits);
  const most = mostEntries(fact, fields);
  const found = [notBelow(LOWEST), ...limits.flatMap(limit => [notBelow(limit), above(limit)])];
  const values = found
    .filter(value => value !== undefined)
    .filter(value => most === undefined || compareExact(value, most) <= 0);
  const sorted = values.sort(compareExact);
  const once = sorted.filter(
    (value, index) => index === 0 || compareExact(sorted[index - 1] as Exact, value) !== 0,
  );
  return { values: once, above };
}

function mostEntries(fact: Fact, fields: Fields): Exact | undefined {
  const most = fact.kind === 'count' ? fields.get(fact.list)?.maxItems : undefined;
  return most === undefined ? undefined : exact(BigInt(most));
}

export function holdsOf({ order, value }: Compare, number: Exact): boolean {
  const sign = compareExact(number, value);
  return { at_least: sign >= 0, more_than: sign > 0, at_most: sign <= 0, less_than: sign < 0 }[order];
}

/** Of numbers without bounds one between each two limits is enough. */
function anyNumber(limits: readonly Exact[]): Reachable {
  return {
    notBelow: limit => limit,
    above: limit => {
      const next = limits.find(one => compareExact(one, limit) > 0);
      const { numerator, denominator } = add(limit, next ?? add(limit, exact(2n)));
      return exact(numerator, denominator * 2n);
    },
  };
}
