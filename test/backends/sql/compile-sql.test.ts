import { describe, expect, test } from 'vitest';
import { compileSql } from '../../../packages/language/backends/sql/compile-sql.ts';
import { postgresql } from '../../../packages/language/backends/sql/dialects/postgresql.ts';
import { refusalProblem } from '../../../packages/language/backends/sql/refusal-problem.ts';
import { SqlRefusal } from '../../../packages/language/backends/sql/sql-refusal.ts';
import { exact } from '../../../packages/language/rule/quantity.ts';
import { assembleEdition } from '../../../packages/workshop/content/assemble-edition.ts';
import { openProject } from '../../../packages/workshop/project/project.ts';
import { ROOT } from '../../edition.ts';
import {
  createViews,
  duckdbWith,
  duckdbWithLines,
  type Engine,
  lines,
  postgresqlWith,
  postgresqlWithLines,
} from './engines.ts';
import { repeated, sqlEditionOf, sqlOf } from './sql-edition.ts';

const { sql } = await sqlEditionOf('2024');
const withRd = (rd_expense: unknown, revenue: unknown = 1000) => ({
  as_of: '2024-06-30',
  enterprise: { name: '虚构企业' },
  finance: [{ year: 2023, revenue, rd_expense }],
});

async function column(engine: Engine, name: string, view = 'verdicts_verified'): Promise<string[]> {
  return engine.texts(`SELECT ${name} FROM ${view} ORDER BY "row"`);
}

describe.each(['duckdb', 'postgresql', 'clickhouse'] as const)('%s', dialect => {
  test('the SQL of one clause reads like this', () => {
    const { views } = compileSql(sql, { dialect, clauses: ['rd-intensity'] });
    expect(views.map(({ statement }) => statement).join('\n\n')).toMatchSnapshot();
  });

  test('a limit that no whole number holds is refused with the reason, and PostgreSQL has no such limit', () => {
    const huge = { 'rd-intensity': { min: exact(1n, 10n ** 80n) } };
    const compile = () => compileSql(sql, { dialect, limits: huge });
    if (dialect === 'postgresql') expect(compile).not.toThrow();
    else expect(compile).toThrow(SqlRefusal);
  });
});

describe.each([
  ['duckdb', duckdbWith],
  ['postgresql', postgresqlWith],
] as const)('%s', (dialect, load) => {
  test('exactly 5 % is met and one 分 less is not, also where a float or 64 bits would fail', async () => {
    const script = compileSql(sql, { dialect });
    const rows = [
      withRd(50),
      withRd(49.999999),
      withRd('14.500000', 290),
      withRd('49999999.999999', '999999999.999980'),
      withRd('49999999.999998', '999999999.999980'),
      withRd(0, 0),
    ];
    const engine = await load(script, rows);
    await createViews(engine, script);
    expect(await column(engine, 'rd_intensity')).toEqual([
      'met',
      'not_met',
      'met',
      'met',
      'not_met',
      'undetermined',
    ]);
    expect((await column(engine, 'rd_intensity_reason'))[5]).toBe('not_computable:rd_intensity');
    expect(await column(engine, "rd_intensity__num || '/' || rd_intensity__den", 'facts')).toContain(
      dialect === 'duckdb' ? '49999999/1000000000' : '49999999.000000/1000000000',
    );
  });

  test('other limits move the line exactly, beside the edition itself', async () => {
    const script = compileSql(sql, { dialect });
    const other = compileSql(sql, {
      dialect,
      prefix: 'at_4_',
      clauses: ['rd-intensity'],
      limits: { 'rd-intensity': { min: exact(4n, 100n) } },
    });
    const engine = await load(script, [withRd(40), withRd(39.999999)]);
    await createViews(engine, script);
    await createViews(engine, other);
    expect(await column(engine, 'conclusion', 'at_4_verdicts_verified')).toEqual([
      'recognised',
      'not_recognised',
    ]);
    expect(await column(engine, 'rd_intensity')).toEqual(['not_met', 'not_met']);
  });

  test('another standard, about tea, compiles with the same code', async () => {
    const { content } = await openProject(`${ROOT}/test/fixtures/tiny-standard`).edition('one');
    if (!content) throw new Error('the tiny standard cannot be read');
    const tea = sqlOf({ content, assembled: assembleEdition(content).edition });
    const script = compileSql(tea, { dialect });
    const garden = (rest: object) => ({ as_of: '2030-05-01', enterprise: { name: '虚构茶园' }, ...rest });
    const engine = await load(script, [
      garden({ season: 'autumn', organic: false, harvests: [{ year: 2029, income: 10.000001 }] }),
      garden({ season: 'spring', organic: false, harvests: [{ year: 2029, income: 10 }] }),
      garden({ organic: true }),
    ]);
    await createViews(engine, script);
    expect(await column(engine, "concat_ws(' ', conclusion, organic, income, organic_reason)")).toEqual([
      'recognised not_applicable met ',
      'not_recognised not_met not_met ',
      'undetermined undetermined undetermined field:season',
    ]);
  });
});

test('a limit on a condition that is not there, or a clause that is not, is an error', () => {
  const limits = { 'rd-intensity': { nothing: exact(1n) } };
  expect(() => compileSql(sql, { dialect: 'duckdb', limits })).toThrow('rd-intensity/nothing');
  expect(() => compileSql(sql, { dialect: 'duckdb', clauses: ['nothing'] })).toThrow('nothing');
});

test('more than a hundred reasons are joined in parts in PostgreSQL, in their order', async () => {
  const one = { when: 'TRUE', text: "'x'" };
  const texts = Array.from({ length: 250 }, (_, index) => ({ ...one, text: `'${index}'` }));
  const engine = await postgresqlWith(compileSql(sql, { dialect: 'postgresql' }), []);
  const none = [...texts.slice(0, 120)].map(text => ({ ...text, when: 'NULL' }));
  expect(await engine.texts(`SELECT ${postgresql.joinTexts(texts)}`)).toEqual([[...texts.keys()].join(';')]);
  expect(await engine.texts(`SELECT ${postgresql.joinTexts(none)}`)).toEqual(['']);
});

test.each([
  { dialect: 'duckdb', load: duckdbWithLines, nul: 'recognised' },
  { dialect: 'postgresql', load: postgresqlWithLines, nul: 'refused' },
] as const)(
  '$dialect: a line that is no declaration, or that jsonb cannot hold, is refused and ends nothing',
  async ({ dialect, load, nul }) => {
    const named = { ...withRd(50), enterprise: { name: '虚构\u0000企业' } };
    const script = compileSql(sql, { dialect, clauses: ['rd-intensity'] });
    const engine = await load(script, ['not json', '[1]', ...lines([named, withRd(50)])]);
    await createViews(engine, script);
    expect(await column(engine, 'conclusion')).toEqual(['refused', 'refused', nul, 'recognised']);
    expect((await column(engine, "coalesce(rd_intensity, '') || ':' || refused")).slice(0, 2)).toEqual([
      ':declaration;as_of;enterprise',
      ':declaration;as_of;enterprise',
    ]);
  },
);

test('what contradicts itself is refused with the reason: figures, and a finding against the documents', async () => {
  const script = compileSql(sql, { dialect: 'duckdb' });
  const finance = [{ year: 2023, revenue: 10, ai_revenue: ' 10.000001 ' }];
  const certified = { operations: { qualifications: [{ name: '示例资质', valid_until: 'long_term' }] } };
  const found = { findings: { qualifications: { finding: ' not_met' } } };
  const engine = await duckdbWith(script, [
    { ...withRd(1), finance },
    { ...withRd(1), ...certified, ...found },
    { ...withRd(1), enterprise: { name: '虚构企业', uscc: '91210100604608172L', size: 'SMALL' } },
  ]);
  await createViews(engine, script);
  expect(await column(engine, "conclusion || ':' || refused || ':' || coalesce(qualifications, '')")).toEqual(
    [
      'refused:ai-revenue-above-revenue:',
      'refused:findings.qualifications.finding:',
      'refused:enterprise.uscc;enterprise.size:',
    ],
  );
});

describe('more columns than PostgreSQL takes', () => {
  test('are refused in words, where an engine without that limit takes them', () => {
    const many = repeated(sql, 14);
    let refusal: unknown;
    try {
      compileSql(many, { dialect: 'postgresql' });
    } catch (error) {
      refusal = error;
    }
    const { code, message, help } = refusalProblem(refusal as SqlRefusal);
    expect(code).toBe('sql-too-many-columns');
    expect(message.zh).toMatch(/^这一版的脚本有一个查询要 \d{4} 列，postgresql 最多 1664 列$/);
    expect(help?.zh).toMatch(/^请换用 duckdb 或 clickhouse；/);
    expect(() => compileSql(many, { dialect: 'duckdb' })).not.toThrow();
    expect(() => compileSql(many, { dialect: 'clickhouse' })).not.toThrow();
  });

  test('are as many as it says itself, and what is not refused runs', async () => {
    const script = compileSql(repeated(sql, 13), { dialect: 'postgresql' });
    const engine = await postgresqlWith(script, [withRd(50)]);
    await createViews(engine, script);
    const counted = 'SELECT count(*) FROM information_schema.columns WHERE table_name = ';
    for (const { name, width } of script.views)
      expect(await engine.texts(`${counted}'${name}'`)).toEqual([String(width)]);
    expect(await column(engine, 'rd_intensity_12')).toEqual(['met']);

    const columns = (count: number) => Array.from({ length: count }, (_, n) => `${n} AS c${n}`).join(', ');
    const { view, query } = postgresql.most as NonNullable<typeof postgresql.most>;
    await engine.run(`CREATE VIEW wide AS SELECT ${columns(view.most)}`);
    await engine.run(`SELECT ${columns(query.most)}`);
    await expect(engine.run(`CREATE VIEW wider AS SELECT ${columns(view.most + 1)}`)).rejects.toThrow(
      'can have at most 1600 columns',
    );
    await expect(engine.run(`SELECT ${columns(query.most + 1)}`)).rejects.toThrow(
      'can have at most 1664 entries',
    );
  });
});
