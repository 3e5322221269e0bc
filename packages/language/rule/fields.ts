import type { Bilingual } from '../words.ts';

/** A JSON Schema (2020-12) as plain data, with our `x-` keywords. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What a field of the declaration holds. `codes` is a list of codes, `list` a list of entries with members of their own. */
export type FieldUnit =
  | 'amount'
  | 'count'
  | 'year'
  | 'date'
  | 'expiry'
  | 'boolean'
  | 'code'
  | 'codes'
  | 'text'
  | 'list'
  | 'group';

/** One entry of the data dictionary, from the declaration schema. */
export interface Field {
  /** Dotted path without list indices: `finance.revenue`. */
  readonly path: string;
  readonly unit: FieldUnit;
  /** Of a count, or of a list: the id of the unit it counts in, its entries are counted in. */
  readonly counts?: string;
  readonly title: Bilingual;
  readonly description?: string;
  readonly required: boolean;
  /** Path of the list this field is a member of. */
  readonly list?: string;
  readonly vocabulary?: string;
  /** Codes that are allowed; absent for open vocabularies. */
  readonly codes?: readonly string[];
  /** Codes outside of the vocabulary that are allowed, too (a regular expression). */
  readonly open?: string;
  readonly format?: string;
  /** Of a number, or of the entries of a list. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minLength?: number;
  /** The form a text, or an amount written as text, has to have (a regular expression). */
  readonly pattern?: string;
  /** For lists: how many entries at most. */
  readonly maxItems?: number;
  /** For lists: whether no two entries may be the same. */
  readonly distinct?: boolean;
  readonly example?: unknown;
  /** For lists: the member in which no two entries may agree. */
  readonly unique?: string;
}

/** The data dictionary: every field of the declaration by its path, in the order of the schema. */
export type Fields = ReadonlyMap<string, Field>;

/** Reads the data dictionary from a declaration schema. `findings` (marked `x-findings`) is left out: it is no datum. */
export function readFields(schema: JsonSchema): Fields {
  const fields = new Map<string, Field>();
  visitProperties(schema, schema, '', undefined, fields);
  return fields;
}

/** The unit of each field and list that states one, by its path. */
export function countsOfFields(fields: Fields): Readonly<Record<string, string>> {
  return Object.fromEntries([...fields].flatMap(([path, { counts }]) => (counts ? [[path, counts]] : [])));
}

function visitProperties(
  root: JsonSchema,
  object: JsonSchema,
  prefix: string,
  list: string | undefined,
  fields: Map<string, Field>,
): void {
  const required = new Set((object['required'] as string[] | undefined) ?? []);
  for (const [name, property] of Object.entries((object['properties'] ?? {}) as Record<string, JsonSchema>)) {
    const node = resolveSchema(root, property);
    if (node['x-findings']) continue;
    const path = prefix ? `${prefix}.${name}` : name;
    const field = readField(root, node, path, required.has(name), list);
    fields.set(path, field);
    if (field.unit === 'group') visitProperties(root, node, path, list, fields);
    if (field.unit === 'list')
      visitProperties(root, resolveSchema(root, node['items'] as JsonSchema), path, path, fields);
  }
}

function readField(
  root: JsonSchema,
  node: JsonSchema,
  path: string,
  required: boolean,
  list?: string,
): Field {
  const unit = unitOf(root, node);
  const coded = unit === 'codes' ? resolveSchema(root, node['items'] as JsonSchema) : node;
  const amount = (node['anyOf'] as JsonSchema[] | undefined)?.[0] ?? node;
  const field = {
    path,
    unit,
    counts: node['x-counts'],
    title: { zh: String(node['title'] ?? path), en: String(node['x-title-en'] ?? path) },
    description: node['description'],
    required,
    list,
    vocabulary: coded['x-vocabulary'],
    codes: coded['enum'],
    open: coded['x-open'],
    format: node['x-format'],
    minimum: amount['minimum'] ?? node['minItems'],
    maximum: amount['maximum'] ?? node['maxItems'],
    maxLength: node['maxLength'],
    minLength: node['minLength'],
    pattern: node['pattern'] ?? (node['anyOf'] as JsonSchema[] | undefined)?.[1]?.['pattern'],
    maxItems: node['maxItems'],
    distinct: node['uniqueItems'],
    example: (node['examples'] as unknown[] | undefined)?.[0],
    unique: node['x-unique'],
  };
  return Object.fromEntries(
    Object.entries(field).filter(([, value]) => value !== undefined),
  ) as unknown as Field;
}

function unitOf(root: JsonSchema, node: JsonSchema): FieldUnit {
  if (node['x-unit']) return node['x-unit'] as FieldUnit;
  if (node['type'] === 'object') return 'group';
  if (node['type'] === 'boolean') return 'boolean';
  if (node['type'] === 'array') {
    return resolveSchema(root, node['items'] as JsonSchema)['type'] === 'object' ? 'list' : 'codes';
  }
  return node['enum'] || node['x-vocabulary'] ? 'code' : 'text';
}

/** The schema node with its local `$ref` merged in, and that of its target in turn; keywords beside a `$ref` win. */
export function resolveSchema(root: JsonSchema, node: JsonSchema): JsonSchema {
  const { $ref: reference, ...beside } = node;
  if (typeof reference !== 'string') return node;
  let target: unknown = root;
  for (const key of reference.replace(/^#\//, '').split('/'))
    target = (target as Record<string, unknown>)[key];
  return { ...resolveSchema(root, target as JsonSchema), ...beside };
}
