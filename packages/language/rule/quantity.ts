import type { Exact } from './ast.ts';
import { type CountedUnits, unitWritten } from './counted-units.ts';

/** 分 in one 万元: amounts are exact to six decimals. */
export const FEN_PER_WAN = 1_000_000n;
/** The same as a number: one 万元 in 分. */
export const WAN = 1_000_000;

/** numerator / denominator in lowest terms, denominator positive. `denominator` must not be 0. */
export function exact(numerator: bigint, denominator = 1n): Exact {
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The exact value of a plain decimal such as "-12.50"; undefined when `text` is not one. */
export function parseDecimal(text: string): Exact | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return exact(sign ? -digits : digits, 10n ** BigInt(fraction.length));
}

const WRITTEN = /^(-?\d+(?:\.\d+)?) ?(%|万元|亿元)$/;
/** In 万元. */
const LARGER: Record<string, bigint> = { 万元: 1n, 亿元: 10_000n };

/** A number as the rule language writes it, in the unit of facts (分 for amounts); `counts` names the unit of `10 人`. */
export interface Quantity {
  readonly unit: 'ratio' | 'amount' | 'count' | 'date';
  readonly value: Exact;
  readonly counts?: string;
}

/**
 * A quantity of the rule language: "5%" is a ratio, "2000 万元" and "0.2 亿元" amounts in 分, an integer or "10 人" a count,
 * "2024-01-01" a date. Undefined when `written` is none of these, or of a unit that the standard does not know.
 */
export function parseQuantity(written: string | number, units: CountedUnits = {}): Quantity | undefined {
  if (typeof written === 'number') {
    return Number.isSafeInteger(written) ? { unit: 'count', value: exact(BigInt(written)) } : undefined;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return { unit: 'date', value: exact(0n) };
  const match = WRITTEN.exec(written);
  const number = match && parseDecimal(match[1] as string);
  if (!match || !number) return parseCount(written, units);
  const { numerator, denominator } = number;
  const larger = LARGER[match[2] as string];
  return larger === undefined
    ? { unit: 'ratio', value: exact(numerator, denominator * 100n) }
    : { unit: 'amount', value: exact(numerator * larger * FEN_PER_WAN, denominator) };
}

function parseCount(written: string, units: CountedUnits): Quantity | undefined {
  const [, digits = '', unit = ''] = /^(\d{1,15}) ?([^\d\s].*)$/.exec(written) ?? [];
  const counts = unitWritten(unit, units);
  return counts === undefined ? undefined : { unit: 'count', value: exact(BigInt(digits)), counts };
}
