import type { Field, Fields } from '@zhunsheng/language';
import { type Candidate, didYouMean } from '@zhunsheng/language';
import type { Dictionary } from '../validate/dictionary.ts';
import { normalizeName } from '../workbook/choices.ts';
import { LONG_TERM } from '../workbook/dictionary.ts';

/** What the columns and cells of a CSV file may mean. */
export type CsvDictionary = Pick<Dictionary, 'fields' | 'vocabularies'>;

/** The field a column stands for: `path` has 0-based list positions, ready for a JSON Pointer. */
export interface CsvColumn {
  readonly field: Field;
  readonly path: readonly (string | number)[];
  /** The code of the field that a title is the only one to have; any other text as it is. */
  readonly codeOf: (text: string) => string;
}

/** What a header cell means: one field, several that it could be, or none, with names that are like it (looked for when asked). */
export type CsvHeader =
  | { readonly kind: 'column'; readonly column: CsvColumn }
  | { readonly kind: 'ambiguous'; readonly paths: readonly string[] }
  | { readonly kind: 'unknown'; readonly like: () => readonly Candidate[] };

/** Reads headers: dotted paths with 1-based list positions (`list.1.member`), of field names or Chinese titles. */
export function csvHeaders({ fields, vocabularies }: CsvDictionary): (header: string) => CsvHeader {
  const children = new Map<string, Field[]>();
  const byTitle = new Map<string, Field[]>();
  for (const field of fields.values()) {
    append(children, parentPath(field.path), field);
    if (isValue(field) && field.list === undefined) append(byTitle, field.title.zh, field);
  }
  return header => {
    const segments = header.split('.').map(segment => segment.trim());
    const found = followPath(children, segments);
    if (found)
      return { kind: 'column', column: { ...found, codeOf: codesByTitle(found.field, vocabularies) } };
    const titled = byTitle.get(header) ?? [];
    if (titled.length > 1) return { kind: 'ambiguous', paths: titled.map(field => field.path) };
    const [field] = titled;
    if (field) {
      const codeOf = codesByTitle(field, vocabularies);
      return { kind: 'column', column: { field, path: field.path.split('.'), codeOf } };
    }
    return { kind: 'unknown', like: () => didYouMean(header, columnNames(fields, segments)) };
  };
}

/** A field has a cell of its own; a list has one only to say that it is empty. */
function isValue(field: Field): boolean {
  return field.unit !== 'group' && field.unit !== 'list';
}

function codesByTitle(field: Field, vocabularies: Dictionary['vocabularies']): CsvColumn['codeOf'] {
  let codes: Map<string, string | undefined> | undefined;
  return text => {
    codes ??= codeNames(field, vocabularies);
    return codes.get(normalizeName(text)) ?? text;
  };
}

/** By title; one that several codes have leads to none of them. */
function codeNames(field: Field, vocabularies: Dictionary['vocabularies']): Map<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  if (field.unit === 'expiry')
    for (const name of [LONG_TERM.label, '长期有效']) names.set(name, LONG_TERM.code);
  const entries = (field.vocabulary && vocabularies[field.vocabulary]) || [];
  for (const { code, title } of entries) {
    if (field.codes && !field.codes.includes(code)) continue;
    for (const name of new Set([title.zh, title.en].map(normalizeName)))
      names.set(name, names.has(name) ? undefined : code);
  }
  for (const { code } of entries) names.set(normalizeName(code), code);
  return names;
}

function followPath(
  children: Map<string, Field[]>,
  segments: readonly string[],
): Omit<CsvColumn, 'codeOf'> | undefined {
  const path: (string | number)[] = [];
  let field: Field | undefined;
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] as string;
    const siblings = children.get(field?.path ?? '') ?? [];
    const named = siblings.find(({ path: own }) => own.slice(own.lastIndexOf('.') + 1) === segment);
    field = named ?? onlyOne(siblings.filter(sibling => sibling.title.zh === segment));
    if (!field) return undefined;
    path.push(field.path.slice(field.path.lastIndexOf('.') + 1));
    if (field.unit !== 'list' || index === segments.length - 1) continue;
    const position = segments[++index] as string;
    if (!/^[1-9]\d{0,4}$/.test(position) || index === segments.length - 1) return undefined;
    path.push(Number(position) - 1);
  }
  return field && field.unit !== 'group' ? { field, path } : undefined;
}

/** The names a header could have been meant for, with the list position that it has. */
function* columnNames(fields: Fields, segments: readonly string[]): Generator<Candidate> {
  const position = segments.find(segment => /^\d+$/.test(segment)) ?? '1';
  for (const field of fields.values()) {
    if (!isValue(field)) continue;
    const name = field.list ? field.path.replace(field.list, `${field.list}.${position}`) : field.path;
    yield { name, title: field.title.zh };
  }
}

function parentPath(path: string): string {
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
