import type { Terms } from '@zhunsheng/language/types/terms';
import type { Targets } from './inline-runs.ts';
import { allSections, type StandardDocument } from './standard-document.ts';

/** Before the numbers are known nothing leads anywhere. */
export const NO_TARGETS: Targets = { ids: new Map(), labels: new Map(), terms: new Map() };

/** What can be referred to in a numbered document: sections and tables by id, terms also by their words. */
export function documentTargets(document: StandardDocument, terms: Terms['terms']): Targets {
  const sections = allSections(document);
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'table' ? [block] : [])),
  );
  // A name may be both a clause and a term: a link means the clause.
  const inOrder = [...sections.filter(({ kind }) => kind !== 'term'), ...tables, ...sections];
  const ids = new Map<string, string>();
  for (const { id } of inOrder.filter(one => !/^(verification:|.*\/)/.test(one.id))) {
    const name = id.slice(id.indexOf(':') + 1);
    if (!ids.has(name)) ids.set(name, id);
  }
  const words = terms.flatMap(({ id, term, admitted }) =>
    [term.zh, ...(admitted ?? [])].map(word => [word, `term:${id}`] as const),
  );
  return {
    ids,
    labels: new Map(inOrder.map(({ id, label }) => [id, label])),
    terms: new Map(words.sort(([a], [b]) => b.length - a.length)),
  };
}

/** What an empty link of the prose reads as, by the id as it is written there. */
export function proseLabels({ ids, labels }: Targets): Map<string, string> {
  return new Map([...ids].map(([name, id]) => [name, labels.get(id) ?? '']));
}
