import { expect, test } from 'vitest';
import { compileSql } from '../../../packages/language/backends/sql/compile-sql.ts';
import type { SqlEdition } from '../../../packages/language/backends/sql/sql-edition.ts';
import { type EditionSource, typedEdition } from '../../../packages/language/rule/typed-edition.ts';
import { createViews, duckdbWith } from './engines.ts';

const amount = (maximum: number) => ({
  'x-unit': 'amount',
  anyOf: [{ type: 'number', minimum: 0, maximum }, { type: 'string' }],
});
const titled = <F extends object>(fact: F) => ({ title: { zh: '量', en: 'quantity' }, ...fact });

function editionOf(parts: Pick<EditionSource, 'facts' | 'clauses'> & Partial<EditionSource>, most = 1e9) {
  const schema = {
    type: 'object',
    required: ['as_of'],
    properties: {
      as_of: { 'x-unit': 'date', type: 'string' },
      founded: { 'x-unit': 'date', type: 'string' },
      mark: { 'x-unit': 'count', type: 'integer', minimum: 0, maximum: 10 },
      assets: amount(10),
      finance: {
        type: 'array',
        'x-unique': 'year',
        items: {
          type: 'object',
          required: ['year'],
          properties: { year: { 'x-unit': 'year', type: 'integer' }, revenue: amount(most) },
        },
      },
    },
  };
  const typed = typedEdition({ schema, vocabularies: {}, ...parts } as EditionSource);
  const standard = { edition: 'one', names: { zh: '一', en: 'one' } } as never;
  return { typed, data: { standard, clauses: [] } } as SqlEdition;
}

const clause = (id: string, rule: object) => ({ id, mode: 'computed', rule }) as never;
const revenues = (...latestFirst: (number | undefined)[]) =>
  latestFirst.flatMap((revenue, index) => (revenue === undefined ? [] : [{ year: 2023 - index, revenue }]));

async function texts(edition: SqlEdition, declarations: object[], expression: string): Promise<string[]> {
  const script = compileSql(edition, { dialect: 'duckdb', checked: true });
  const engine = await duckdbWith(
    script,
    declarations.map(one => ({ as_of: '2024-06-30', ...one })),
  );
  await createViews(engine, script);
  return engine.texts(`SELECT ${expression} FROM verdicts_verified ORDER BY "row"`);
}

test('arithmetic growth that no whole number holds is refused with its condition; PostgreSQL has no limit', () => {
  const growth = titled({ growth: { of: 'finance.revenue', years: 3, mean: 'arithmetic' } });
  const rule = { id: 'min', fact: 'growth', at_least: '35%' };
  const compile = (dialect: 'duckdb' | 'postgresql', most?: number) => () =>
    compileSql(editionOf({ facts: { growth } as never, clauses: [clause('c', rule)] }, most), { dialect });
  expect(compile('duckdb')).toThrow(/sql-not-exact.*"condition":"min"/);
  expect(compile('postgresql')).not.toThrow();
  expect(compile('duckdb', 1000)).not.toThrow();
});

test('the mean of two yearly rates is compared exactly, and a base of 0 as its standard states', async () => {
  const growth = {
    of: 'finance.revenue',
    years: 2,
    mean: 'arithmetic',
    since: 'founded',
    bases: { zero: '-100%', oldest_zero: 'skip' },
  };
  const rule = { id: 'min', fact: 'growth', at_least: '35%' };
  const edition = editionOf({ facts: { growth: titled({ growth }) } as never, clauses: [clause('c', rule)] });
  const found = await texts(
    edition,
    [
      // ½ (14 ÷ 10 + 13 ÷ 10) − 1 = 35 %, and 1 分 less; founding is long ago.
      { founded: '2001-01-01', finance: revenues(18.2, 13, 10) },
      { founded: '2001-01-01', finance: revenues(18.199999, 13, 10) },
      // The oldest base is left out; any other is a growth of −100 %.
      { founded: '2001-01-01', finance: revenues(13.5, 10, 0) },
      { founded: '2001-01-01', finance: revenues(13.5, 0, 10) },
      // Founded in 2022: one rate. In 2023: none. Unknown: none may be.
      { founded: '2022-12-31', finance: revenues(13.5, 10) },
      { founded: '2023-01-01', finance: revenues(13.5) },
      { finance: revenues(13.5, 10, 10) },
    ],
    "c || ' ' || c_reason",
  );
  expect(found).toEqual([
    'met ',
    'not_met ',
    'met ',
    'not_met ',
    'met ',
    'undetermined not_computable:growth',
    'undetermined field:founded',
  ]);
});

test('absent numbers are what their schema allows: points without the mark, and a tier that all still reach', async () => {
  const facts = {
    assets: titled({ field: 'assets' }),
    grade: titled({
      grade: 'assets',
      steps: [
        { more_than: '8 万元', is: 'a' },
        { more_than: '5 万元', is: 'b' },
      ],
      else: 'c',
    }),
    points: titled({ points: 'grade', of: { a: [7, 8], b: [5, 6], c: 0 }, mark: 'mark' }),
    score: titled({ total: ['points', 'points'], at_most: 15 }),
  };
  const edition = editionOf({
    facts: facts as never,
    clauses: [
      clause('low', { id: 'most', fact: 'assets', at_most: '10 万元' }),
      clause('score', { id: 'min', fact: 'score', more_than: 13 }),
      clause('ab', { id: 'is', fact: 'grade', in: ['a', 'b'] }),
    ],
    standard: {
      conclusion: { rule: { at_least: 2, of: [{ clause: 'low' }, { clause: 'score' }, { clause: 'ab' }] } },
    } as never,
  });
  const found = await texts(
    edition,
    [{}, { assets: 9 }, { assets: 9, mark: 8 }, { assets: 7, mark: 8 }, { assets: 5 }],
    "concat_ws(' ', conclusion, low, score, score_reason, ab)",
  );
  expect(found).toEqual([
    'undetermined met undetermined field:assets;field:mark undetermined',
    'recognised met met  met',
    'recognised met met  met',
    'recognised met not_met  met',
    'not_recognised met not_met  not_met',
  ]);
});
