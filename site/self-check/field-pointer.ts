import type { Data } from '@zhunsheng/checker';
import { valueAt } from '@zhunsheng/checker';
import { type Field, type JsonSchema, readFields } from '@zhunsheng/language';

/** Where in the form a field is answered; `entries` is the list with the entry that has to be added first. */
export interface FieldPlace {
  readonly pointer: string;
  readonly entries?: { readonly pointer: string; readonly value: readonly unknown[] };
}

/** The place of a field: in a list that of the year asked for, else that of the first entry that does not have it yet. */
export function fieldPointer(
  { path, list }: Field,
  year: number | null,
  data: Data,
  schema: JsonSchema,
): FieldPlace {
  if (list === undefined) return { pointer: `/${path.replaceAll('.', '/')}` };
  const pointer = `/${list.replaceAll('.', '/')}`;
  const member = path.slice(list.length + 1);
  const unique = readFields(schema).get(list)?.unique;
  const found = valueAt(data, pointer);
  const entries = Array.isArray(found) ? (found as Data[]) : [];
  const isAsked = (entry: Data) =>
    unique !== undefined && year !== null ? entry[unique] === year : entry[member] === undefined;
  const index = entries.findIndex(isAsked);
  if (index >= 0) return { pointer: `${pointer}/${index}/${member}` };
  const added = unique !== undefined && year !== null ? { [unique]: year } : {};
  return {
    pointer: `${pointer}/${entries.length}/${member}`,
    entries: { pointer, value: [...entries, added] },
  };
}
