import type { Bilingual, Field, JsonSchema, Severity } from '@zhunsheng/language';
import { pointerSegments } from '../source/json-pointer.ts';
import { amountInFen } from './amount-in-fen.ts';
import { type FieldNode, fieldAt } from './field-tree.ts';
import { isUsccForm, usccProvince } from './uscc.ts';

/** An entry of `x-constraints`: what two fields have to agree on. What is not given or not valid breaks none. */
export interface Constraint {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly help: Bilingual;
  readonly left: Operand;
  readonly right: Operand;
  readonly holds: (left: unknown, right: unknown) => boolean;
}

/** A field: of the same entry, or from the root of the declaration when written with a leading `/`. */
export interface Operand {
  readonly absolute: boolean;
  readonly path: readonly string[];
  readonly pointer: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const OPERATORS = ['at_most', 'less_than', 'same_province'] as const;

/** Prepares a constraint written in the schema beside the members of `node`. Throws when it names no field. */
export function prepareConstraint(written: JsonSchema, node: FieldNode, root: FieldNode): Constraint {
  const operator = OPERATORS.find(name => typeof written[name] === 'string');
  if (!operator) throw new Error(`x-constraints ${written['code']}: no operator`);
  const [left, leftField] = operand(String(written['left']), node, root);
  const [right, rightField] = operand(String(written[operator]), node, root);
  return {
    code: String(written['code']),
    severity: written['severity'] as Severity,
    message: written['message'] as Bilingual,
    help: written['help'] as Bilingual,
    left,
    right,
    holds:
      operator === 'same_province'
        ? sameProvince(leftField, rightField)
        : ordered(operator, leftField, rightField, written['times'] as number | undefined),
  };
}

function operand(written: string, node: FieldNode, root: FieldNode): [Operand, Field] {
  const absolute = written.startsWith('/');
  const pointer = absolute ? written : `/${written}`;
  const { field } = fieldAt(absolute ? root : node, pointer) ?? {};
  if (!field) throw new Error(`x-constraints: no field ${written}`);
  return [{ absolute, path: pointerSegments(pointer), pointer }, field];
}

function ordered(
  operator: 'at_most' | 'less_than',
  leftField: Field,
  rightField: Field,
  times: number | undefined,
): Constraint['holds'] {
  const leftMeasure = measure(leftField, rightField);
  const rightMeasure = measure(rightField, leftField);
  const compare = times === undefined ? plainly : multiplied(times);
  return (leftValue, rightValue) => {
    const left = leftMeasure(leftValue);
    const right = rightMeasure(rightValue);
    if (left === undefined || right === undefined) return true;
    const difference = compare(left, right);
    return operator === 'at_most' ? difference <= 0 : difference < 0;
  };
}

function plainly(left: number, right: number): number {
  return left - right;
}

/**
 * left compared with right × times, exactly. A whole factor may be applied to doubles: a product that is not exact is
 * above 2^53, and so above every left side, which are up to 1e15.
 */
function multiplied(times: number): (left: number, right: number) => number {
  if (Number.isInteger(times)) return (left, right) => left - right * times;
  const scale = 10n ** BigInt((String(times).split('.')[1] ?? '').length);
  const factor = BigInt(Math.round(times * Number(scale)));
  return (left, right) => {
    const difference = BigInt(left) * scale - BigInt(right) * factor;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  };
}

/** A value as an integer that can be compared with the other field: 分, a count, a year, a date as 20240630. */
function measure(field: Field, other: Field): (value: unknown) => number | undefined {
  if (field.unit === 'amount') return amountInFen;
  if (field.unit === 'date' || field.unit === 'expiry') {
    const toNumber = other.unit === 'year' ? yearOf : dayNumber;
    return value => (typeof value === 'string' && DATE.test(value) ? toNumber(value) : undefined);
  }
  // A plain number against an amount is in 万元, as amounts are written.
  const scale = other.unit === 'amount' ? 1_000_000 : 1;
  return value => (Number.isSafeInteger(value) ? (value as number) * scale : undefined);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function dayNumber(date: string): number {
  return yearOf(date) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8));
}

function sameProvince(leftField: Field, rightField: Field): Constraint['holds'] {
  return (leftValue, rightValue) => {
    const left = provinceOf(leftField, leftValue);
    const right = provinceOf(rightField, rightValue);
    return left === undefined || right === undefined || left === right;
  };
}

function provinceOf(field: Field, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (field.format === 'uscc') return isUsccForm(value) ? usccProvince(value) : undefined;
  return /^\d{6}$/.test(value) ? value.slice(0, 2) : undefined;
}
