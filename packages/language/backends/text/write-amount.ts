import { parseQuantity } from '../../rule/quantity.ts';
import type { Language } from '../../words.ts';

/** Below 100 元 an amount in 万元 is all zeros: it is said in 元, too. */
const SMALL_FEN = 10_000n;

/** A limit as a rule writes it: `2000 万元`, `0.2 亿元`; what is no amount is left as it is. */
export function writeWrittenAmount(written: string, language: Language): string {
  const quantity = parseQuantity(written);
  return quantity?.unit === 'amount' ? writeAmount(quantity.value.numerator, language) : written;
}

/** An amount in 分: `1,234.5 万元`, in English `CNY 12,345,000`. 1 万元 is 10^6 分, 1 元 is 10^2. */
export function writeAmount(fen: bigint, language: Language): string {
  const inYuan = trimmed(fen, 2);
  if (language === 'en') return `CNY ${inYuan}`;
  const small = fen !== 0n && fen < SMALL_FEN && fen > -SMALL_FEN;
  return `${trimmed(fen, 6)} 万元${small ? `（${inYuan} 元）` : ''}`;
}

/** digits / 10^decimals, with thousands separators and a true minus sign. */
export function writeDecimal(digits: bigint, decimals: number): string {
  const magnitude = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  const whole = inThousands(magnitude.slice(0, magnitude.length - decimals));
  const rest = magnitude.slice(magnitude.length - decimals);
  return `${digits < 0n ? '−' : ''}${whole}${rest && `.${rest}`}`;
}

function inThousands(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(',');
}

function trimmed(fen: bigint, decimals: number): string {
  return withoutTrailingZeros(writeDecimal(fen, decimals));
}

/** A decimal with a point, without the zeros that add nothing to it, and without the point where nothing else follows. */
export function withoutTrailingZeros(decimal: string): string {
  let end = decimal.length;
  while (decimal[end - 1] === '0') end--;
  return decimal.slice(0, decimal[end - 1] === '.' ? end - 1 : end);
}
