import { allSections, type Run, type StandardDocument } from '@zhunsheng/workshop/site';

/** The ids of the terms that the sentence of a clause uses. */
export function termsUsed(document: StandardDocument, clause: string): ReadonlySet<string> {
  const section = allSections(document).find(({ id }) => id === `clause:${clause}`);
  const runs = (section?.blocks ?? []).flatMap(block => (block.kind === 'paragraph' ? block.runs : []));
  return new Set(runs.flatMap(termsOf));
}

function termsOf(run: Run): string[] {
  if (run.kind === 'phrase') return run.runs.flatMap(termsOf);
  return run.kind === 'term' ? [run.to.replace(/^term:/, '')] : [];
}

/** The id of the pop-over with a term's definition; `term:revenue` itself is the entry among the terms. */
export function definitionId(term: string): string {
  return `definition-${term.replace(/^term:/, '')}`;
}
