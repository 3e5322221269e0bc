import {
  type EditionDescription,
  type EditionRules,
  type Fact,
  type Field,
  readFields,
  usedFacts,
} from '@zhunsheng/language';

/** A field of the declaration, with the clauses that read it. */
export interface DictionaryField extends Field {
  readonly clauses: readonly string[];
}

/** The declaration of an edition, field by field, in the order of its schema. */
export interface SiteDictionary {
  readonly title: EditionDescription['names'];
  readonly description: string;
  readonly fields: readonly DictionaryField[];
}

/** The data dictionary from the declaration schema and the rules. */
export function siteDictionary(schema: EditionDescription['schema'], rules: EditionRules): SiteDictionary {
  const uses = fieldUses(rules);
  return {
    title: { zh: String(schema['title']), en: String(schema['x-title-en']) },
    description: String(schema['description'] ?? ''),
    fields: [...readFields(schema).values()].map(field => ({ ...field, clauses: uses[field.path] ?? [] })),
  };
}

/** The clauses, by id and in the order of the standard, that read each field of the declaration, by its path. */
function fieldUses(rules: EditionRules): Record<string, string[]> {
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
