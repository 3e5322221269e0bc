import type { EditionDescription, EditionRules } from '@zhunsheng/language';
import { type Field, readFields } from '@zhunsheng/language';
import { fieldUses } from './field-uses.ts';

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
