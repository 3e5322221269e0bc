import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareDictionary } from '../../packages/checker/validate/dictionary.ts';
import { validateDeclaration } from '../../packages/checker/validate/validate-declaration.ts';
import { declarationModel } from '../../packages/language/backends/smt/declaration-model.ts';
import { stateDeclaration } from '../../packages/language/backends/smt/state-declaration.ts';
import { typecheckConstraints } from '../../packages/language/rule/constraint.ts';
import { readFields } from '../../packages/language/rule/fields.ts';
import { doubtsOf } from '../../packages/survey/judge/doubts.ts';
import { type Prover, startProver } from '../../packages/workshop/prove/solver.ts';
import { all, factsOf, fieldFact, present, yearFact } from '../backends/arbitraries/ast-builders.ts';

const text = { zh: '甲', en: 'a' };
const amount = { type: 'number', 'x-unit': 'amount' };
const date = { type: 'string', 'x-unit': 'date' };
const place = { type: 'string', enum: ['210100', '210200', '440300', 'NATIONAL'] };
const written = (constraint: object) => ({
  code: 'c',
  severity: 'error',
  message: text,
  help: text,
  ...constraint,
});

/** One constraint on the declaration, or on the firm and the yearly figures, whose schemas stand behind a `$ref`. */
function schemaWith(constraint: object, on: 'root' | 'firm' | 'year' = 'root') {
  const constraints = { 'x-constraints': [written(constraint)] };
  return {
    type: 'object',
    properties: {
      as_of: date,
      small: amount,
      big: amount,
      heads: { type: 'integer', 'x-unit': 'count' },
      seat: place,
      branch: place,
      uscc: { type: 'string', 'x-format': 'uscc' },
      firm: { $ref: '#/$defs/firm' },
      finance: { type: 'array', 'x-unique': 'year', items: { $ref: '#/$defs/year' } },
    },
    ...(on === 'root' && constraints),
    $defs: {
      firm: {
        type: 'object',
        properties: { founded: date, seat: place },
        ...(on === 'firm' && constraints),
      },
      year: {
        type: 'object',
        properties: { year: { type: 'integer', 'x-unit': 'year' }, part: amount, whole: amount },
        ...(on === 'year' && constraints),
      },
    },
  };
}
type Schema = ReturnType<typeof schemaWith>;

const facts = factsOf({
  as_of: fieldFact('date', 'as_of'),
  small: fieldFact('amount', 'small'),
  big: fieldFact('amount', 'big'),
  heads: fieldFact('count', 'heads'),
  seat: fieldFact('code', 'seat'),
  branch: fieldFact('code', 'branch'),
  founded: fieldFact('date', 'firm.founded'),
  at: fieldFact('code', 'firm.seat'),
  part: yearFact('finance', 'part', 1),
  whole: yearFact('finance', 'whole', 1),
});

const half = { left: 'small', at_most: 'big', times: 0.5 };
const tenth = { left: 'small', at_most: 'big', times: 1.1 };
const below = { left: 'small', less_than: 'big', times: 0.3 };
const perHead = { left: 'small', at_most: 'heads', times: 0.05 };
const fine = { left: 'small', at_most: 'big', times: '0.0000001' };
const near = { left: 'seat', same_province: 'branch' };
const founded = { left: 'founded', at_most: '/as_of' };
const within = { left: 'part', at_most: 'whole' };
const capped = { left: 'part', at_most: '/big', times: 0.5 };
const beside = { left: '/seat', same_province: 'seat' };
const years = (...finance: object[]) => ({ finance });

const CASES: [schema: Schema, holds: object, breaks: object][] = [
  [schemaWith(half), { small: 1, big: 2 }, { small: 1.000001, big: 2.000001 }],
  [schemaWith(tenth), { small: 3.3, big: 3 }, { small: 3.300001, big: 3 }],
  [schemaWith(below), { small: 0.899999, big: 3 }, { small: 0.9, big: 3 }],
  [schemaWith(perHead), { small: 0.1, heads: 2 }, { small: 0.100001, heads: 2 }],
  [schemaWith(fine), { small: 99.999999, big: 999_999_990 }, { small: 100, big: 999_999_990 }],
  [schemaWith(half), { small: 999_999_999.999999 }, { small: 500_000_000.000001, big: 1e9 }],
  [schemaWith(near), { seat: '210100', branch: '210200' }, { seat: '210100', branch: '440300' }],
  [schemaWith(near), { seat: 'NATIONAL', branch: '440300' }, { seat: '440300', branch: '210200' }],
  [schemaWith(founded, 'firm'), { firm: { founded: '2024-06-30' } }, { firm: { founded: '2024-07-01' } }],
  [
    schemaWith(beside, 'firm'),
    { seat: '440300', firm: { seat: '440300' } },
    { seat: '440300', firm: { seat: '210100' } },
  ],
  [
    schemaWith(within, 'year'),
    years({ year: 2023, part: 5, whole: 5 }),
    years({ year: 2023, part: 5.000001, whole: 5 }),
  ],
  [
    schemaWith(capped, 'year'),
    { big: 9, ...years({ year: 2023, part: 4.5 }) },
    { big: 9, ...years({ year: 2023, part: 4.500001 }) },
  ],
];

const dictionaryOf = (schema: Schema) => prepareDictionary(schema, {}, () => true);
const cases = CASES.flatMap(([schema, holds, breaks]) => [
  { schema, data: { as_of: '2024-06-30', ...holds }, broken: false },
  { schema, data: { as_of: '2024-06-30', ...breaks }, broken: true },
]);

test.each(cases)('the validator: $data', ({ schema, data, broken }) => {
  const codes = validateDeclaration(data, dictionaryOf(schema)).map(({ code }) => code);
  expect(codes).toEqual(broken ? ['c'] : []);
});

describe('the prover', () => {
  let prover: Prover;
  beforeAll(async () => {
    prover = await startProver();
  });
  afterAll(() => prover.close());

  test.each(cases)('$data', async ({ schema, data, broken }) => {
    const rule = all('all', ...[...facts.keys()].map(id => present(`c-${id}`, id)));
    const rules = { clauses: [{ id: 'one', mode: 'computed' as const, rule }], facts, tables: {} };
    const model = declarationModel([{ id: 'e', rules, schema, codes: () => [] }]);
    const solver = await prover.open([
      ...model.declarations,
      ...model.constraints.map(term => `(assert ${term})`),
    ]);
    expect(await solver.check(...stateDeclaration(model, data))).toBe(broken ? 'unsat' : 'sat');
  });
});

test.each(cases)('the doubts of a survey: $data', async ({ schema, data, broken }) => {
  const connection = await (await DuckDBInstance.create()).connect();
  const types = {
    as_of: 'DATE',
    small: 'DECIMAL(18,6)',
    big: 'DECIMAL(18,6)',
    heads: 'BIGINT',
    seat: 'VARCHAR',
    branch: 'VARCHAR',
    uscc: 'VARCHAR',
    firm: { founded: 'DATE', seat: 'VARCHAR' },
    finance: [{ year: 'BIGINT', part: 'DECIMAL(18,6)', whole: 'DECIMAL(18,6)' }],
  };
  const doubts = doubtsOf(schema, dictionaryOf(schema), 'e').map(doubt => `(${doubt}) IS TRUE`);
  const reader = await connection.runAndReadAll(
    `SELECT ${doubts.join(' OR ')} FROM (SELECT unnest(from_json('${JSON.stringify(data)}', '${JSON.stringify(types)}')))`,
  );
  expect(reader.getRows()).toEqual([[broken]]);
});

describe('what says nothing is told by the type check, where it stands', () => {
  const faults = (constraint: object, on?: 'root' | 'firm' | 'year') => {
    const schema = schemaWith(constraint, on);
    return typecheckConstraints(schema, readFields(schema)).map(
      ({ code, location }) => `${code} ${location.pointer}`,
    );
  };
  const [root, firm] = ['/x-constraints/0', '/$defs/firm/x-constraints/0'];

  test.each([
    [{ left: 'smal', at_most: 'big' }, `constraint-field ${root}/left`],
    [{ left: 'small', at_most: '/finance/whole' }, `constraint-field ${root}/at_most`],
    [{ left: 'small', at_most: 'as_of' }, `constraint-units ${root}/at_most`],
    [{ left: 'small', same_province: 'seat' }, `constraint-units ${root}/same_province`],
    [{ left: 'small', over: 'big' }, `constraint-operator ${root}`],
    [{ left: 'small', at_most: 'big', times: 1e-7 }, `constraint-times ${root}/times`],
    [{ left: 'small', at_most: 'big', times: 0 }, `constraint-times ${root}/times`],
    [{ left: 'seat', same_province: 'uscc', times: 2 }, `constraint-times ${root}/times`],
  ])('%j', (constraint, expected) => {
    expect(faults(constraint)).toEqual([expected]);
  });

  test('behind a `$ref` as well', () => {
    expect(faults({ left: 'founded', at_most: 'as_of' }, 'firm')).toEqual([
      `constraint-field ${firm}/at_most`,
    ]);
    expect(faults({ left: 'founded', at_most: '/as_of', times: 2 }, 'firm')).toEqual([
      `constraint-times ${firm}/times`,
    ]);
  });
});
