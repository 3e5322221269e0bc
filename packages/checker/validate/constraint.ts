import {
  type Constraint,
  divisionProvince,
  FEN_PER_WAN,
  type Field,
  type Ordered,
} from '@zhunsheng/language';
import { amountInFen } from './amount-in-fen.ts';
import { isUsccForm, usccProvince } from './uscc.ts';

/** A constraint with its test of two values as the declaration has them. */
export type ConstraintCheck = Constraint & { readonly holds: (left: unknown, right: unknown) => boolean };

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Prepares a constraint, once for all declarations. */
export function prepareConstraint(constraint: Constraint): ConstraintCheck {
  const holds = constraint.kind === 'same_province' ? sameProvince(constraint) : ordered(constraint);
  return { ...constraint, holds };
}

function ordered({ kind, measure, times, left, right }: Ordered): ConstraintCheck['holds'] {
  const [read, readOther] = [reader(left.field, measure), reader(right.field, measure)];
  const compare = comparison(
    times.denominator * scale(left.field, measure),
    times.numerator * scale(right.field, measure),
  );
  return (leftValue, rightValue) => {
    const one = read(leftValue);
    const other = readOther(rightValue);
    if (one === undefined || other === undefined) return true;
    const difference = compare(one, other);
    return kind === 'at_most' ? difference <= 0 : difference < 0;
  };
}

/** left · leftFactor against right · rightFactor, exactly: a product of doubles that is a safe integer is that product. */
function comparison(leftFactor: bigint, rightFactor: bigint): (left: number, right: number) => number {
  const [plainLeft, plainRight] = [Number(leftFactor), Number(rightFactor)];
  return (left, right) => {
    const [one, other] = [left * plainLeft, right * plainRight];
    if (Number.isSafeInteger(one) && Number.isSafeInteger(other)) return one - other;
    const difference = BigInt(left) * leftFactor - BigInt(right) * rightFactor;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  };
}

function scale({ unit }: Field, measure: Ordered['measure']): bigint {
  return measure === 'fen' && unit !== 'amount' ? FEN_PER_WAN : 1n;
}

/** A value as an integer: 分, a count, a year, a date as 20240630. */
function reader({ unit }: Field, measure: Ordered['measure']): (value: unknown) => number | undefined {
  if (unit === 'amount') return amountInFen;
  if (unit === 'date' || unit === 'expiry') {
    const toNumber = measure === 'year' ? yearOf : dayNumber;
    return value => (typeof value === 'string' && DATE.test(value) ? toNumber(value) : undefined);
  }
  return value => (Number.isSafeInteger(value) ? (value as number) : undefined);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function dayNumber(date: string): number {
  return yearOf(date) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8));
}

function sameProvince({ left, right }: Constraint): ConstraintCheck['holds'] {
  return (leftValue, rightValue) => {
    const one = provinceOf(left.field, leftValue);
    const other = provinceOf(right.field, rightValue);
    return one === undefined || other === undefined || one === other;
  };
}

function provinceOf({ format }: Field, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (format === 'uscc') return isUsccForm(value) ? usccProvince(value) : undefined;
  return divisionProvince(value);
}
