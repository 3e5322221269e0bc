import type { DeclarationData } from '../../packages/language/backends/reference/outcome.ts';
import { ORDERS } from '../../packages/language/rule/ast.ts';
import { isRational } from '../../packages/language/rule/typecheck-facts.ts';
import {
  type EditionSource,
  type TypedEdition,
  typedEdition,
} from '../../packages/language/rule/typed-edition.ts';
import { Random } from './random.ts';

/** A standard that no one wrote: its schema, facts of every kind, clauses and conclusion; and declarations for it. */
export interface RandomStandard {
  readonly source: EditionSource;
  readonly edition: TypedEdition;
  /** A valid declaration with `missing` per cent of what may be absent left out. */
  readonly declaration: (random: Random, missing: number) => DeclarationData;
}

type Data = Record<string, unknown>;

const GRADES = ['a', 'b', 'c', 'd'];
const CODES = ['north', 'south', 'east', 'west'];
const KINDS = ['patent', 'paper', 'award'];
const DATES = ['2018-02-28', '2020-02-29', '2021-12-31', '2022-06-30', '2023-01-01', '2024-03-01'];
const DAYS = ['2024-02-29', '2024-06-30', '2023-12-31', '2025-02-28', '2024-03-01'];
const LIMITS = {
  amount: [
    '0 万元',
    '0.000001 万元',
    '2 万元',
    '5 万元',
    '10 万元',
    '1 亿元',
    '10 亿元',
    '20 亿元',
    '-3 万元',
  ],
  ratio: ['0%', '5%', '50%', '100%', '-20%', '33.3333%', '10000000%'],
  count: [0, 1, 2, 3, 5, 10, 20, 100],
} as const satisfies Readonly<Record<string, readonly (string | number)[]>>;

/** The same seed gives the same standard. */
export function randomStandard(seed: number): RandomStandard {
  const random = new Random(seed);
  const schema = randomSchema(random);
  const facts: Record<string, Data> = { ...BASE };
  const add = (name: string, fact: Data) => {
    facts[name] = { title: { zh: name, en: name }, ...fact };
  };
  const parsed = () =>
    typedEdition({ schema, facts: facts as never, clauses: [], vocabularies: TABLES as never }).rules.facts;
  for (const [index, kind] of random.shuffled([...KINDS_OF_FACTS, ...KINDS_OF_FACTS]).entries()) {
    const above = [...parsed().values()];
    const fact = kind(random, above);
    if (fact) add(`f${index}`, fact);
  }
  const above = parsed();
  const clauses = Array.from({ length: random.between(2, 4) }, (_, index) => {
    const mode = random.pick(['computed', 'computed', 'documents', 'judgement'] as const);
    return {
      id: `clause-${index}`,
      mode,
      rule: numbered(randomRule(random, [...above.values()], 3, mode), { next: 0 }),
      ...(random.chance(20) && {
        applies_when: numbered(randomRule(random, [...above.values()], 1, 'computed'), { next: 50 }),
      }),
    };
  });
  const ids = clauses.map(({ id }) => id);
  const standard = random.chance(60) ? { conclusion: { rule: randomConclusion(random, ids, 2) } } : {};
  const source = { schema, facts, clauses, vocabularies: TABLES, standard } as unknown as EditionSource;
  return {
    source,
    edition: typedEdition(source),
    declaration: (draws, missing) => draw(schema, draws, missing, ids),
  };
}

function randomSchema(random: Random): Data {
  const amount = () => {
    const [least, most] = random.pick([
      [0, 1e9],
      [0, 1e9],
      [-1e9, 1e9],
      [1, 40],
      [0, 20],
      [5, 5],
      [-10, 0],
    ] as const);
    return {
      'x-unit': 'amount',
      anyOf: [{ type: 'number', minimum: least, maximum: most }, { type: 'string' }],
    };
  };
  const count = () => {
    const [least, most] = random.pick([
      [0, 1e8],
      [0, 20],
      [1, 20],
      [3, 3],
    ] as const);
    return { 'x-unit': 'count', type: 'integer', minimum: least, maximum: most };
  };
  const object = (properties: Data, required: readonly string[] = []) => ({
    type: 'object',
    properties,
    required,
  });
  const date = { 'x-unit': 'date', type: 'string' };
  const flag = { type: 'boolean' };
  const code = { type: 'string', enum: CODES };
  return object(
    {
      as_of: date,
      company: object({
        founded: date,
        listed: date,
        staff: count(),
        researchers: { ...count(), 'x-counts': 'item' },
        assets: amount(),
        debts: amount(),
        place: code,
        sector: { type: 'string', enum: CODES },
        own: flag,
        fair: flag,
        lines: { type: 'array', items: code },
      }),
      marks: object({
        first: { 'x-unit': 'count', type: 'integer', minimum: 0, maximum: 10 },
        second: count(),
      }),
      finance: {
        type: 'array',
        'x-unique': 'year',
        items: object(
          { year: { 'x-unit': 'year', type: 'integer' }, revenue: amount(), cost: amount(), orders: count() },
          ['year'],
        ),
      },
      awards: {
        type: 'array',
        items: object({
          kind: { type: 'string', enum: KINDS },
          rank: count(),
          on: date,
          until: { 'x-unit': 'expiry', type: 'string' },
          own: flag,
        }),
      },
      findings: { type: 'object', 'x-findings': true, properties: {} },
    },
    ['as_of'],
  );
}

const titled = (name: string, fact: Data) => [name, { title: { zh: name, en: name }, ...fact }] as const;

const BASE: Record<string, Data> = Object.fromEntries([
  ...['founded', 'staff', 'researchers', 'assets', 'debts', 'place', 'sector', 'own', 'fair', 'lines'].map(
    name => titled(name, { field: `company.${name}` }),
  ),
  titled('second', { field: 'marks.second' }),
  titled('latest', { latest: 'finance.revenue' }),
  titled('cost', { previous: 'finance.cost' }),
  titled('orders', { year: 'finance.orders', back: 3 }),
]);

const TABLES = {
  sizes: {
    id: 'sizes',
    values: ['small', 'middle', 'large'],
    indicators: [
      { id: 'heads', unit: 'count' },
      { id: 'income', unit: 'amount' },
    ],
    rows: [
      { code: 'north', limits: { heads: { middle: 3, large: 10 }, income: { middle: 2, large: 10 } } },
      { code: 'south', limits: { heads: { middle: 5, large: 6 } } },
      { code: 'east', limits: { income: { middle: 0.5, large: 1000 } } },
    ],
  },
};

type Above = readonly import('../../packages/language/rule/ast.ts').Fact[];
type KindOfFact = (random: Random, above: Above) => Data | undefined;

/** Facts that may be calculated with, of one unit that count the same. */
function alike(random: Random, above: Above): string[] {
  const whole = above.filter(fact => ['amount', 'count'].includes(fact.unit) && !isRational(fact));
  const first = random.pick(whole);
  return whole
    .filter(({ unit, counts }) => unit === first.unit && counts === first.counts)
    .map(({ id }) => id);
}

const series = (random: Random): Data => {
  const of = random.pick(['revenue', 'cost', 'orders']);
  const less =
    of !== 'orders' && random.chance(30) ? { less: `finance.${of === 'cost' ? 'revenue' : 'cost'}` } : {};
  return { of: `finance.${of}`, ...less, years: random.between(1, 3) };
};
const since = (random: Random): Data => (random.chance(50) ? { since: 'company.founded' } : {});
const rate = (random: Random) => random.pick(['-100%', '0%', '10%', '-5.5%']);

const KINDS_OF_FACTS: readonly KindOfFact[] = [
  (random, above) => {
    const terms = alike(random, above);
    return { ratio: { of: random.pick(terms), to: random.pick(terms) } };
  },
  random => ({ growth: series(random) }),
  random => ({
    growth: {
      ...series(random),
      mean: 'arithmetic',
      ...since(random),
      ...(random.chance(60) && {
        bases: {
          zero: rate(random),
          ...(random.chance(50) && { oldest_zero: random.pick(['skip', '0%', '20%']) }),
          ...(random.chance(50) && { negative: rate(random) }),
        },
      }),
    },
  }),
  random => {
    const { of, ...rest } = series(random);
    return { [random.pick(['sum', 'mean'])]: of, ...rest, ...since(random) };
  },
  random => {
    const [from, to] = random.shuffled(['as_of', 'company.founded', 'company.listed']);
    return { [random.pick(['years_between', 'days_between'])]: { from, to } };
  },
  (random, above) => {
    const terms = alike(random, above);
    const of = [random.pick(terms), random.pick(terms)];
    const unit = above.find(({ id }) => id === of[0])?.unit === 'amount' ? 'amount' : 'count';
    return random.pick([
      { sum: of },
      { greatest: of },
      { total: of, at_most: random.pick(LIMITS[unit] as readonly (string | number)[]) },
    ]);
  },
  random => {
    const conditions = {
      kind: random.pick([{ equals: random.pick(KINDS) }, { in: random.subset(KINDS) }]),
      rank: { [random.pick(ORDERS)]: random.between(0, 4) },
      on: { within_years: random.between(1, 3) },
      until: { not_before: 'as_of' },
      own: { equals: random.chance(50) },
    };
    const chosen = Object.entries(conditions).filter(() => random.chance(30));
    return { count: 'awards', ...(chosen.length > 0 && { where: Object.fromEntries(chosen) }) };
  },
  (random, above) => {
    const usable = above.filter(fact => fact.unit !== 'date' && fact.kind !== 'unrecorded');
    const fact = random.pick(usable);
    const steps = Array.from({ length: random.between(1, 3) }, () => {
      const other = random.chance(25) ? random.pick(usable) : fact;
      const { id: _, fact: named, ...comparison } = leafOn(random, other, above);
      return { is: random.pick(GRADES), ...(other !== fact && { fact: named }), ...comparison };
    });
    return { grade: fact.id, steps, else: random.pick(GRADES) };
  },
  (random, above) => {
    const grade = above.findLast(({ kind }) => kind === 'grade');
    if (grade?.kind !== 'grade') return undefined;
    const grades = [...new Set([...grade.steps.map(({ is }) => is), grade.otherwise])];
    const points = () => {
      const least = random.between(0, 8);
      return random.chance(50) ? least : [least, least + random.between(0, 3)];
    };
    return {
      points: grade.id,
      of: Object.fromEntries(grades.map(one => [one, points()])),
      mark: random.pick(['marks.first', 'marks.second']),
    };
  },
  (_, above) => {
    const income = above.findLast(
      ({ unit, kind }) => unit === 'amount' && (kind === 'sum' || kind === 'year'),
    )?.id;
    return { classify: 'sizes', by: { row: 'place', heads: 'staff', income } };
  },
  () => ({ unrecorded: ['red', 'green', 'blue'] }),
];

/** A condition on a fact, of every form that its unit allows. */
function leafOn(random: Random, fact: Above[number], above: Above): Data {
  const base = { id: '', fact: fact.id };
  const codes = codesOf(fact);
  switch (fact.unit) {
    case 'boolean':
      return { ...base, equals: random.chance(50) };
    case 'code':
      return { ...base, ...random.pick([{ equals: random.pick(codes) }, { in: random.subset(codes) }]) };
    case 'codes':
      return { ...base, includes_any: random.subset(CODES) };
    case 'date':
      return { ...base, [random.pick(ORDERS)]: random.pick(DATES) };
    default: {
      const others = isRational(fact)
        ? []
        : above.filter(one => one.unit === fact.unit && one.counts === fact.counts && !isRational(one));
      const other = {
        fact: random.pick([fact, ...others]).id,
        ...(random.chance(60) && { times: random.pick(['3%', '1.5', '200%', '0.5']) }),
      };
      const limit =
        others.length > 0 && random.chance(30)
          ? other
          : random.pick(LIMITS[fact.unit] as readonly (string | number)[]);
      return { ...base, [random.pick(ORDERS)]: limit };
    }
  }
}

function codesOf(fact: Above[number]): readonly string[] {
  switch (fact.kind) {
    case 'grade':
      return [...new Set([...fact.steps.map(({ is }) => is), fact.otherwise])];
    case 'classify':
      return TABLES.sizes.values;
    case 'unrecorded':
      return fact.codes;
    default:
      return CODES;
  }
}

function randomRule(random: Random, above: Above, depth: number, mode: string): Data {
  const part = (inside = mode) => randomRule(random, above, depth - 1, inside);
  const parts = (inside = mode) => Array.from({ length: random.between(2, 4) }, () => part(inside));
  const fact = random.pick(above);
  if (depth === 0 || random.chance(25))
    return random.chance(8) ? { id: '', present: fact.id } : leafOn(random, fact, above);
  const form = random.pick(['all', 'any', 'at_least', 'not', 'match', 'mode'] as const);
  switch (form) {
    case 'all':
    case 'any':
      return { id: '', [form]: parts() };
    case 'at_least': {
      const of = parts();
      return { id: '', at_least: random.between(1, of.length), of };
    }
    case 'not':
      return { not: part() };
    case 'match': {
      const closed = random.pick(above.filter(({ unit }) => unit === 'code'));
      const codes = random.shuffled(codesOf(closed));
      const cut = random.between(1, codes.length);
      const groups = [codes.slice(0, cut), codes.slice(cut)].filter(group => group.length > 0);
      return { match: closed.id, cases: groups.map(when => ({ id: '', when, then: part() })) };
    }
    case 'mode': {
      // Judgements and proofs do not stand in one another; a proof is made of plain conditions.
      if (mode === 'judgement') return { judgement: part('computed') };
      if (mode !== 'documents') return part();
      const numbers = above.filter(({ unit }) => ['amount', 'count', 'boolean'].includes(unit));
      return { shown_by: { id: '', any: [0, 1].map(() => plainLeaf(random, numbers)) } };
    }
  }
}

function plainLeaf(random: Random, above: Above): Data {
  return leafOn(random, random.pick(above), []);
}

/** The same rule with ids c0, c1, … in document order. */
function numbered(rule: unknown, counter: { next: number }): unknown {
  if (Array.isArray(rule)) return rule.map(one => numbered(one, counter));
  if (typeof rule !== 'object' || rule === null) return rule;
  const own = 'id' in rule ? { id: `c${counter.next++}` } : {};
  const rest = Object.entries(rule).filter(([key]) => key !== 'id');
  return { ...own, ...Object.fromEntries(rest.map(([key, value]) => [key, numbered(value, counter)])) };
}

function randomConclusion(random: Random, clauses: readonly string[], depth: number): Data {
  if (depth === 0 || random.chance(20)) return { clause: random.pick(clauses) };
  const parts = Array.from({ length: random.between(2, 3) }, () =>
    randomConclusion(random, clauses, depth - 1),
  );
  return random.pick([
    { all: parts },
    { any: parts },
    { at_least: random.between(1, parts.length), of: parts },
  ]);
}

/** A value that the schema allows: at and around limits and bounds, and often the same again. */
function draw(schema: Data, random: Random, missing: number, clauses: readonly string[]): DeclarationData {
  const asOf = random.pick(DAYS);
  const value = (node: Data): unknown => {
    if (node['x-unit'] === 'amount') return amountOf(random, (node['anyOf'] as Data[])[0] as Data);
    if (node['x-unit'] === 'count') {
      const [least, most] = [node['minimum'] as number, node['maximum'] as number];
      return Math.min(most, Math.max(least, random.pick([0, 1, 2, 3, 4, 5, 8, 10, 11, 20, 100, most])));
    }
    if (node['x-unit'] === 'date') return random.pick(DATES);
    if (node['x-unit'] === 'expiry')
      return random.chance(25) ? 'long_term' : random.pick([...DATES, ...DAYS]);
    if (node['type'] === 'boolean') return random.chance(60);
    if (node['enum']) return random.pick(node['enum'] as string[]);
    if (node['type'] === 'object') return group(node);
    const items = node['items'] as Data;
    if (items['enum']) return random.subset(CODES, 0);
    if (!node['x-unique']) return Array.from({ length: random.between(0, 4) }, () => group(items));
    const years = [1, 2, 3, 4].filter(() => !random.chance(missing));
    return years.map(back => ({ ...(group(items) as Data), year: Number(asOf.slice(0, 4)) - back }));
  };
  const group = (node: Data): Data =>
    Object.fromEntries(
      Object.entries(node['properties'] as Record<string, Data>)
        .filter(
          ([name, one]) =>
            name !== 'as_of' && name !== 'year' && !one['x-findings'] && !random.chance(missing),
        )
        .map(([name, one]) => [name, value(one)]),
    );
  const findings = clauses
    .filter(() => random.chance(10))
    .map(id => [id, { finding: random.pick(['met', 'not_met']) }]);
  return {
    as_of: asOf,
    ...group(schema),
    ...(findings.length > 0 && { findings: Object.fromEntries(findings) }),
  };
}

function amountOf(random: Random, { minimum, maximum }: Data): number | string {
  const near = random.pick([
    0, 0.000001, 1, 2, 2.5, 4.999999, 5, 5.000001, 10, 10.5, 20, 10_000, 99_999, 100_000, -1, -3,
  ]);
  const drawn = random.chance(6) ? random.pick([minimum as number, maximum as number]) : near;
  const within = Math.min(maximum as number, Math.max(minimum as number, drawn));
  return random.chance(30) ? within.toFixed(6) : within;
}
