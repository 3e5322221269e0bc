import type { WrittenStandard } from './written-standard.ts';

type Data = Record<string, unknown>;

/** What is done to a sound standard, by what it is: the standard after it. */
export const DEGENERATIONS: Readonly<Record<string, (standard: WrittenStandard) => WrittenStandard>> = {
  'as it is': one => one,
  'no declarant': one => without(one, 'enterprise'),
  'a declarant without a name': one =>
    withSchema(one, {
      enterprise: { type: 'object', additionalProperties: false, properties: { code: TEXT } },
    }),
  'nothing required': one => ({ ...one, schema: { ...one.schema, required: [] } }),
  'no required at all': ({ schema: { required: _, ...schema }, ...one }) => ({ ...one, schema }),
  'no reference date': one => without(one, 'as_of'),
  'a reference date that is any text': one => withSchema(one, { as_of: TEXT }),
  'the declarant is a text': one => withSchema(one, { enterprise: TEXT }),
  'the declarant is a list': one => withSchema(one, { enterprise: { type: 'array', items: TEXT } }),
  'a name that is a code': one =>
    withSchema(one, {
      enterprise: { ...GROUP, required: ['name'], properties: { name: { type: 'string', enum: ['a'] } } },
    }),
  'no list of years': one => without(one, 'finance'),
  'no group': one => without(one, 'company'),
  'no marks': one => without(one, 'marks'),
  'no properties': one => ({ ...one, schema: { ...one.schema, properties: {} } }),
  'a schema that is empty': one => ({ ...one, schema: {} }),
  'no facts': one => ({ ...one, facts: {} }),
  'no clauses': one => ({
    ...one,
    clauses: {},
    standard: { ...one.standard, chapters: [{ id: 'all', title: { zh: '全部', en: 'all' } }] },
  }),
  'one clause': one => {
    const [[id, clause] = ['', {}]] = Object.entries(one.clauses);
    const { conclusion: _, ...standard } = one.standard;
    const chapters = [{ id: 'all', title: { zh: '全部', en: 'all' }, clauses: [id] }];
    return { ...one, clauses: { [id]: clause }, standard: { ...standard, chapters } };
  },
  'numbers without a unit': one => ({ ...one, schema: stripped(one.schema, ['x-unit']) as Data }),
  'no types': one => ({ ...one, schema: stripped(one.schema, ['type']) as Data }),
  'lists without entries': one => ({ ...one, schema: stripped(one.schema, ['items']) as Data }),
  'no enum': one => ({ ...one, schema: stripped(one.schema, ['enum']) as Data }),
  'no bounds': one => ({ ...one, schema: stripped(one.schema, ['minimum', 'maximum']) as Data }),
  'entries that nothing tells apart': one => ({ ...one, schema: stripped(one.schema, ['x-unique']) as Data }),
  'groups that take anything': one => ({
    ...one,
    schema: stripped(one.schema, ['additionalProperties']) as Data,
  }),
  'empty enum': one => withSchema(one, { odd: { type: 'string', enum: [] } }),
  'numbers in an enum': one => withSchema(one, { odd: { type: 'integer', enum: [1, 2] } }),
  'a group without fields': one => withSchema(one, { odd: { ...GROUP, properties: {} } }),
  'a list of texts': one => withSchema(one, { odd: { type: 'array', items: TEXT } }),
  'a list of numbers': one =>
    withSchema(one, { odd: { type: 'array', items: { type: 'integer', 'x-unit': 'count' } } }),
  'a list of lists': one =>
    withSchema(one, { odd: { type: 'array', items: { type: 'array', items: CODE } } }),
  'a list in a list': one =>
    withSchema(one, {
      odd: { type: 'array', items: { ...GROUP, properties: { more: { type: 'array', items: CODE } } } },
    }),
  'a group in a list': one =>
    withSchema(one, {
      odd: {
        type: 'array',
        items: { ...GROUP, properties: { more: { ...GROUP, properties: { a: TEXT } } } },
      },
    }),
  'a group in a group in a group': one =>
    withSchema(one, {
      a: {
        ...GROUP,
        properties: { b: { ...GROUP, properties: { c: { ...GROUP, properties: { d: TEXT } } } } },
      },
    }),
  'a list without a limit in a deep group': one =>
    withSchema(one, {
      a: { ...GROUP, properties: { b: { ...GROUP, properties: { c: { type: 'array', items: CODE } } } } },
    }),
  'fields that become one column': one =>
    withSchema(one, {
      a: { ...GROUP, properties: { b_c: TEXT } },
      a_b: { ...GROUP, properties: { c: TEXT } },
      a_b_c: TEXT,
    }),
  'a definition that is itself': one => ({
    ...withSchema(one, { odd: { $ref: '#/$defs/odd' } }, { odd: { $ref: '#/$defs/odd' } }),
  }),
  'a definition within itself': one =>
    withSchema(
      one,
      { odd: { $ref: '#/$defs/odd' } },
      { odd: { ...GROUP, properties: { odd: { $ref: '#/$defs/odd' } } } },
    ),
  'a definition of a definition': one =>
    withSchema(one, { odd: { $ref: '#/$defs/odd' } }, { odd: { $ref: '#/$defs/other' }, other: TEXT }),
  'a reference that leads nowhere': one => withSchema(one, { odd: { $ref: '#/$defs/constructor' } }),
  'a reference into the properties': one => withSchema(one, { odd: { $ref: '#/properties/as_of' } }),
  'a pattern that is none': one => withSchema(one, { odd: { ...TEXT, pattern: '(' } }),
  'an open vocabulary that is none': one => withSchema(one, { odd: { ...TEXT, 'x-open': '[' } }),
  'a vocabulary that is not there': one =>
    withSchema(one, { odd: { ...TEXT, 'x-vocabulary': 'constructor' } }),
  'bounds the wrong way round': one =>
    withSchema(one, { odd: { type: 'integer', 'x-unit': 'count', minimum: 3, maximum: 1 } }),
  'a unit that is none': one => withSchema(one, { odd: { type: 'integer', 'x-unit': 'metres' } }),
  'a unit of counts that is none': one =>
    withSchema(one, { odd: { type: 'integer', 'x-unit': 'count', 'x-counts': 'constructor' } }),
  'an x-unti': one => withSchema(one, { odd: { type: 'integer', 'x-unti': 'count' } }),
  'an amount that is a number only': one =>
    withSchema(one, { odd: { type: 'number', 'x-unit': 'amount', minimum: 0, maximum: 10 } }),
  'a count that is a text': one => withSchema(one, { odd: { type: 'string', 'x-unit': 'count' } }),
  'a date that is a number': one => withSchema(one, { odd: { type: 'integer', 'x-unit': 'date' } }),
  'a number without bounds': one => withSchema(one, { odd: { type: 'integer', 'x-unit': 'count' } }),
  'forty codes': one =>
    withSchema(one, { odd: { type: 'string', enum: Array.from({ length: 40 }, (_, n) => `c${n}`) } }),
  'one code': one => withSchema(one, { odd: { type: 'string', enum: ['only'] } }),
  'findings without clauses': one =>
    withSchema(one, {
      findings: { type: 'object', 'x-findings': true, additionalProperties: false, properties: {} },
    }),
  'findings of a clause there is not': one =>
    withSchema(one, {
      findings: {
        type: 'object',
        'x-findings': true,
        additionalProperties: false,
        properties: { nobody: { ...GROUP, properties: { finding: CODE } } },
      },
    }),
  'two lists of findings': one =>
    withSchema(one, {
      other: {
        type: 'object',
        'x-findings': true,
        additionalProperties: false,
        properties: { nobody: { ...GROUP, properties: { finding: CODE } } },
      },
    }),
  'a conclusion about nobody': one => ({
    ...one,
    standard: {
      ...one.standard,
      conclusion: { rule: { any: [{ clause: 'nobody' }, { clause: 'constructor' }] } },
    },
  }),
  'a conclusion of more than there is': one => ({
    ...one,
    standard: {
      ...one.standard,
      conclusion: { rule: { at_least: 9, of: [{ clause: 'clause-0' }, { clause: 'clause-1' }] } },
    },
  }),
  'two fields of one title': one =>
    withSchema(one, { odd: { ...TEXT, title: '甲' }, other: { ...TEXT, title: '甲' } }),
  'no titles': one => ({ ...one, schema: stripped(one.schema, ['title', 'x-title-en']) as Data }),
  'a title of spaces': one => withSchema(one, { odd: { ...TEXT, title: '  ' } }),
  'no vocabularies': one => ({ ...one, vocabularies: {} }),
  ...renamings(),
};

const TEXT = { type: 'string' };
const CODE = { type: 'string', enum: ['met', 'not_met'] };
const GROUP = { type: 'object', additionalProperties: false };

/** Names that programs trip over. */
function renamings(): Record<string, (standard: WrittenStandard) => WrittenStandard> {
  const names = [
    'constructor',
    '__proto__',
    'to_string',
    'select',
    'order',
    'hasOwnProperty',
    'a-b',
    '中文',
    'toString',
    'null',
    "o'k",
    'x"y',
    'A',
  ];
  const kinds: Readonly<Record<string, readonly [RegExp, (name: string) => string]>> = {
    field: [/"staff":(?=\{"x-unit)|company\.staff/g, name => name],
    list: [/"awards"/g, name => name],
    member: [/"rank"/g, name => name],
    fact: [/"latest"(?!:")/g, name => name],
    clause: [/"clause-0"/g, name => name],
    condition: [/"c0"|#c0\}/g, name => name],
    code: [/"north"/g, name => name],
    grade: [/"a"/g, name => name],
    vocabulary: [/"sizes"/g, name => name],
    class: [/"middle"/g, name => name],
    indicator: [/"heads"/g, name => name],
  };
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, [pattern]]) =>
      names.map(name => [
        `a ${kind} called ${name}`,
        (one: WrittenStandard) => {
          const quoted = JSON.stringify(name);
          const text = JSON.stringify(one).replaceAll(pattern, found => {
            if (found.startsWith('#')) return `#${quoted.slice(1, -1)}}`;
            if (found === 'company.staff') return `company.${quoted.slice(1, -1)}`;
            if (found === '"staff":') return `${quoted}:`;
            return quoted;
          });
          return JSON.parse(text) as WrittenStandard;
        },
      ]),
    ),
  );
}

function without(one: WrittenStandard, name: string): WrittenStandard {
  const { [name]: _, ...properties } = one.schema['properties'] as Data;
  const required = (one.schema['required'] as string[]).filter(member => member !== name);
  return { ...one, schema: { ...one.schema, properties, required } };
}

function withSchema(one: WrittenStandard, fields: Data, definitions?: Data): WrittenStandard {
  const properties = { ...(one.schema['properties'] as Data), ...fields };
  return { ...one, schema: { ...one.schema, properties, ...(definitions && { $defs: definitions }) } };
}

/** A schema without keywords; under properties the names are fields. */
function stripped(node: unknown, keywords: readonly string[], fields = false): unknown {
  if (Array.isArray(node)) return node.map(one => stripped(one, keywords));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => fields || !keywords.includes(key));
  return Object.fromEntries(
    kept.map(([key, one]) => [key, stripped(one, keywords, !fields && key === 'properties')]),
  );
}
