import { type Constraint, divisionProvince, readConstraints } from '../../rule/constraint.ts';
import { type JsonSchema, readFields } from '../../rule/fields.ts';
import { FEN_PER_WAN } from '../../rule/quantity.ts';
import { and, atLeast, implies, isAmong, moreThan, or, type Term, times } from './term.ts';
import type { ValueVariable } from './value-variable.ts';

/**
 * The `x-constraints` of a declaration schema between fields that are modelled, as terms that hold where there is no
 * breach. Years are no variables, they follow as_of; text is none either: there is a credit code for every province.
 */
export function constraintTerms(
  schema: JsonSchema,
  values: ReadonlyMap<string, ValueVariable>,
  severity: Constraint['severity'],
): Term[] {
  const { constraints } = readConstraints(schema, readFields(schema));
  return constraints
    .filter(constraint => constraint.severity === severity)
    .flatMap(constraint => {
      const [left, right] = [constraint.left, constraint.right].map(({ field }) =>
        [...values.values()].filter(({ path }) => path === field.path),
      ) as [ValueVariable[], ValueVariable[]];
      return left.flatMap(one =>
        right
          .filter(({ back }) => back === undefined || one.back === undefined || back === one.back)
          .map(other => implies(and(one.known, other.known), holds(constraint, one, other))),
      );
    });
}

function holds(constraint: Constraint, left: ValueVariable, right: ValueVariable): Term {
  if (constraint.kind === 'same_province') return sameProvince(left, right);
  const factor = (unit: string) => (constraint.measure === 'fen' && unit !== 'amount' ? FEN_PER_WAN : 1n);
  const one = times(constraint.times.denominator * factor(left.kind), left.value);
  const limit = times(constraint.times.numerator * factor(right.kind), right.value);
  return (constraint.kind === 'at_most' ? atLeast : moreThan)(limit, one);
}

/** A code without a province, or one that no rule names, agrees with every other. */
function sameProvince(left: ValueVariable, right: ValueVariable): Term {
  const provinces = new Set([left, right].flatMap(provincesOf));
  const both = (province: string | undefined) => [among(left, province), among(right, province)];
  return or(...both(undefined), ...[...provinces].filter(Boolean).map(province => and(...both(province))));
}

function among(variable: ValueVariable, province: string | undefined): Term {
  const numbers = provincesOf(variable).flatMap((one, number) => (one === province ? [number] : []));
  return isAmong(variable.value, numbers);
}

/** By the number of the code. */
function provincesOf({ codes = [] }: ValueVariable): (string | undefined)[] {
  return codes.map(code => (code === null ? undefined : divisionProvince(code)));
}
