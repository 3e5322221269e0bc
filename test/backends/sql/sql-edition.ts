import type { SqlEdition } from '../../../checker/backends/sql/sql-edition.ts';
import { typedEdition } from '../../../checker/rule/typed-edition.ts';
import { contentOf } from '../../edition.ts';

export type AssembledContent = Awaited<ReturnType<typeof contentOf>>;

/** An edition read afresh, as the SQL backend takes it, beside what the other backends take. */
export async function sqlEditionOf(id: string): Promise<AssembledContent & { sql: SqlEdition }> {
  const { content, assembled } = await contentOf(id);
  const clauses = assembled.rules.clauses.map(clause => {
    const { data } = content.clauses.get(clause.id) as {
      data: Parameters<typeof typedEdition>[0]['clauses'][0];
    };
    return data;
  });
  const typed = typedEdition({
    facts: content.facts.data,
    clauses,
    vocabularies: content.vocabularies,
    schema: content.schema,
  });
  const words = assembled.description.clauses.map(({ text, ...clause }) => ({ ...clause, plain: text }));
  return { content, assembled, sql: { typed, data: { standard: content.standard.data, clauses: words } } };
}
