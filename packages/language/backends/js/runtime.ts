import type { Order } from '../../rule/ast.ts';
import { WAN } from '../../rule/quantity.ts';

// Generated code has one module to import.
export { scoreLine } from './score-line.ts';

/**
 * What generated rules call at run time. It preserves the meaning of rule/ast.ts exactly: amounts are whole 分 in a
 * number (safe up to 9 · 10^15, the schema allows 10^15) and sums beyond that in a bigint, products are compared as
 * integers, by BigInt when they leave the safe range. NaN stands for an amount or count that is not known.
 *
 * Truth values are numbers so that Kleene logic is arithmetic: all = min, any = max, not x = 2 − x.
 */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

const SAFE = Number.MAX_SAFE_INTEGER;

/** A whole number, in a bigint where a number would not be exact; NaN when it is not known. */
export type Whole = number | bigint;

/**
 * An amount of the declaration, in 万元 with at most six decimals and at most 10^9, as whole 分; NaN when it is absent.
 * The nearest number to such a decimal is off by less than half a 分, so rounding gives it back exactly.
 */
export function amount(value: number | string | undefined): number {
  return Math.round(Number(value) * WAN);
}

/** The sign of a·m − b·n, exact for whole numbers; NaN when a or b is not known. */
export function compareProducts(a: number, m: number, b: number, n: number): number {
  const left = a * m;
  const right = b * n;
  if (left <= SAFE && left >= -SAFE && right <= SAFE && right >= -SAFE) return left - right;
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  return compareBig(a, BigInt(m), b, BigInt(n));
}

/** As compareProducts, for factors beyond the safe range. */
export function compareBig(a: Whole, m: bigint, b: Whole, n: bigint): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  return sign(BigInt(a) * m - BigInt(b) * n);
}

function sign(value: bigint): number {
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

/** The sum, exact; NaN when one is not known. */
export function plus(...terms: readonly Whole[]): Whole {
  return terms.reduce((one, other) => {
    if (Number.isNaN(one) || Number.isNaN(other)) return Number.NaN;
    // A bigint is beyond what a number holds, and loses digits as one, although the sum may be within.
    const sum = typeof one === 'number' && typeof other === 'number' ? one + other : Number.NaN;
    return sum <= SAFE && sum >= -SAFE ? sum : narrow(BigInt(one) + BigInt(other));
  });
}

/** As a number where that is exact, so that equal values are the same. */
function narrow(value: bigint): Whole {
  return value <= SAFE && value >= -SAFE ? Number(value) : value;
}

/** The greatest; NaN when one is not known. */
export function greatest(...terms: readonly Whole[]): Whole {
  return terms.reduce((one, other) => (Number.isNaN(one) || one > other ? one : other));
}

/** The lesser of a number and its cap; NaN when the number is not known. */
export function atMostCap(value: Whole, cap: Whole): Whole {
  return value > cap ? cap : value;
}

/** The truth on which all numbers between two signs agree; unknown where one is NaN. */
function decide(order: Order, low: number, high: number): number {
  const test = { at_least: atLeast, more_than: moreThan, at_most: atMost, less_than: lessThan }[order];
  const [atLow, atHigh] = [test(low), test(high)];
  return atLow === atHigh ? atLow : UNKNOWN;
}

/** Whether each of the numbers of one interval stands so to p/q times each of those of another. */
export function decideProducts(
  order: Order,
  low: Whole,
  high: Whole,
  otherLow: Whole,
  otherHigh: Whole,
  p: bigint,
  q: bigint,
): number {
  const [least, most] = p >= 0n ? [otherLow, otherHigh] : [otherHigh, otherLow];
  return decide(order, compareBig(low, q, most, p), compareBig(high, q, least, p));
}

/** As decideProducts of a quotient; not computable unless all of `to` is above 0. */
export function decideRatio(
  order: Order,
  low: Whole,
  high: Whole,
  toLow: Whole,
  toHigh: Whole,
  p: bigint,
  q: bigint,
): number {
  return toLow > 0 ? decideProducts(order, low, high, toLow, toHigh, p, q) : UNKNOWN;
}

/** Whether at least `least` of the truths are true. */
export function atLeastOf(least: number, ...truths: readonly number[]): number {
  if (truths.filter(one => one === TRUE).length >= least) return TRUE;
  return truths.filter(one => one !== FALSE).length >= least ? UNKNOWN : FALSE;
}

/** The sign of of/to − p/q; NaN when one is not known or `to` is not positive. */
export function compareRatio(of: number, to: number, p: number, q: number): number {
  return to > 0 ? compareProducts(of, q, to, p) : Number.NaN;
}

export function atLeast(sign: number): number {
  return sign >= 0 ? TRUE : sign < 0 ? FALSE : UNKNOWN;
}
export function moreThan(sign: number): number {
  return sign > 0 ? TRUE : sign <= 0 ? FALSE : UNKNOWN;
}
export function atMost(sign: number): number {
  return sign <= 0 ? TRUE : sign > 0 ? FALSE : UNKNOWN;
}
export function lessThan(sign: number): number {
  return sign < 0 ? TRUE : sign >= 0 ? FALSE : UNKNOWN;
}

/** A case that is no longer possible. */
export const RULED_OUT = -1;

/** The truth on which the still possible cases agree. */
export function agree(one: number, other: number): number {
  if (one === RULED_OUT) return other;
  return other === RULED_OUT || other === one ? one : UNKNOWN;
}

export function truth(value: boolean | undefined): number {
  return value === undefined ? UNKNOWN : value ? TRUE : FALSE;
}

/** Whether a list of codes has a member among `codes`. */
export function includesAny(list: readonly string[] | undefined, codes: ReadonlySet<string>): number {
  if (list === undefined) return UNKNOWN;
  for (const code of list) if (codes.has(code)) return TRUE;
  return FALSE;
}

/** Whether a code is among `codes`. */
export function isIn(code: string | undefined, codes: ReadonlySet<string>): number {
  return code === undefined ? UNKNOWN : codes.has(code) ? TRUE : FALSE;
}

/** The bit of `value` in the order of `codes`; all bits when it is not known. */
export function possibleCodes(value: string | undefined, codes: readonly string[]): number {
  return value === undefined ? (1 << codes.length) - 1 : 1 << codes.indexOf(value);
}

/**
 * The values a decision table still leaves possible, one bit a value, lowest first. `limits` holds for each value above
 * the lowest its lower bound; a missing indicator leaves everything up to the lowest value the others reach.
 */
export function classify(
  table: Readonly<Record<string, readonly (readonly number[] | undefined)[]>>,
  count: number,
  row: string | undefined,
  indicators: readonly number[],
): number {
  const limits = row === undefined ? undefined : table[row];
  if (limits === undefined) return (1 << count) - 1;
  let highest = count - 1;
  let certain = true;
  for (let i = 0; i < limits.length; i++) {
    const bounds = limits[i];
    if (bounds === undefined) continue;
    const value = indicators[i] as number;
    if (Number.isNaN(value)) certain = false;
    else while (highest > 0 && value < (bounds[highest - 1] as number)) highest--;
  }
  return certain ? 1 << highest : (1 << (highest + 1)) - 1;
}

/** As classify, where indicators are intervals: the values between the lowest that are reached at either end. */
export function classifyRange(
  table: Readonly<Record<string, readonly (readonly number[] | undefined)[]>>,
  count: number,
  row: string | undefined,
  lows: readonly Whole[],
  highs: readonly Whole[],
): number {
  const limits = row === undefined ? undefined : table[row];
  if (limits === undefined) return (1 << count) - 1;
  const reached = (numbers: readonly Whole[], unknown: number) =>
    limits.reduce((lowest, bounds, index) => {
      if (bounds === undefined) return lowest;
      const value = numbers[index] as Whole;
      const own = Number.isNaN(value) ? unknown : bounds.filter(bound => value >= bound).length;
      return Math.min(lowest, own);
    }, count - 1);
  return (1 << (reached(highs, count - 1) + 1)) - (1 << reached(lows, 0));
}

/** `stated` decides among several possible values, when it is one of them. */
export function orStated(possible: number, stated: string | undefined, values: readonly string[]): number {
  if (stated === undefined || (possible & (possible - 1)) === 0) return possible;
  const bit = 1 << values.indexOf(stated);
  return (possible & bit) === 0 ? possible : bit;
}

/**
 * The change of `value`, a whole number, after which value · q compares to base · p by `order`; the smallest in size. NaN
 * when something is not known, or beyond what a number holds exactly.
 */
export function smallestChange(
  order: Order,
  value: Whole,
  base: Whole,
  p: number | bigint,
  q: number | bigint,
): number {
  if (Number.isNaN(value) || !(base > 0)) return Number.NaN;
  const [product, divisor] = [BigInt(base) * BigInt(p), BigInt(q)];
  const rest = ((product % divisor) + divisor) % divisor;
  const floor = (product - rest) / divisor;
  const up = rest ? floor + 1n : floor;
  const target = { at_least: up, more_than: floor + 1n, at_most: floor, less_than: up - 1n }[order];
  const change = Number(target - BigInt(value));
  return Number.isSafeInteger(change) ? change : Number.NaN;
}

/** Whole years from one ISO date to another; NaN when one is absent. */
export function yearsBetween(from: string | undefined, to: string | undefined): number {
  if (from === undefined || to === undefined) return Number.NaN;
  if (to < from) return 0 - yearsBetween(to, from);
  return +to.slice(0, 4) - +from.slice(0, 4) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

/** Days from one ISO date to another; NaN when one is absent. */
export function daysBetween(from: string | undefined, to: string | undefined): number {
  return (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000;
}

/** Whether an ISO date lies in the `years` years up to `day`, which it may be itself. */
export function withinYears(date: string, day: string, years: number): boolean {
  return date <= day && date >= String(+day.slice(0, 4) - years).padStart(4, '0') + day.slice(4);
}

/** How many of the `years` latest fiscal years do not end before the year of founding; `longer`: those after the first. */
export function yearsSince(year: number, founded: string | undefined, years: number, longer: 0 | 1): number {
  if (founded === undefined) return Number.NaN;
  return Math.max(0, Math.min(years, year - +founded.slice(0, 4) - longer));
}

/**
 * The interval of the sum of a series, latest year first, over `count` years, or over any number of them while that is not
 * known; each year that is absent is anything from `low` to `high`. With the number of years it is over: for a mean over none or
 * an unknown number of them NaN.
 */
export function sumOfYears(
  series: readonly number[],
  count: number,
  low: Whole,
  high: Whole,
  mean: boolean,
): [low: Whole, high: Whole, years: number] {
  if (mean && !(count > 0)) return [Number.NaN, Number.NaN, Number.NaN];
  let [least, most]: [Whole, Whole] = [0, 0];
  let [lowest, highest]: [Whole, Whole] = [0, 0];
  for (const one of Number.isNaN(count) ? series : series.slice(0, count)) {
    const [from, to] = Number.isNaN(one) ? [low, high] : [one, one];
    [least, most] = [plus(least, from), plus(most, to)];
    [lowest, highest] = [least < lowest ? least : lowest, most > highest ? most : highest];
  }
  return Number.isNaN(count) ? [lowest, highest, count] : [least, most, count];
}

/** An exact quotient with a positive divisor. */
export type Quotient = readonly [numerator: bigint, denominator: bigint];

/** What a standard states of bases that allow no rate (see Bases in rule/ast.ts). */
interface StatedBases {
  readonly oldest_zero?: Quotient | 'skip';
  readonly zero?: Quotient;
  readonly negative?: Quotient;
}

/**
 * The interval of the arithmetic mean of yearly rates over a series, latest year first, of `count` rates, or any number while
 * that is not known; undefined where it may be that nothing can be computed, null where nothing can. It mirrors the reference.
 */
export function arithmeticGrowth(
  series: readonly number[],
  count: number,
  low: bigint,
  high: bigint,
  bases: StatedBases,
): readonly [Quotient, Quotient] | undefined | null {
  const years = series.map(one =>
    Number.isNaN(one) ? ([low, high] as const) : ([BigInt(one), BigInt(one)] as const),
  );
  const outcomes: (readonly [Quotient, Quotient] | undefined)[] = [];
  const from = (index: number, oldest: number, sum: readonly [Quotient, Quotient], rates: bigint): void => {
    if (index < 0) {
      const mean = ([n, d]: Quotient): Quotient => [n - d * rates, d * rates];
      outcomes.push(rates === 0n ? undefined : [mean(sum[0]), mean(sum[1])]);
      return;
    }
    const [top, topMost] = years[index] as readonly [bigint, bigint];
    const [base, baseMost] = years[index + 1] as readonly [bigint, bigint];
    const taken = (stated: Quotient | undefined) => outcomes.push(stated && [stated, stated]);
    if (base < 0n) taken(bases.negative);
    if (base <= 0n && baseMost >= 0n) {
      const stated = index === oldest ? (bases.oldest_zero ?? bases.zero) : bases.zero;
      if (stated === 'skip') from(index - 1, oldest, sum, rates);
      else taken(stated);
    }
    if (baseMost > 0n) {
      const positive = base > 0n ? base : 1n;
      const least: Quotient = [top, top < 0n ? positive : baseMost];
      const most: Quotient = [topMost, topMost < 0n ? baseMost : positive];
      from(index - 1, oldest, [added(sum[0], least), added(sum[1], most)], rates + 1n);
    }
  };
  const counts = Number.isNaN(count) ? series.map((_, index) => index) : [count];
  for (const rates of counts)
    from(
      rates - 1,
      rates - 1,
      [
        [0n, 1n],
        [0n, 1n],
      ],
      0n,
    );
  if (outcomes.includes(undefined)) return outcomes.some(outcome => outcome) ? undefined : null;
  const ranges = outcomes as (readonly [Quotient, Quotient])[];
  return ranges.reduce(([least, most], [other, otherMost]) => [
    compareQuotients(other, least) < 0 ? other : least,
    compareQuotients(otherMost, most) > 0 ? otherMost : most,
  ]);
}

function added([a, b]: Quotient, [c, d]: Quotient): Quotient {
  return [a * d + c * b, b * d];
}

function compareQuotients([a, b]: Quotient, [c, d]: Quotient): number {
  return sign(a * d - c * b);
}

/** Whether an interval of quotients stands so to p/q. */
export function compareRational(
  order: Order,
  range: readonly [Quotient, Quotient] | undefined | null,
  p: bigint,
  q: bigint,
): number {
  return !range
    ? UNKNOWN
    : decide(order, compareQuotients(range[0], [p, q]), compareQuotients(range[1], [p, q]));
}

/** Whether an interval of quotients is one number. */
export function isPoint(range: readonly [Quotient, Quotient] | undefined | null): number {
  return range && compareQuotients(range[0], range[1]) === 0 ? TRUE : UNKNOWN;
}

/** A quotient of a report, in lowest terms; null when it is not one number. */
export function fraction(range: readonly [Quotient, Quotient] | undefined | null): { exact: string } | null {
  if (!range || isPoint(range) !== TRUE) return null;
  const [numerator, denominator] = range[0];
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b > 0n) [a, b] = [b, a % b];
  return { exact: `${numerator / a}/${denominator / a}` };
}

/** The points of the possible grades; a band that holds the mark is narrowed to it. */
export function points(
  grades: number,
  least: readonly number[],
  most: readonly number[],
  mark: number | undefined,
): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let grade = 0; grade < least.length; grade++) {
    if ((grades & (1 << grade)) === 0) continue;
    const [from, to] = [least[grade] as number, most[grade] as number];
    const marked = mark !== undefined && mark >= from && mark <= to;
    low = Math.min(low, marked ? mark : from);
    high = Math.max(high, marked ? mark : to);
  }
  return [low, high];
}

/** The fiscal years, counted back, that a series of `count` years or rates reads; all that it may while that is not known. */
export function countedYears(count: number, years: number, longer: 0 | 1): number[] {
  const most = Number.isNaN(count) ? years : count;
  return Array.from({ length: most === 0 ? 0 : most + longer }, (_, back) => 1 + back);
}

/** Tells of each member of a list by year that is absent in one of the years counted back from `year`. */
export function absentInYears(
  list: readonly Readonly<Record<string, unknown>>[] | undefined,
  members: readonly string[],
  year: number,
  backs: readonly number[],
  tell: (member: string, year: number) => void,
): void {
  for (const back of backs) {
    const entry = list?.find(one => one['year'] === year - back);
    for (const member of members) if (entry?.[member] === undefined) tell(member, year - back);
  }
}

/**
 * A number of a report: in 万元 for a `scale` of 10^6. An interval that is no point has its ends, null where it goes as far as
 * it may anyway, to `least` or `most`; null when nothing is known.
 */
export function observed(low: Whole, high: Whole, scale: number, least: Whole, most: Whole) {
  if (low === high) return Number(low) / scale;
  const from = low > least ? Number(low) / scale : null;
  const to = high < most ? Number(high) / scale : null;
  return from === null && to === null ? null : { least: from, most: to };
}

/** The members, in the order of `members`, that are absent in some entry which might count. */
export function absentMembers<Entry extends Readonly<Record<string, unknown>>>(
  list: readonly Entry[],
  members: readonly string[],
  mayCount: (entry: Entry) => boolean,
): string[] {
  const open = list.filter(mayCount);
  return members.filter(member => open.some(entry => entry[member] === undefined));
}
