import { expect, test } from 'vitest';
import { compileSql } from '../../packages/language/backends/sql/compile-sql.ts';
import { checkedLines, shown, writtenDeclarations } from '../backends/sql/as-written.ts';
import { createViews } from '../backends/sql/engines.ts';
import { lineExpression } from '../backends/sql/lines.ts';
import { randomEditions } from '../backends/sql/random-editions.ts';
import { sqlEditionOf } from '../backends/sql/sql-edition.ts';
import { serverWithLines } from './server.ts';

test.each(['2024', 'draft'])(
  'PostgreSQL says the same as check of 3,000 declarations as people write them: edition %s',
  async id => {
    const { sql, assembled } = await sqlEditionOf(id);
    const script = compileSql(sql, { dialect: 'postgresql' });
    const written = await writtenDeclarations(id, 3000, 43);
    const server = await serverWithLines(script, written, `written_${id}`);
    await createViews(server, script);
    const line = lineExpression(assembled.rules.clauses);
    for (const assurance of ['verified', 'declared'] as const) {
      const found = await server.texts(`SELECT ${line} FROM verdicts_${assurance} ORDER BY "row"`);
      expect(found.map(shown)).toEqual(await checkedLines(id, written, assurance));
    }
    await server.end();
  },
);

test('100 random editions mean in PostgreSQL what the reference says, 60 declarations each', async () => {
  const { whole, written, editions } = await randomEditions(100, 5);
  const server = await serverWithLines(compileSql(whole, { dialect: 'postgresql' }), written, 'random');
  for (const { script, query, expected } of editions('postgresql')) {
    await createViews(server, script);
    expect(await server.texts(query)).toEqual(expected);
  }
  await server.end();
});
