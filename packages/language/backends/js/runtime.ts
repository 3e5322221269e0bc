import type { Order } from '../../rule/ast.ts';
import { WAN } from '../../rule/quantity.ts';

/**
 * What generated rules call at run time. It preserves the meaning of rule/ast.ts exactly: amounts are whole 分 in a
 * number (safe up to 9 · 10^15, the schema allows 10^15), products are compared as integers, by BigInt when they leave
 * the safe range. NaN stands for an amount or count that is not known.
 *
 * Truth values are numbers so that Kleene logic is arithmetic: all = min, any = max, not x = 2 − x.
 */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

const SAFE = Number.MAX_SAFE_INTEGER;

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
export function compareBig(a: number, m: bigint, b: number, n: bigint): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  const difference = BigInt(a) * m - BigInt(b) * n;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
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

/** `stated` decides among several possible values, when it is one of them. */
export function orStated(possible: number, stated: string | undefined, values: readonly string[]): number {
  if (stated === undefined || (possible & (possible - 1)) === 0) return possible;
  const bit = 1 << values.indexOf(stated);
  return (possible & bit) === 0 ? possible : bit;
}

/**
 * The change of `value`, a whole number, after which value · q compares to base · p by `order`; the smallest in size,
 * confirmed by comparing again. NaN when something is not known.
 */
export function smallestChange(
  order: Order,
  value: number,
  base: number,
  p: number | bigint,
  q: number | bigint,
): number {
  if (Number.isNaN(value) || !(base > 0)) return Number.NaN;
  const product = BigInt(base) * BigInt(p);
  const rest = ((product % BigInt(q)) + BigInt(q)) % BigInt(q);
  const floor = (product - rest) / BigInt(q);
  const up = rest === 0n ? floor : floor + 1n;
  const target = { at_least: up, more_than: floor + 1n, at_most: floor, less_than: up - 1n }[order];
  const sign = compareBig(Number(target), BigInt(q), base, BigInt(p));
  const confirmed = { at_least: sign >= 0, more_than: sign > 0, at_most: sign <= 0, less_than: sign < 0 }[
    order
  ];
  return confirmed ? Number(target) - value : Number.NaN;
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
