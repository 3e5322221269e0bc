import type { Compare, Equals, In, IncludesAny, Leaf, Order, Truth } from '../../rule/ast.ts';
import { add, compareExact, multiply, ONE } from './exact-arithmetic.ts';
import type { Observed } from './outcome.ts';

/** The truth of a leaf, given what is known of its fact. */
export function evaluateLeaf(leaf: Leaf, observed: Observed): Truth {
  switch (leaf.kind) {
    case 'compare':
      return evaluateCompare(leaf, observed);
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
      return agreement(
        [observed.low, observed.high].map(n => holds(leaf.order, compareExact(n, leaf.value))),
      );
    case 'growth':
      return truthOf(holds(leaf.order, compareGrowth(observed, leaf)));
    case 'date':
      return truthOf(holds(leaf.order, compareDates(observed.date, leaf.written)));
    default:
      return 'unknown';
  }
}

/** latest against base · (1 + g)^n, multiplied out one year at a time. */
function compareGrowth(growth: Extract<Observed, { kind: 'growth' }>, leaf: Compare): number {
  let target = growth.base;
  for (let year = 0; year < growth.years; year += 1) target = multiply(target, add(ONE, leaf.value));
  return compareExact(growth.latest, target);
}

function compareDates(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function holds(order: Order, sign: number): boolean {
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

function truthOf(value: boolean): Truth {
  return value ? 'true' : 'false';
}
