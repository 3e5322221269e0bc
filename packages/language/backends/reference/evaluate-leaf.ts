import type { Compare, CompareFacts, Equals, In, IncludesAny, Leaf, Order, Truth } from '../../rule/ast.ts';
import { add, compareExact, greatest, least, multiply, ONE } from '../../rule/exact-arithmetic.ts';
import type { Observe, Observed } from './outcome.ts';

/** The truth of a leaf, given what is known of facts. */
export function evaluateLeaf(leaf: Leaf, observe: Observe): Truth {
  const observed = observe(leaf.fact);
  switch (leaf.kind) {
    case 'compare':
      return evaluateCompare(leaf, observed);
    case 'compare_facts':
      return evaluateCompareFacts(leaf, observed, observe(leaf.other));
    case 'equals':
      return evaluateEquals(leaf, observed);
    case 'in':
      return evaluateIn(leaf, observed);
    case 'includes_any':
      return evaluateIncludesAny(leaf, observed);
    case 'present':
      return evaluatePresent(observed);
  }
}

/** A range is decided when its ends agree: an order splits the line in two. */
function evaluateCompare(leaf: Compare, observed: Observed): Truth {
  switch (observed.kind) {
    case 'numbers':
      return decide(
        leaf.order,
        compareExact(observed.low, leaf.value),
        compareExact(observed.high, leaf.value),
      );
    case 'growth':
      return evaluateGeometric(leaf, observed);
    case 'date':
      return truthOf(holds(leaf.order, compareDates(observed.date, leaf.written)));
    default:
      return 'unknown';
  }
}

/** latest against base · (1 + g)^n, multiplied out one year at a time; 1 + g is above 0. */
function evaluateGeometric({ order, value }: Compare, growth: Extract<Observed, { kind: 'growth' }>): Truth {
  let factor = ONE;
  for (let year = 0; year < growth.years; year += 1) factor = multiply(factor, add(ONE, value));
  const [low, high] = [multiply(growth.base.low, factor), multiply(growth.base.high, factor)];
  return decide(order, compareExact(growth.latest.low, high), compareExact(growth.latest.high, low));
}

function evaluateCompareFacts({ order, times }: CompareFacts, one: Observed, other: Observed): Truth {
  if (one.kind !== 'numbers' || other.kind !== 'numbers') return 'unknown';
  const ends = [multiply(other.low, times), multiply(other.high, times)];
  return decide(order, compareExact(one.low, greatest(...ends)), compareExact(one.high, least(...ends)));
}

/** Whether the order holds all the way from one sign to another. */
function decide(order: Order, ...signs: readonly number[]): Truth {
  return agreement(signs.map(sign => holds(order, sign)));
}

function compareDates(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether the order holds for a number that stands so to another: below, at or above it. */
export function holds(order: Order, sign: number): boolean {
  switch (order) {
    case 'at_least':
      return sign >= 0;
    case 'more_than':
      return sign > 0;
    case 'at_most':
      return sign <= 0;
    case 'less_than':
      return sign < 0;
  }
}

function evaluateEquals(leaf: Equals, observed: Observed): Truth {
  if (observed.kind === 'boolean') return truthOf(observed.value === leaf.value);
  if (observed.kind === 'one_of') return agreement(observed.possible.map(code => code === leaf.value));
  return 'unknown';
}

function evaluateIn(leaf: In, observed: Observed): Truth {
  if (observed.kind !== 'one_of') return 'unknown';
  return agreement(observed.possible.map(code => leaf.codes.includes(code)));
}

function evaluateIncludesAny(leaf: IncludesAny, observed: Observed): Truth {
  if (observed.kind !== 'codes') return 'unknown';
  return truthOf(observed.codes.some(code => leaf.codes.includes(code)));
}

function evaluatePresent(observed: Observed): Truth {
  switch (observed.kind) {
    case 'unknown':
      return 'unknown';
    case 'numbers':
      return compareExact(observed.low, observed.high) === 0 ? 'true' : 'unknown';
    case 'growth':
      return [observed.latest, observed.base].every(({ low, high }) => compareExact(low, high) === 0)
        ? 'true'
        : 'unknown';
    case 'one_of':
      return observed.possible.length === 1 ? 'true' : 'unknown';
    default:
      return 'true';
  }
}

/** What all possibilities agree on. */
function agreement(possibilities: readonly boolean[]): Truth {
  if (possibilities.every(possibility => possibility)) return 'true';
  return possibilities.some(possibility => possibility) ? 'unknown' : 'false';
}

export function truthOf(value: boolean): Truth {
  return value ? 'true' : 'false';
}
