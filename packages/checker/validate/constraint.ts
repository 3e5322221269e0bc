import {
  type Constraint,
  divisionProvince,
  type Field,
  type Operand,
  type Ordered,
  WAN,
} from '@zhunsheng/language';
import { compareProducts, smallestChange } from '@zhunsheng/language/js-runtime';
import { isObject } from '../source/is-object.ts';
import { amountInFen } from './amount-in-fen.ts';
import { isUsccForm, usccProvince } from './uscc.ts';

/** A constraint with its test of two values as the declaration has them. */
export type ConstraintCheck = Constraint & {
  readonly holds: (left: unknown, right: unknown) => boolean;
  /** The smallest change of one side, in 分 or what it counts, after which the constraint holds. */
  readonly mend?: (left: unknown, right: unknown, side: 'left' | 'right') => number;
};

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Prepares a constraint, once for all declarations. */
export function prepareConstraint(constraint: Constraint): ConstraintCheck {
  if (constraint.kind === 'same_province') return { ...constraint, holds: sameProvince(constraint) };
  return { ...constraint, ...ordered(constraint) };
}

/** The value of an operand in the declaration `root`, or in its `entry` that has the constraint. */
export function readOperand(
  { absolute, path }: Operand,
  root: Readonly<Record<string, unknown>>,
  entry: Readonly<Record<string, unknown>>,
): unknown {
  let value: unknown = absolute ? root : entry;
  for (let depth = 0; depth < path.length; depth++) {
    if (!isObject(value)) return undefined;
    value = value[path[depth] as string];
  }
  return value;
}

function ordered({ kind, measure, times, left, right }: Ordered): Pick<ConstraintCheck, 'holds' | 'mend'> {
  const [read, readOther] = [reader(left.field, measure), reader(right.field, measure)];
  const factor = Number(times.denominator) * scale(left.field, measure);
  const otherFactor = Number(times.numerator) * scale(right.field, measure);
  const holds: ConstraintCheck['holds'] = (leftValue, rightValue) => {
    const sign = compareProducts(read(leftValue), factor, readOther(rightValue), otherFactor);
    return !(kind === 'at_most' ? sign > 0 : sign >= 0);
  };
  if (measure === 'day' || measure === 'year') return { holds };
  const mend: ConstraintCheck['mend'] = (leftValue, rightValue, side) => {
    const [one, other] = [read(leftValue), readOther(rightValue)];
    if (side === 'left') return smallestChange(kind, one, 1, product(other, otherFactor), factor);
    return smallestChange(
      kind === 'at_most' ? 'at_least' : 'more_than',
      other,
      1,
      product(one, factor),
      otherFactor,
    );
  };
  return { holds, mend };
}

function product(value: number, factor: number): bigint {
  return BigInt(value) * BigInt(factor);
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
