import type { EditionRules, Fact } from '@zhunsheng/language';
import { usedFacts } from '@zhunsheng/language';

/** The clauses, by id and in the order of the standard, that read each field of the declaration, by its path. */
export function fieldUses(rules: EditionRules): Record<string, string[]> {
  const uses: Record<string, string[]> = {};
  for (const clause of rules.clauses) {
    const paths = new Set(usedFacts([clause], rules).flatMap(fieldsRead));
    for (const path of paths) {
      uses[path] ??= [];
      uses[path].push(clause.id);
    }
  }
  return uses;
}

/** What a fact itself reads, by the paths of the data dictionary; what it derives from, reads for itself. */
function fieldsRead(fact: Fact): string[] {
  switch (fact.kind) {
    case 'field':
      return [fact.path];
    case 'year':
    case 'growth':
      return ['as_of', fact.list, `${fact.list}.year`, `${fact.list}.${fact.member}`];
    case 'count':
      return [
        fact.list,
        ...fact.where.flatMap(one => [
          `${fact.list}.${one.member}`,
          ...(one.kind === 'not_before' ? [one.than] : []),
        ]),
      ];
    default:
      return [];
  }
}
