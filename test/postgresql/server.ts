import { join } from 'node:path';
import type { SqlScript } from '../../packages/language/backends/sql/compile-sql.ts';
import type { Engine } from '../backends/sql/engines.ts';
import { ROOT } from '../edition.ts';

interface Client {
  connect(): Promise<void>;
  query(
    query: string | { text: string; values?: unknown[]; rowMode?: 'array' },
  ): Promise<{ rows: unknown[][] }>;
  end(): Promise<void>;
}
const { default: pg } = (await import(join(ROOT, 'build/postgresql/node_modules/pg/lib/index.js'))) as {
  default: { Client: new (options: object) => Client };
};

/** The server that scripts/test-postgresql.ts has started, with lines loaded into a schema of their own. */
export async function serverWithLines(
  script: SqlScript,
  written: readonly string[],
  schema: string,
): Promise<Engine & { end: () => Promise<void> }> {
  const client = new pg.Client({
    host: process.env['ZHUNSHENG_POSTGRESQL'],
    user: 'postgres',
    database: 'postgres',
  });
  await client.connect();
  const run = async (statement: string) => void (await client.query(statement));
  await run(`CREATE SCHEMA ${schema}; SET search_path = ${schema}`);
  if (script.session) await run(script.session.statement);
  await run(script.table);
  const [table = '', insert = ''] = script.loading.split(/^--.*$/m);
  await run(table);
  await client.query({
    text: 'INSERT INTO declarations_lines (line) SELECT unnest($1::text[])',
    values: [written],
  });
  await run(insert);
  return {
    run,
    texts: async text => (await client.query({ text, rowMode: 'array' })).rows.map(([one]) => String(one)),
    end: () => client.end(),
  };
}
