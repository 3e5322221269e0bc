import type { Field, Fields } from '@zhunsheng/language';
import { type Candidate, didYouMean } from '@zhunsheng/language';

/** The field a column stands for: `path` has 0-based list positions, ready for a JSON Pointer. */
export interface CsvColumn {
  readonly field: Field;
  readonly path: readonly (string | number)[];
}

/** What a header cell means: one field, several that it could be, or none, with names that are like it (looked for when asked). */
export type CsvHeader =
  | { readonly kind: 'column'; readonly column: CsvColumn }
  | { readonly kind: 'ambiguous'; readonly paths: readonly string[] }
  | { readonly kind: 'unknown'; readonly like: () => readonly Candidate[] };

/** Reads headers: dotted paths with 1-based list positions (`list.1.member`), of field names or Chinese titles. */
export function csvHeaders(fields: Fields): (header: string) => CsvHeader {
  const children = new Map<string, Field[]>();
  const byTitle = new Map<string, Field[]>();
  for (const field of fields.values()) {
    append(children, parentPath(field.path), field);
    if (isValue(field) && field.list === undefined) append(byTitle, field.title.zh, field);
  }
  return header => {
    const segments = header.split('.').map(segment => segment.trim());
    const column = followPath(children, segments);
    if (column) return { kind: 'column', column };
    const titled = byTitle.get(header) ?? [];
    if (titled.length > 1) return { kind: 'ambiguous', paths: titled.map(field => field.path) };
    const [field] = titled;
    if (field) return { kind: 'column', column: { field, path: field.path.split('.') } };
    return { kind: 'unknown', like: () => didYouMean(header, columnNames(fields, segments)) };
  };
}

/** A field has a cell of its own; a list has one only to say that it is empty. */
function isValue(field: Field): boolean {
  return field.unit !== 'group' && field.unit !== 'list';
}

function followPath(children: Map<string, Field[]>, segments: readonly string[]): CsvColumn | undefined {
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
