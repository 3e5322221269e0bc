import type { Compare, Exact } from '@zhunsheng/language';
import { exact, FEN_PER_WAN } from '@zhunsheng/language';
import { add } from '@zhunsheng/language/reference';

/**
 * The steps by which a limit is moved, smallest first. The smallest is what one 分 shows: for an amount 1 分, for a
 * ratio 10⁻⁷ % (1 分 on 1000 万元, so that every limit of a ratio can be told from its neighbour by amounts in 分 well
 * within 10⁹ 万元). The other is one a person would see: 1 万元, 0.01 %. Counts and dates have one step.
 */
const STEPS: Record<Compare['unit'], readonly Exact[]> = {
  amount: [exact(1n), exact(FEN_PER_WAN)],
  ratio: [exact(1n, 1_000_000_000n), exact(1n, 10_000n)],
  count: [exact(1n)],
  date: [],
  none: [],
};

/** The same comparison with its limit `sign` steps of each size further. */
export function steppedLimits(leaf: Compare, sign: 1 | -1): Compare[] {
  if (leaf.unit === 'date') return [{ ...leaf, written: shiftDate(leaf.written, { days: sign }) }];
  return STEPS[leaf.unit].map(step => {
    const value = add(leaf.value, exact(BigInt(sign) * step.numerator, step.denominator));
    return { ...leaf, value, written: writeLimit(value, leaf.unit) };
  });
}

/** `value` as rules write it: 5.0000001%, 2000.000001 万元, 2. */
export function writeLimit(value: Exact, unit: Compare['unit']): string {
  if (unit === 'ratio') return `${writeDecimal(exact(value.numerator * 100n, value.denominator))}%`;
  if (unit === 'amount')
    return `${writeDecimal(exact(value.numerator, value.denominator * FEN_PER_WAN))} 万元`;
  return writeDecimal(value);
}

/** Exact; the denominators here divide a power of ten. */
function writeDecimal({ numerator, denominator }: Exact): string {
  let places = 0;
  let scale = 1n;
  while (scale % denominator !== 0n && places < 40) {
    scale *= 10n;
    places += 1;
  }
  const sign = numerator < 0n ? '-' : '';
  const digits = String(((numerator < 0n ? -numerator : numerator) * scale) / denominator).padStart(
    places + 1,
    '0',
  );
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** An ISO date moved by whole years or days. */
export function shiftDate(
  date: string,
  { years = 0, days = 0 }: { readonly years?: number; readonly days?: number },
): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  return moved.toISOString().slice(0, 10);
}
