import type { Exact, Order } from '@zhunsheng/language';
import { parseDecimal } from '@zhunsheng/language';
import { writeDecimal } from '@zhunsheng/language/text';

/** A ratio of / to, or with `years` the average annual growth from `to` to `of`; both in 万元, or both counts. */
export interface Fraction {
  readonly of: number;
  readonly to: number;
  readonly years?: number;
}

/** The value of / to, or with `years` the years-th root of it less 1. */
interface Quotient {
  readonly of: bigint;
  readonly to: bigint;
  readonly years?: number;
}

export interface Limit {
  readonly order: Order;
  readonly value: Exact;
}

const LEAST_DECIMALS = 2;
const MOST_DECIMALS = 12;

/**
 * The fraction in percent ("4.99"), see `besideLimits`. Undefined when there is no such number: `to` ≤ 0, or a root of a
 * negative quotient.
 */
export function exactPercentage(fraction: Fraction | Exact, ...limits: readonly Limit[]): string | undefined {
  const quotient =
    'numerator' in fraction
      ? { of: fraction.numerator, to: fraction.denominator }
      : { ...fraction, of: toFen(fraction.of), to: toFen(fraction.to) };
  if (quotient.to <= 0n || (quotient.of < 0n && (quotient.years ?? 1) > 1)) return undefined;
  return besideLimits(quotient, 2, limits);
}

/** An exact number as a decimal ("4.67"), see `besideLimits`. */
export function exactDecimal({ numerator, denominator }: Exact, ...limits: readonly Limit[]): string {
  return besideLimits({ of: numerator, to: denominator }, 0, limits);
}

/**
 * The value times 10^shift to the nearest hundredth, unless that would lie on the other side of a limit than the exact value
 * does: then to the hundredth on its own side, and with more digits where no hundredth will do. With several limits it lies
 * on the right side of each, so that one value reads the same wherever it is shown.
 */
function besideLimits(quotient: Quotient, shift: number, limits: readonly Limit[]): string {
  for (let decimals = LEAST_DECIMALS; decimals < MOST_DECIMALS; decimals++) {
    const scale = 10n ** BigInt(decimals + shift);
    const digits = candidates(quotient, scale).find(each =>
      limits.every(limit => tells(quotient, each, scale, limit)),
    );
    if (digits !== undefined) return writeDecimal(digits, decimals);
  }
  const [, below] = candidates(quotient, 10n ** BigInt(MOST_DECIMALS + shift));
  return writeDecimal(below as bigint, MOST_DECIMALS);
}

/** An amount in 万元 in 分, exactly: its shortest decimal form is what was written. The amount is finite. */
export function toFen(amount: number): bigint {
  const [mantissa = '0', exponent = '0'] = String(amount).split('e');
  const { numerator, denominator } = parseDecimal(mantissa) as Exact;
  const shift = 6 + Number(exponent);
  return shift >= 0 ? (numerator * 10n ** BigInt(shift)) / denominator : 0n;
}

/** value · scale as whole numbers: the nearest, the one below, the one above. */
function candidates(quotient: Quotient, scale: bigint): readonly bigint[] {
  const below = floorAt(quotient, scale);
  const half = compareWith(quotient, 2n * below + 1n, 2n * scale) >= 0;
  return [half ? below + 1n : below, below, below + 1n];
}

/** Whether digits / scale stands to the limit as the exact value does. */
function tells(quotient: Quotient, digits: bigint, scale: bigint, limit: Limit): boolean {
  const { numerator, denominator } = limit.value;
  const exactSide = compareWith(quotient, numerator, denominator);
  const shownSide = sign(digits * denominator - numerator * scale);
  return exactSide === 0 ? shownSide === 0 : holds(limit.order, shownSide) === holds(limit.order, exactSide);
}

function holds(order: Order, side: number): boolean {
  if (order === 'at_least') return side >= 0;
  if (order === 'more_than') return side > 0;
  return order === 'at_most' ? side <= 0 : side < 0;
}

/** ⌊value · scale⌋; the value is of / to, or the years-th root of it less 1. */
function floorAt({ of, to, years }: Quotient, scale: bigint): bigint {
  const n = BigInt(years ?? 1);
  const quotient = floorDivide(of * scale ** n, to);
  return (n === 1n ? quotient : root(quotient, n)) - (years === undefined ? 0n : scale);
}

/** The sign of value − numerator / denominator, by cross-multiplication, never by a root. */
function compareWith({ of, to, years }: Quotient, numerator: bigint, denominator: bigint): number {
  const n = BigInt(years ?? 1);
  const base = years === undefined ? numerator : numerator + denominator;
  if (base < 0n && n > 1n) return 1;
  return sign(of * denominator ** n - to * base ** n);
}

/** The largest whole number whose n-th power is at most `radicand` ≥ 0. */
function root(radicand: bigint, n: bigint): bigint {
  let high = 1n << (BigInt(radicand.toString(2).length) / n + 1n);
  let low = 0n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** n <= radicand) low = middle;
    else high = middle;
  }
  return low;
}

function floorDivide(numerator: bigint, positive: bigint): bigint {
  const quotient = numerator / positive;
  return numerator < 0n && quotient * positive !== numerator ? quotient - 1n : quotient;
}

function sign(value: bigint): number {
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}
