/** The id of the pop-over with a term's definition; `term:revenue` itself is the entry among the terms. */
export function definitionId(term: string): string {
  return `definition-${term.replace(/^term:/, '')}`;
}
