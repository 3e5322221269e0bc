import { jsonPointer } from '@zhunsheng/checker';
import type { Fault, JsonSchema } from '@zhunsheng/language';
import { didYouMean, resolveSchema, suggestion } from '@zhunsheng/language';
import type { schemaProblems } from '../diagnostic/schema-problems.ts';

/** What is wrong with a declaration schema; `pointer` is into it. */
export type SchemaFault = Fault<typeof schemaProblems> & { readonly pointer: string };

/** A field, group or list of a declaration schema, `$ref` followed. */
export interface SchemaNode {
  readonly node: JsonSchema;
  /** Dotted, '' for the declaration as a whole. The entry of a list has the path of the list. */
  readonly path: string;
  /** Where it is written, as a JSON Pointer into the schema. */
  readonly pointer: string;
  /** The list whose entry it belongs to. */
  readonly list?: string;
  /** Whether it is the entry of `list` itself. */
  readonly entry?: boolean;
  /** Whether it is, or belongs to, the assessors' findings, which are no data of the enterprise. */
  readonly findings?: boolean;
}

/**
 * Every node of a declaration schema, parents first, or why there is no end of them: a `$ref` that leads nowhere or back
 * to where it is used. The schema has the form of declaration-meta.schema.json.
 */
export function schemaNodes(schema: JsonSchema): { nodes: readonly SchemaNode[]; faults: SchemaFault[] } {
  const nodes: SchemaNode[] = [];
  const faults: SchemaFault[] = [];
  const visit = (written: JsonSchema, at: Omit<SchemaNode, 'node'>, through: readonly string[]): void => {
    const references = follow(schema, written, at, through);
    if ('code' in references) {
      faults.push(references);
      return;
    }
    const node = resolveSchema(schema, written);
    const findings = at.findings || node['x-findings'] === true;
    const own = { ...at, node, ...(findings && { findings }) };
    nodes.push(own);
    for (const [name, property] of Object.entries((node['properties'] ?? {}) as Record<string, JsonSchema>)) {
      const path = at.path ? `${at.path}.${name}` : name;
      const { entry: _, ...rest } = own;
      visit(
        property,
        { ...rest, path, pointer: `${at.pointer}/properties${jsonPointer([name])}` },
        references,
      );
    }
    if (node['type'] === 'array' && node['items'])
      visit(
        node['items'] as JsonSchema,
        { ...own, list: at.path, entry: true, pointer: `${at.pointer}/items` },
        references,
      );
  };
  visit(schema, { path: '', pointer: '' }, []);
  return { nodes, faults };
}

/** The definitions that a `$ref` leads through, those in `through` before them, or why it leads nowhere. */
function follow(
  schema: JsonSchema,
  { $ref: reference }: JsonSchema,
  at: Pick<SchemaNode, 'path' | 'pointer'>,
  through: readonly string[],
): readonly string[] | SchemaFault {
  if (typeof reference !== 'string') return through;
  const pointer = `${at.pointer}/$ref`;
  if (through.includes(reference))
    return { code: 'schema-cycle', pointer, values: { path: at.path, reference } };
  const defined = (schema['$defs'] ?? {}) as Record<string, JsonSchema>;
  const target = new Map(Object.entries(defined)).get(reference.replace('#/$defs/', ''));
  if (target) return follow(schema, target, at, [...through, reference]);
  const known = Object.keys(defined).map(name => ({ name: `#/$defs/${name}` }));
  const values = { reference, suggestion: suggestion(didYouMean(reference, known)) };
  return { code: 'schema-reference', pointer, values };
}
