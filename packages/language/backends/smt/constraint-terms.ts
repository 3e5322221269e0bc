import type { JsonSchema } from '../../rule/fields.ts';
import type { ValueVariable } from './declaration-model.ts';
import { and, atLeast, implies, moreThan, type Term, times } from './term.ts';

interface Constraint {
  readonly severity: 'error' | 'warning';
  readonly left: string;
  readonly at_most?: string;
  readonly less_than?: string;
  readonly times?: number;
}

const FEN = 1_000_000n;

/** The `x-constraints` of a declaration schema between fields that are modelled, as terms that hold where there is no breach. */
export function constraintTerms(
  schema: JsonSchema,
  values: ReadonlyMap<string, ValueVariable>,
  severity: Constraint['severity'],
): Term[] {
  return visit(schema, '').flatMap(({ path, constraint }) => {
    if (constraint.severity !== severity) return [];
    const variables = [...values.values()].filter(
      ({ path: other }) => other === target(constraint.left, path),
    );
    return variables.flatMap(left => constraintTerm(constraint, left, path, values));
  });
}

function constraintTerm(
  constraint: Constraint,
  left: ValueVariable,
  path: string,
  values: ReadonlyMap<string, ValueVariable>,
): Term[] {
  const other = constraint.at_most ?? constraint.less_than;
  if (other === undefined) return [];
  const right = [...values.values()].find(
    variable =>
      variable.path === target(other, path) && (variable.back === left.back || variable.back === undefined),
  );
  if (!right) return [];
  const unit = left.kind === 'amount' && right.kind === 'count' ? FEN : 1n;
  const limit = times(BigInt(constraint.times ?? 1) * unit, right.value);
  const holds = constraint.at_most ? atLeast(limit, left.value) : moreThan(limit, left.value);
  return [implies(and(left.known, right.known), holds)];
}

/** A JSON Pointer is from the root, a bare name a member of the object that has the constraint. */
function target(name: string, path: string): string {
  if (name.startsWith('/')) return name.slice(1).replaceAll('/', '.');
  return path ? `${path}.${name}` : name;
}

function visit(node: JsonSchema | undefined, path: string): { path: string; constraint: Constraint }[] {
  if (!node || typeof node !== 'object') return [];
  const own = ((node['x-constraints'] ?? []) as Constraint[]).map(constraint => ({ path, constraint }));
  const properties = Object.entries((node['properties'] ?? {}) as Record<string, JsonSchema>);
  return [
    ...own,
    ...properties.flatMap(([name, property]) => visit(property, path ? `${path}.${name}` : name)),
    ...visit(node['items'] as JsonSchema | undefined, path),
  ];
}
