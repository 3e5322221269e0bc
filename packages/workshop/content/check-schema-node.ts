import type { Bilingual, JsonSchema } from '@zhunsheng/language';
import { didYouMean, suggestion } from '@zhunsheng/language';
import type { SchemaFault, SchemaNode } from './schema-nodes.ts';

/** What a field can name; what is not known is not checked. */
export interface SchemaScope {
  /** The codes of each vocabulary. */
  readonly vocabularies?: ReadonlyMap<string, readonly string[]>;
  /** The ids of the units that counts may have. */
  readonly units?: readonly string[];
  /** Every node, by its path; the entry of a list is left out. */
  readonly nodes: ReadonlyMap<string, SchemaNode>;
}

/** What does not make sense in one field, group or list of a declaration schema. */
export function checkSchemaNode(one: SchemaNode, scope: SchemaScope): SchemaFault[] {
  return [
    ...checkPatterns(one),
    ...checkBounds(one),
    ...checkMembers(one),
    ...(one.path === '' || one.findings ? [] : [...checkType(one, scope), ...checkCodes(one, scope)]),
    ...checkCounts(one, scope),
  ];
}

/** Ajv compiles them so. */
function checkPatterns({ node, pointer }: SchemaNode): SchemaFault[] {
  return ['pattern', 'x-open'].flatMap(keyword => {
    const pattern = node[keyword];
    if (typeof pattern !== 'string' || isPattern(pattern)) return [];
    return [{ code: 'schema-pattern', pointer: `${pointer}/${keyword}`, values: { keyword, pattern } }];
  });
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') !== undefined;
  } catch {
    return false;
  }
}

const BOUNDS = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
] as const;

function checkBounds({ node, path, pointer }: SchemaNode): SchemaFault[] {
  const amount = (node['anyOf'] as readonly JsonSchema[] | undefined)?.[0] ?? {};
  return BOUNDS.flatMap(([least, most]) => {
    const [low, high] = [least, most].map(keyword => node[keyword] ?? amount[keyword]) as number[];
    if (low === undefined || high === undefined || low <= high) return [];
    const values = { path, low, high, keywords: { zh: `${least} 和 ${most}`, en: `${least} and ${most}` } };
    return [{ code: 'schema-bounds', pointer, values }];
  });
}

/** What is required, and by what entries are told apart, are members. */
function checkMembers({ node, path, pointer }: SchemaNode): SchemaFault[] {
  const members = Object.keys((node['properties'] ?? {}) as object);
  const near = (name: string) =>
    suggestion(
      didYouMean(
        name,
        members.map(member => ({ name: member })),
      ),
    );
  const required = (node['required'] ?? []) as readonly string[];
  const place: Bilingual | string = path || { zh: '最外层', en: 'the root' };
  return required
    .map((name, index) => ({ name, index }))
    .filter(({ name }) => !members.includes(name))
    .map(({ name, index }) => ({
      code: 'schema-required-unknown',
      pointer: `${pointer}/required/${index}`,
      values: { name, path: place, suggestion: near(name) },
    }));
}

const TYPES_OF_UNIT: Readonly<
  Record<string, { readonly types: readonly string[]; readonly words: Bilingual }>
> = {
  amount: {
    types: ['anyOf', 'number'],
    words: { zh: ' anyOf（数，或写成文字的数）', en: 'anyOf (a number, or one written as text)' },
  },
  count: { types: ['integer'], words: { zh: ' integer（整数）', en: 'integer' } },
  year: { types: ['integer'], words: { zh: ' integer（整数）', en: 'integer' } },
  date: { types: ['string'], words: { zh: ' string（文字）', en: 'string' } },
  expiry: { types: ['string'], words: { zh: ' string（文字）', en: 'string' } },
};

function checkType(one: SchemaNode, { nodes }: SchemaScope): SchemaFault[] {
  const { node, path, pointer, entry, list } = one;
  const unit = node['x-unit'] as string | undefined;
  const type = node['anyOf'] ? 'anyOf' : (node['type'] as string | undefined);
  if (type === undefined) return [{ code: 'schema-type-missing', pointer, values: { path } }];
  const { types, words } = (unit !== undefined && TYPES_OF_UNIT[unit]) || { types: [type], words: '' };
  if (unit !== undefined && !types.includes(type))
    return [{ code: 'schema-unit-type', pointer, values: { path, unit, type, expected: words } }];
  if (unit === undefined && ['integer', 'number', 'anyOf'].includes(type))
    return [{ code: 'schema-unit-missing', pointer, values: { path } }];
  if (type === 'array') return checkList(one, nodes);
  if (entry || type !== 'object') return [];
  if (list !== undefined) return [{ code: 'schema-list-nested', pointer, values: { list, path } }];
  const empty = Object.keys((node['properties'] ?? {}) as object).length === 0;
  return empty ? [{ code: 'schema-group-empty', pointer, values: { path } }] : [];
}

/** A list has entries with members, or codes. */
function checkList({ node, path, pointer, list }: SchemaNode, nodes: SchemaScope['nodes']): SchemaFault[] {
  if (list !== undefined) return [{ code: 'schema-list-nested', pointer, values: { list, path } }];
  const members = [...nodes.values()].filter(one => one.list === path).map(one => one.path);
  const entries = nodes.get(`${path}[]`)?.node ?? {};
  const coded = entries['type'] === 'string' && (entries['enum'] ?? entries['x-vocabulary']) !== undefined;
  if (!coded && (entries['type'] !== 'object' || members.length === 0))
    return [{ code: 'schema-list', pointer, values: { path } }];
  const unique = node['x-unique'] as string | undefined;
  if (unique === undefined || nodes.has(`${path}.${unique}`)) return [];
  const known = members.map(member => ({ name: member.slice(path.length + 1) }));
  const values = { path, name: unique, suggestion: suggestion(didYouMean(unique, known)) };
  return [{ code: 'schema-unique-unknown', pointer: `${pointer}/x-unique`, values }];
}

function checkCodes({ node, path, pointer }: SchemaNode, { vocabularies }: SchemaScope): SchemaFault[] {
  const vocabulary = node['x-vocabulary'] as string | undefined;
  if (vocabulary === undefined || !vocabularies) return [];
  // Codes that a vocabulary lacks, and those no field takes, are told together by the lint of references.
  if (vocabularies.has(vocabulary)) return [];
  const near = suggestion(
    didYouMean(
      vocabulary,
      [...vocabularies.keys()].map(name => ({ name })),
    ),
  );
  const values = { path, vocabulary, suggestion: near };
  return [{ code: 'schema-vocabulary-unknown', pointer: `${pointer}/x-vocabulary`, values }];
}

function checkCounts({ node, path, pointer }: SchemaNode, { units }: SchemaScope): SchemaFault[] {
  const unit = node['x-counts'] as string | undefined;
  if (unit === undefined) return [];
  const at = `${pointer}/x-counts`;
  if (node['x-unit'] !== 'count' && node['type'] !== 'array')
    return [{ code: 'schema-counts-nothing', pointer: at, values: { path } }];
  if (!units || units.includes(unit)) return [];
  const near = suggestion(
    didYouMean(
      unit,
      units.map(name => ({ name })),
    ),
  );
  return [{ code: 'schema-counts-unit', pointer: at, values: { path, unit, suggestion: near } }];
}
