import fc from 'fast-check';
import type { Exact } from '../../../packages/language/rule/ast.ts';
import type { Field } from '../../../packages/language/rule/fields.ts';
import type { InterestingValues } from './interesting-values.ts';

/**
 * Values that depend on other data and are settled once all is drawn: years and dates relative to as_of, and amounts
 * relative to another amount, so that a limit is met exactly, missed by one 分 or passed by one.
 */
export type Draft =
  | { readonly draft: 'year'; readonly back: number }
  | { readonly draft: 'date'; readonly days: number }
  | { readonly draft: 'amount'; readonly recipe: Recipe; readonly writing: Writing };

/** `share`: of the first amount of the same entry; `growth`: on the same member one year before. Offsets in 分. */
export type Recipe =
  | { readonly kind: 'fixed'; readonly fen: bigint }
  | { readonly kind: 'share' | 'growth'; readonly ratio: Exact; readonly offset: bigint };

export type Writing = 'number' | 'string' | 'padded';

const offset = fc.constantFrom(0n, -1n, 1n);
const days = fc.constantFrom(0, -1, 1, 365, -366, -4000, 800);

export const draftDate: fc.Arbitrary<Draft> = days.map(count => ({ draft: 'date', days: count }));

export function draftAmount(values: InterestingValues): fc.Arbitrary<Draft> {
  const ratios = fc.constantFrom(...values.ratios, { numerator: 1n, denominator: 1n });
  const recipe: fc.Arbitrary<Recipe> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom('share' as const, 'growth'), ratio: ratios, offset }),
    },
    {
      weight: 2,
      arbitrary: fixed(fc.tuple(fc.constantFrom(...values.amounts, 0n), offset).map(([a, b]) => a + b)),
    },
    { weight: 1, arbitrary: fixed(fc.bigInt({ min: 0n, max: 200_000_000_000n })) },
    { weight: 3, arbitrary: fixed(fc.bigInt({ min: 0n, max: 20_000n }).map(wan => wan * 1_000_000n)) },
    { weight: 1, arbitrary: fixed(fc.bigInt({ min: -1_000_000_000_000_000n, max: 1_000_000_000_000_000n })) },
    { weight: 1, arbitrary: fixed(fc.constantFrom(0n, 1n, 2n, 3n, 10n, 19n, 20n, -1n, -100_000_000n)) },
  );
  const writing = fc.constantFrom<Writing>('number', 'string', 'padded');
  return fc.record({ draft: fc.constant('amount' as const), recipe, writing });
}

function fixed(fen: fc.Arbitrary<bigint>): fc.Arbitrary<Recipe> {
  return fen.map(value => ({ kind: 'fixed', fen: value }));
}

/** Stands in for an amount that a recipe refers to and that is absent. */
const ABSENT = 1_000_000_000n;
/** Fifteen digits, which a number holds exactly. */
const LARGEST = 999_999_999_999_999n;

/** The amount in 分, within what the field allows. */
export function settleFen(recipe: Recipe, field: Field, first = ABSENT, before = ABSENT): bigint {
  const smallest = field.minimum === undefined ? -LARGEST : BigInt(Math.ceil(field.minimum * 1_000_000));
  const fen = recipe.kind === 'fixed' ? recipe.fen : relativeFen(recipe, first, before);
  if (fen > LARGEST) return LARGEST;
  if (fen >= smallest && fen >= -LARGEST) return fen;
  return smallest > -LARGEST ? smallest : -LARGEST;
}

function relativeFen(recipe: Exclude<Recipe, { kind: 'fixed' }>, first: bigint, before: bigint): bigint {
  const { numerator, denominator } = recipe.ratio;
  if (recipe.kind === 'share') return (first * numerator) / denominator + recipe.offset;
  return (before * (denominator + numerator)) / denominator + recipe.offset;
}

/** 分 as an amount in 万元, as a JSON number or a string with or without trailing zeros. */
export function writeAmount(fen: bigint, writing: Writing): number | string {
  const digits = String(fen < 0n ? -fen : fen).padStart(7, '0');
  const padded = `${fen < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
  if (writing === 'padded') return padded;
  const short = padded.replace(/\.?0+$/, '');
  return writing === 'string' ? short : Number(short);
}

/** The ISO date `count` days after `date`. */
export function addDays(date: string, count: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + count);
  return day.toISOString().slice(0, 10);
}
