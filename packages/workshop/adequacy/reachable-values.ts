/**
 * Which numbers a fact can have at all, by the bounds of the schema. More may be allowed for than any declaration gives,
 * never fewer: what these numbers do not tell apart, no declaration does.
 */
import type { Compare, CompareFacts, Exact, Fact, Range } from '@zhunsheng/language';
import { exact, possibleRange } from '@zhunsheng/language';
import { add, compareExact } from '@zhunsheng/language/reference';

/** The numbers in their order: the least that is not below a number, or the least above it; undefined where there is none. */
export interface Reachable {
  readonly notBelow: (limit: Exact) => Exact | undefined;
  readonly above: (limit: Exact) => Exact | undefined;
}

type Facts = ReadonlyMap<string, Fact>;

/** The numbers that a comparison has to part; undefined where nothing is known of them. */
export function reachableBy(leaf: Compare | CompareFacts, facts: Facts): Reachable | undefined {
  if (leaf.kind === 'compare_facts') {
    // Against 0 every multiple is alike, so only the quotient by what is above 0 matters.
    const low = rangeOf(leaf.other, facts)?.low;
    return low && low.numerator >= 0n ? quotients(leaf.fact, leaf.other, facts) : undefined;
  }
  const fact = facts.get(leaf.fact);
  return fact && reachable(fact, facts);
}

function reachable(fact: Fact, facts: Facts): Reachable | undefined {
  switch (fact.kind) {
    case 'ratio':
      return quotients(fact.of, fact.to, facts);
    case 'growth':
      return fact.mean === 'geometric' ? growths(fact.range, fact.years) : undefined;
    case 'years':
      return fact.mean ? means(fact.range, fact.years) : wholes(possibleRange(fact, facts));
    default: {
      const listed = listedValues(fact, facts);
      return listed ? among(listed) : wholes(possibleRange(fact, facts));
    }
  }
}

function rangeOf(id: string, facts: Facts): Range | undefined {
  const fact = facts.get(id);
  return fact && possibleRange(fact, facts);
}

/** More values than this are not listed one by one. */
const MOST_LISTED = 2_000;

/** Every number of points that grades and marks can give; undefined for what is not made of points. */
function listedValues(fact: Fact, facts: Facts): readonly number[] | undefined {
  if (fact.kind === 'points') {
    const bands = Object.values(fact.bands);
    return [
      ...new Set(
        bands.flatMap(({ least, most }) =>
          Array.from({ length: most - least + 1 }, (_, step) => least + step),
        ),
      ),
    ];
  }
  if (fact.kind !== 'sum' && fact.kind !== 'greatest') return undefined;
  const terms = fact.of.map(id => facts.get(id)).map(term => term && listedValues(term, facts));
  const put = (one: number, other: number) => (fact.kind === 'sum' ? one + other : Math.max(one, other));
  let values: number[] | undefined;
  for (const term of terms) {
    if (!term) return undefined;
    const before: readonly number[] = values ?? term;
    values =
      values === undefined
        ? [...term]
        : [...new Set(before.flatMap(one => term.map(other => put(one, other))))];
    if (values.length > MOST_LISTED) return undefined;
  }
  const cap =
    fact.kind === 'sum' && fact.cap ? Number(fact.cap.numerator) / Number(fact.cap.denominator) : undefined;
  return cap === undefined ? values : values?.map(value => Math.min(value, cap));
}

function among(values: readonly number[]): Reachable {
  const sorted = [...new Set(values)].sort((a, b) => a - b).map(value => exact(BigInt(value)));
  return {
    notBelow: limit => sorted.find(value => compareExact(value, limit) >= 0),
    above: limit => sorted.find(value => compareExact(value, limit) > 0),
  };
}

function wholes(range: Range | undefined): Reachable | undefined {
  if (!range) return undefined;
  const within = (value: bigint) => {
    const least = ceiling(range.low);
    const found = exact(value < least ? least : value);
    return compareExact(found, range.high) > 0 ? undefined : found;
  };
  return { notBelow: limit => within(ceiling(limit)), above: limit => within(floor(limit) + 1n) };
}

/** Sums of one to so many years, divided by their number. */
function means({ low, high }: Range, years: number): Reachable {
  const least = (candidate: (count: bigint) => bigint) => {
    const found = Array.from({ length: years }, (_, index) => BigInt(index + 1)).flatMap(count => {
      const [bottom, top] = [ceiling(times(low, count)), floor(times(high, count))];
      const sum = candidate(count) < bottom ? bottom : candidate(count);
      return sum > top ? [] : [exact(sum, count)];
    });
    return found.reduce<Exact | undefined>(
      (one, other) => (one && compareExact(one, other) <= 0 ? one : other),
      undefined,
    );
  };
  return {
    notBelow: limit => least(count => ceiling(times(limit, count))),
    above: limit => least(count => floor(times(limit, count)) + 1n),
  };
}

function times({ numerator, denominator }: Exact, factor: bigint): Exact {
  return exact(numerator * factor, denominator);
}

function quotients(of: string, to: string, facts: Facts): Reachable | undefined {
  const [above, below] = [rangeOf(of, facts), rangeOf(to, facts)];
  return above && below && fractions(above, below);
}

/** latest ÷ base stands to (1 + g) to the power of the years as growth to g. */
function growths(range: Range, years: number): Reachable {
  const all = fractions(range, range);
  const factor = (limit: Exact) => {
    const { numerator, denominator } = add(limit, exact(1n));
    return exact(numerator ** BigInt(years), denominator ** BigInt(years));
  };
  return { notBelow: limit => all.notBelow(factor(limit)), above: limit => all.above(factor(limit)) };
}

/** Fractions n / d of whole numbers, n between the ends of the first range, d from 1 to the upper end of the second. */
function fractions(of: Range, to: Range): Reachable {
  const [most, least, greatest] = [floor(of.high), ceiling(of.low), floor(to.high)];
  const zero = exact(0n);
  const next = (limit: Exact, itself: boolean): Exact | undefined => {
    if (greatest < 1n) return undefined;
    if (limit.numerator < 0n) {
      const mirrored = exact(-limit.numerator, limit.denominator);
      if (itself && isFraction(mirrored, -least, greatest)) return limit;
      const { numerator, denominator } = below(mirrored, -least, greatest);
      return exact(-numerator, denominator);
    }
    if (itself && (limit.numerator === 0n || isFraction(limit, most, greatest))) return limit;
    if (limit.numerator === 0n) return most < 1n ? undefined : exact(1n, greatest);
    const turned = below(exact(limit.denominator, limit.numerator), greatest, most);
    return turned.numerator === 0n ? undefined : exact(turned.denominator, turned.numerator);
  };
  return {
    notBelow: limit => next(limit, true),
    above: limit => (compareExact(limit, zero) < 0 && least >= 0n ? zero : next(limit, false)),
  };
}

function isFraction({ numerator, denominator }: Exact, most: bigint, greatest: bigint): boolean {
  return numerator <= most && denominator <= greatest;
}

/**
 * The greatest fraction below `limit` (above 0) with a numerator up to `most` and a denominator up to `greatest`: down
 * the tree of all fractions (Stern and Brocot), as many steps to one side at a time as there are.
 */
export function below({ numerator: p, denominator: q }: Exact, most: bigint, greatest: bigint): Exact {
  let [low, high] = [
    { n: 0n, d: 1n },
    { n: 1n, d: 0n },
  ];
  for (;;) {
    const [over, under] = [high.n * q - p * high.d, p * low.d - low.n * q];
    const up = least(over === 0n ? undefined : (under - 1n) / over, room(low, high, most, greatest));
    low = { n: low.n + up * high.n, d: low.d + up * high.d };
    const gap = p * low.d - low.n * q;
    const down = least(over / gap, room(high, low, most, greatest));
    high = { n: high.n + down * low.n, d: high.d + down * low.d };
    if (up === 0n && down === 0n) return exact(low.n, low.d);
  }
}

type Pair = { readonly n: bigint; readonly d: bigint };

/** How often `step` can be added until a bound is passed. */
function room(from: Pair, step: Pair, most: bigint, greatest: bigint): bigint {
  const left = (bound: bigint, has: bigint, more: bigint) => {
    if (more === 0n) return undefined;
    return bound < has ? 0n : (bound - has) / more;
  };
  return least(left(most, from.n, step.n), left(greatest, from.d, step.d));
}

function least(one: bigint | undefined, other: bigint | undefined): bigint {
  if (one === undefined) return other ?? 0n;
  return other === undefined || one < other ? one : other;
}

function floor({ numerator, denominator }: Exact): bigint {
  const whole = numerator / denominator;
  return whole * denominator > numerator ? whole - 1n : whole;
}

function ceiling({ numerator, denominator }: Exact): bigint {
  return -floor({ numerator: -numerator, denominator });
}
