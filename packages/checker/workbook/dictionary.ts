import type { Bilingual, Field, Fields } from '@zhunsheng/language';

/** An entry of a vocabulary; `parts` are codes of their own under it (the districts of a city). */
export interface VocabularyEntry {
  readonly code: string;
  readonly title: Bilingual;
  readonly description?: string;
  readonly items?: readonly string[];
  readonly parts?: readonly VocabularyEntry[];
}

/** All that forms and templates are made from: fields, their vocabularies, and what the form is called. */
export interface Dictionary {
  readonly fields: Fields;
  readonly vocabularies: Readonly<Record<string, readonly VocabularyEntry[]>>;
  readonly title: Bilingual;
  readonly edition: string;
  /** What has to be said of the standard's text, such as that it is not the official publication. */
  readonly notice?: string;
  /** Where the declaration's JSON Schema is, for editors that complete and check. */
  readonly schema?: string;
}

/** The one field that the toolkit itself knows: it says which edition the rest is written for. */
export const EDITION_FIELD = 'edition';

/** What a field of unit `expiry` says instead of a date. */
export const LONG_TERM = { code: 'long_term', label: '长期' } as const;

/** The last name in a dotted path. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** The path of the group or list that holds `path`; empty for fields of the declaration itself. */
export function parentPath(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}

/** The members of a list in the order of the schema; members that hold others are left out. */
export function membersOf(list: Field, dictionary: Dictionary): Field[] {
  return [...dictionary.fields.values()].filter(
    field => field.list === list.path && field.unit !== 'group' && field.unit !== 'list',
  );
}
