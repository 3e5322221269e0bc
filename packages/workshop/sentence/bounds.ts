import {
  type Compare,
  type Exact,
  exact,
  type Fact,
  type GradeFact,
  possibleRange,
} from '@zhunsheng/language';
import { compareNumbers } from './numeral.ts';

/** An end of a stretch of numbers; a closed one belongs to it. */
export interface End {
  readonly value: Exact;
  readonly closed: boolean;
}

/** The numbers between two ends, which need not be there. Amounts are in 分, ratios plain, counts plain. */
export interface Bounds {
  readonly low?: End;
  readonly high?: End;
}

/** One line of a grade: the code it gives and the numbers for which, after the lines before it, it does. */
export interface GradeLine {
  readonly is: string;
  /** The step; none for what is left over. */
  readonly step?: GradeFact['steps'][number];
  /** The fact that the numbers are of, and the numbers; none where the line compares no single number. */
  readonly fact?: string;
  readonly bounds?: Bounds;
}

export function boundsOf({ order, value }: Pick<Compare, 'order' | 'value'>): Bounds {
  const end = { value, closed: order === 'at_least' || order === 'at_most' };
  return order === 'at_least' || order === 'more_than' ? { low: end } : { high: end };
}

/** The lines of a grade in order, what is left over last. Bounds leave out what earlier lines on the same fact took. */
export function gradeLines({ steps, otherwise }: GradeFact, facts: ReadonlyMap<string, Fact>): GradeLine[] {
  const taken = new Map<string, Bounds>();
  const lines = steps.map((step): GradeLine => {
    const { is, when } = step;
    if (when.kind !== 'compare' || when.unit === 'date') return { is, step };
    const own = boundsOf(when);
    const left = taken.get(when.fact) ?? {};
    const fact = facts.get(when.fact);
    const bounds = fact && natural(intersection(own, left), fact, facts);
    taken.set(when.fact, intersection(left, complement(own)));
    return { is, step, fact: when.fact, ...(bounds && { bounds }) };
  });
  const [only, ...more] = new Set(steps.map(({ when }) => when.fact));
  const fact = facts.get(only ?? '');
  const rest = taken.get(only ?? '');
  const single = more.length === 0 && fact && rest && lines.every(({ bounds }) => bounds);
  return [...lines, { is: otherwise, ...(single && { fact: fact.id, bounds: natural(rest, fact, facts) }) }];
}

/** What is in both. */
export function intersection(a: Bounds, b: Bounds): Bounds {
  const low = tighter(a.low, b.low, 1);
  const high = tighter(a.high, b.high, -1);
  return { ...(low && { low }), ...(high && { high }) };
}

/** Both together where they touch or overlap; undefined where something lies between them. */
export function union(a: Bounds | undefined, b: Bounds): Bounds | undefined {
  if (!a) return b;
  const apart = (one: Bounds, other: Bounds): boolean => {
    if (!one.high || !other.low) return false;
    const order = compareNumbers(one.high.value, other.low.value);
    return order < 0 || (order === 0 && !one.high.closed && !other.low.closed);
  };
  if (apart(a, b) || apart(b, a)) return undefined;
  const low = a.low && b.low && (tighter(a.low, b.low, 1) === a.low ? b.low : a.low);
  const high = a.high && b.high && (tighter(a.high, b.high, -1) === a.high ? b.high : a.high);
  return { ...(low && { low }), ...(high && { high }) };
}

/** Everything else, of bounds with one end. */
function complement({ low, high }: Bounds): Bounds {
  const turned = (end: End): End => ({ ...end, closed: !end.closed });
  return low ? { high: turned(low) } : high ? { low: turned(high) } : {};
}

function tighter(a: End | undefined, b: End | undefined, sign: 1 | -1): End | undefined {
  if (!a || !b) return a ?? b;
  const order = compareNumbers(a.value, b.value) * sign;
  if (order === 0) return a.closed ? b : a;
  return order > 0 ? a : b;
}

export function isEmpty({ low, high }: Bounds): boolean {
  if (!low || !high) return false;
  const order = compareNumbers(low.value, high.value);
  return order > 0 || (order === 0 && !(low.closed && high.closed));
}

export function sameBounds(a: Bounds, b: Bounds): boolean {
  return sameEnd(a.low, b.low) && sameEnd(a.high, b.high);
}

export function sameEnd(a: End | undefined, b: End | undefined): boolean {
  return a && b ? a.closed === b.closed && compareNumbers(a.value, b.value) === 0 : a === b;
}

/** The same numbers of the fact, written one way: whole numbers with closed ends, and no end that nothing lies beyond. */
export function natural(bounds: Bounds, fact: Fact, facts: ReadonlyMap<string, Fact>): Bounds {
  const whole = isWhole(fact);
  const low = whole ? bounds.low && wholeEnd(bounds.low, 1n) : bounds.low;
  const high = whole ? bounds.high && wholeEnd(bounds.high, -1n) : bounds.high;
  const least = leastOf(fact, facts);
  const most = possibleRange(fact, facts)?.high;
  const lowSaysNothing = low?.closed && least && compareNumbers(low.value, least) <= 0;
  const highSaysNothing = high?.closed && most && compareNumbers(high.value, most) >= 0;
  return { ...(low && !lowSaysNothing && { low }), ...(high && !highSaysNothing && { high }) };
}

/** Whether every value of a fact is a whole number as people count it; amounts are not. */
export function isWhole(fact: Fact): boolean {
  return fact.unit === 'count' && !(fact.kind === 'years' && fact.mean);
}

function wholeEnd({ value: { numerator, denominator }, closed }: End, step: 1n | -1n): End {
  const down = numerator / denominator - (numerator % denominator < 0n ? 1n : 0n);
  const isInteger = denominator === 1n;
  const next = step === 1n ? down + 1n : isInteger ? down - 1n : down;
  return { value: exact(isInteger && closed ? down : next), closed: true };
}

/** The least that a fact can be; a share of what is never negative, and a mean of it, is not negative either. */
function leastOf(fact: Fact, facts: ReadonlyMap<string, Fact>): Exact | undefined {
  if (fact.kind === 'years' && fact.mean) return fact.range.low.numerator >= 0n ? exact(0n) : undefined;
  if (fact.kind !== 'ratio') return possibleRange(fact, facts)?.low;
  const of = facts.get(fact.of);
  const low = of && leastOf(of, facts);
  return low && low.numerator >= 0n ? exact(0n) : undefined;
}
