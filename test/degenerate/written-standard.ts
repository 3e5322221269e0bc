import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomStandard } from '../backends/random-standard.ts';

type Data = Record<string, unknown>;

/** The files of a project with one edition, as data; every one of them can be spoilt. */
export interface WrittenStandard {
  readonly standard: Data;
  readonly facts: Data;
  readonly clauses: Record<string, Data>;
  readonly vocabularies: Record<string, Data>;
  readonly schema: Data;
}

/** A random standard as its files: what the generator leaves open for brevity is filled in, and every leaf is bound. */
export function writtenStandard(seed: number): WrittenStandard {
  const { schema, facts, clauses, vocabularies, standard } = structuredClone(
    randomStandard(seed).source,
  ) as never as {
    schema: Data;
    facts: Data;
    clauses: Data[];
    vocabularies: Record<string, Data>;
    standard: Data;
  };
  const ids = clauses.map(({ id }) => id as string);
  return {
    standard: {
      id: 'random',
      edition: 'one',
      names: words('随机'),
      status: words('随机'),
      text_notice: words('随机'),
      chapters: [{ id: 'all', title: words('全部'), clauses: ids }],
      ...standard,
    },
    facts,
    clauses: Object.fromEntries(clauses.map(clause => [clause['id'], writtenClause(clause)])),
    vocabularies: Object.fromEntries(
      Object.entries(vocabularies).map(([id, one]) => [id, writtenTable(one)]),
    ),
    schema: writtenSchema(
      schema,
      clauses.filter(({ mode }) => mode !== 'computed').map(({ id }) => id as string),
    ),
  };
}

function words(text: string) {
  return { zh: text, en: text };
}

function writtenTable({ indicators, rows, ...table }: Data): Data {
  return {
    title: words('表'),
    provenance: 'editorial',
    source: 'random',
    ...table,
    indicators: (indicators as Data[]).map(one => ({ title: words('指标'), ...one })),
    rows: (rows as Data[]).map(one => ({ title: words('行'), ...one })),
  };
}

function writtenClause({ rule, applies_when: applies, ...clause }: Data): Data {
  const bound = leafIds(rule).map(id => `:cond[条件 ${id}]{#${id}}`);
  return {
    ...clause,
    rule: withoutLoneCases(rule),
    ...(applies !== undefined && { applies_when: withoutLoneCases(applies) }),
    title: words(clause['id'] as string),
    provenance: 'editorial',
    source: { document: 'none', section: 'none' },
    text: `应${bound.join('，')}。`,
    summary: { en: 'random' },
    verification: { text: '查账。', provenance: 'editorial' },
    evidence: [{ name: words('账册'), provenance: 'editorial' }],
    rationale: { text: '随机。', provenance: 'editorial' },
  };
}

/** A match of one case is what its case is; rules are not written so. */
function withoutLoneCases(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutLoneCases);
  if (typeof node !== 'object' || node === null) return node;
  const { cases } = node as { cases?: readonly { then: unknown }[] };
  if (cases?.length === 1) return withoutLoneCases(cases[0]?.then);
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, withoutLoneCases(one)]));
}

function leafIds(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(leafIds);
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(leafIds);
  const isLeaf = 'id' in node && ('fact' in node || 'present' in node);
  return isLeaf ? [(node as { id: string }).id, ...inside] : inside;
}

function writtenSchema(schema: Data, judged: readonly string[]): Data {
  const { properties, ...rest } = closed(schema);
  const { findings, ...data } = properties as Record<string, Data>;
  const finding = {
    type: 'object',
    additionalProperties: false,
    required: ['finding'],
    properties: { finding: { type: 'string', enum: ['met', 'not_met'] } },
  };
  const shown = { ...findings, properties: Object.fromEntries(judged.map(id => [id, finding])) };
  const name = { title: '名称', 'x-title-en': 'Name', type: 'string', minLength: 1, maxLength: 50 };
  return {
    title: '随机',
    ...rest,
    required: ['as_of', 'enterprise'],
    properties: {
      ...data,
      ...(judged.length > 0 && { findings: shown }),
      enterprise: {
        title: '企业',
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: { name },
      },
    },
  };
}

const FORMS: Readonly<Record<string, string>> = {
  date: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  expiry: '^([0-9]{4}-[0-9]{2}-[0-9]{2}|long_term)$',
};

/** The schema with what it says of groups and texts spelt out. */
function closed(node: Data): Data {
  const { properties, items, ...rest } = node;
  const pattern = FORMS[node['x-unit'] as string];
  const members = Object.entries((properties ?? {}) as Record<string, Data>).map(([name, one]) => [
    name,
    closed(one),
  ]);
  return {
    ...rest,
    ...(pattern && { pattern }),
    ...(properties !== undefined && { additionalProperties: false, properties: Object.fromEntries(members) }),
    ...(items !== undefined && { items: closed(items as Data) }),
  };
}

/** Writes the files of a standard into a new project. */
export async function writeStandard(root: string, { schema, ...rest }: WrittenStandard): Promise<void> {
  const criteria = join(root, 'criteria');
  const one = join(criteria, 'one');
  await Promise.all(
    [join(one, 'clauses'), join(one, 'vocabularies'), join(root, 'schemas/one')].map(folder =>
      mkdir(folder, { recursive: true }),
    ),
  );
  const write = (path: string, data: unknown) => writeFile(path, `${JSON.stringify(data, null, 1)}\n`);
  await Promise.all([
    write(join(criteria, 'in-force.yaml'), { edition: 'one' }),
    write(join(one, 'standard.yaml'), rest.standard),
    write(join(one, 'facts.yaml'), rest.facts),
    write(join(root, 'schemas/one/declaration.schema.json'), schema),
    ...Object.entries(rest.clauses).map(([id, data]) => write(join(one, 'clauses', `${id}.yaml`), data)),
    ...Object.entries(rest.vocabularies).map(([id, data]) =>
      write(join(one, 'vocabularies', `${id}.yaml`), data),
    ),
  ]);
}
