import type { SqlEdition } from '../../../packages/language/backends/sql/sql-edition.ts';
import { typedEdition } from '../../../packages/language/rule/typed-edition.ts';
import { contentOf } from '../../edition.ts';

export type AssembledContent = Awaited<ReturnType<typeof contentOf>>;

/** An edition read afresh, as the SQL backend takes it, beside what the other backends take. */
export async function sqlEditionOf(id: string): Promise<AssembledContent & { sql: SqlEdition }> {
  const read = await contentOf(id);
  return { ...read, sql: sqlOf(read) };
}

export function sqlOf({ content, assembled }: AssembledContent): SqlEdition {
  const clauses = assembled.rules.clauses.flatMap(({ id }) => content.clauses.get(id)?.data ?? []);
  const { vocabularies, schema } = content;
  const typed = typedEdition({ facts: content.facts.data, clauses, vocabularies, schema });
  const words = assembled.description.clauses.map(({ text, ...clause }) => ({ ...clause, plain: text }));
  return { typed, data: { standard: content.standard.data, clauses: words } };
}

/** An edition with its clauses again and again, under other ids: `growth-1` to `growth-12` of thirteen times. */
export function repeated(sql: SqlEdition, times: number): SqlEdition {
  const { typed } = sql;
  const { clauses } = typed.rules;
  const all = Array.from({ length: times }, (_, n) =>
    clauses.map(clause => (n === 0 ? clause : { ...clause, id: `${clause.id}-${n}` })),
  );
  return { ...sql, typed: { ...typed, rules: { ...typed.rules, clauses: all.flat() } } };
}
