import { expect, test } from 'vitest';
import { compileSql } from '../../../packages/language/backends/sql/compile-sql.ts';
import { createViews, duckdbWithLines, postgresqlWithLines } from './engines.ts';
import { randomEditions } from './random-editions.ts';

/** Random rules over all kinds of facts: the SQL means what the reference says. */
test.each([
  { dialect: 'duckdb', load: duckdbWithLines, count: 8 },
  { dialect: 'postgresql', load: postgresqlWithLines, count: 30 },
] as const)(
  '$count random editions in $dialect, 60 declarations each',
  async ({ dialect, load, count }) => {
    const { whole, written, editions } = await randomEditions(count, 3);
    const engine = await load(compileSql(whole, { dialect }), written);
    for (const { script, query, expected } of editions(dialect)) {
      await createViews(engine, script);
      expect(await engine.texts(query)).toEqual(expected);
    }
  },
  180_000,
);
