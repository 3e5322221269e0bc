import { WAN } from '@zhunsheng/language';

const LARGEST = 1_000_000_000;
const DECIMAL = /^(-?)(\d{1,10})(?:\.(\d{1,6}))?$/;

/** An amount in 万元, number or text, as whole 分; undefined when it is none, is above 1e9 万元 or finer than 1 分. */
export function amountInFen(amount: unknown): number | undefined {
  if (typeof amount === 'number') return hasSixDecimals(amount) ? Math.round(amount * WAN) : undefined;
  const match = typeof amount === 'string' ? DECIMAL.exec(amount) : null;
  if (!match) return undefined;
  const [, sign, whole, fraction = ''] = match;
  const fen = Number(whole) * WAN + Number(fraction.padEnd(6, '0'));
  if (fen > LARGEST * WAN) return undefined;
  return sign ? -fen : fen;
}

/**
 * Whether a number is the nearest double to some decimal of at most six places. Up to 1e9 the product stays below
 * 2^53 and is off by less than a half, so rounding finds that decimal if there is one.
 */
export function hasSixDecimals(amount: number): boolean {
  return Math.abs(amount) <= LARGEST && Math.round(amount * WAN) / WAN === amount;
}
