import type { JsonSchema } from '../../../packages/language/rule/fields.ts';

/** `left` must not be above `right`: members of one list entry, or (without list) JSON pointers. */
export interface Constraint {
  readonly list?: string;
  readonly left: string;
  readonly right: string;
}

/** The `x-constraints` of a declaration schema whose breach is an error. */
export function errorConstraints(schema: JsonSchema, lists: readonly string[]): Constraint[] {
  const read = (node: JsonSchema | undefined, list?: string): Constraint[] =>
    ((node?.['x-constraints'] ?? []) as Record<string, unknown>[])
      .filter(constraint => constraint['severity'] === 'error' && constraint['at_most'])
      .map(({ left, at_most: right }) => ({ list, left: left as string, right: right as string }));
  return [
    ...read(schema),
    ...lists.flatMap(list => {
      const node = nodeAt(schema, list);
      return [...read(node, list), ...read(node?.['items'] as JsonSchema | undefined, list)];
    }),
  ];
}

function nodeAt(schema: JsonSchema, path: string): JsonSchema | undefined {
  let node: JsonSchema | undefined = schema;
  for (const name of path.split('.'))
    node = (node?.['properties'] as Record<string, JsonSchema> | undefined)?.[name];
  return node;
}
