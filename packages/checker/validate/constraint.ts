import { type Constraint, divisionProvince, type Field, type Ordered, WAN } from '@zhunsheng/language';
import { compareProducts } from '@zhunsheng/language/js-runtime';
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
  const factor = Number(times.denominator) * scale(left.field, measure);
  const otherFactor = Number(times.numerator) * scale(right.field, measure);
  return (leftValue, rightValue) => {
    const sign = compareProducts(read(leftValue), factor, readOther(rightValue), otherFactor);
    return !(kind === 'at_most' ? sign > 0 : sign >= 0);
  };
}

function scale({ unit }: Field, measure: Ordered['measure']): number {
  return measure === 'fen' && unit !== 'amount' ? WAN : 1;
}

/** A value as a whole number: 分, a count, a year, a date as 20240630; NaN when it is not valid. */
function reader({ unit }: Field, measure: Ordered['measure']): (value: unknown) => number {
  if (unit === 'amount') return value => amountInFen(value) ?? Number.NaN;
  if (unit === 'date' || unit === 'expiry') {
    const digits = measure === 'year' ? 4 : 10;
    return value =>
      typeof value === 'string' && DATE.test(value)
        ? Number(value.slice(0, digits).replaceAll('-', ''))
        : Number.NaN;
  }
  return value => (Number.isSafeInteger(value) ? (value as number) : Number.NaN);
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
