import type { Compare, Exact } from '@zhunsheng/language';
import { exact, FEN_PER_WAN } from '@zhunsheng/language';
import { add } from '@zhunsheng/language/reference';

/**
 * The steps by which a limit is moved: the smallest that tells, and one a person would see. An amount moves by 1 分 and by
 * 1 万元, a ratio by 10⁻⁷ % (1 分 on 1000 万元: every limit of a ratio of amounts can be told from its neighbour well within
 * 10⁹ 万元) and by 0.01 %. Where no two ratios within the schema's bounds are as close as that, as those of counts, the
 * smallest step is the next power of ten that tells. Counts and dates have one step.
 */
const STEPS: Record<Compare['unit'], readonly (readonly Exact[])[]> = {
  amount: [[exact(1n)], [exact(FEN_PER_WAN)]],
  ratio: [[9n, 8n, 7n, 6n, 5n].map(places => exact(1n, 10n ** places)), [exact(1n, 10_000n)]],
  count: [[exact(1n)]],
  date: [],
  none: [],
};

/** The same comparison with its limit `sign` steps of each size further. `tells`: whether some number is parted otherwise. */
export function steppedLimits(
  leaf: Compare,
  sign: 1 | -1,
  tells: (stepped: Compare) => boolean = () => true,
): Compare[] {
  if (leaf.unit === 'date') return [{ ...leaf, written: shiftDate(leaf.written, { days: sign }) }];
  const stepped = (value: Exact): Compare => ({
    ...leaf,
    value,
    written: writeLimit(value, leaf.unit, countedIn(leaf.written)),
  });
  return steppedValues(leaf.value, leaf.unit, sign, value => tells(stepped(value))).map(stepped);
}

/** A number of a unit `sign` steps of each size further, the smaller ones only as small as they tell. */
export function steppedValues(
  from: Exact,
  unit: Compare['unit'],
  sign: 1 | -1,
  tells: (value: Exact) => boolean,
): Exact[] {
  return STEPS[unit].map(sizes => {
    const values = sizes.map(step => add(from, exact(BigInt(sign) * step.numerator, step.denominator)));
    return values.find(tells) ?? (values[0] as Exact);
  });
}

/** What follows the number of a count: `人` of `10 人`. */
function countedIn(written: string): string {
  return /^-?\d+ ?(.*)$/.exec(written)?.[1] ?? '';
}

/** `value` as rules write it: 5.0000001%, 2000.000001 万元, 2, 2 人. */
export function writeLimit(value: Exact, unit: Compare['unit'], counts = ''): string {
  if (unit === 'ratio') return `${writeDecimal(exact(value.numerator * 100n, value.denominator))}%`;
  if (unit === 'amount')
    return `${writeDecimal(exact(value.numerator, value.denominator * FEN_PER_WAN))} 万元`;
  return `${writeDecimal(value)}${counts && ` ${counts}`}`;
}

/** Exact; the denominators here divide a power of ten. */
export function writeDecimal({ numerator, denominator }: Exact): string {
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
