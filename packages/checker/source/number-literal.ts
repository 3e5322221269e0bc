import type { Location, Problem } from '@zhunsheng/language';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { isPlainDecimal, plainDecimal } from './plain-decimal.ts';

/** Decimal digits that every double keeps. */
const KEPT_DIGITS = 15;

/** What is lost when a decimal literal becomes a JavaScript number, or what is odd in it; undefined for a plain one that is kept exactly. */
export function numberLiteral(literal: string, place: () => Location): Problem | undefined {
  const value = Number(literal);
  if (!Number.isFinite(value))
    return sourceProblem('number-not-finite', place(), { found: shorten(literal) });
  const digits = significantDigits(literal);
  if (digits > KEPT_DIGITS || (value === 0 && digits > 0)) {
    return sourceProblem('number-not-exact', place(), { found: shorten(literal) });
  }
  if (isPlainDecimal(literal)) return undefined;
  const plain = plainDecimal(value);
  return sourceProblem('number-form', place(), {
    found: shorten(literal),
    plain: plain === undefined ? '' : { zh: `：\`${plain}\``, en: `: \`${plain}\`` },
  });
}

/** 0 for zero; zeros at either end do not count. */
function significantDigits(literal: string): number {
  const digits = literal.replace(/[eE].*$/s, '').replace(/[^0-9]/g, '');
  let [start, end] = [0, digits.length];
  while (start < end && digits[start] === '0') start++;
  while (end > start && digits[end - 1] === '0') end--;
  return end - start;
}

function shorten(literal: string): string {
  return literal.length > 40 ? `${literal.slice(0, 40)}…` : literal;
}
