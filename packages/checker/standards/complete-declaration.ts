import type { Field, Fields } from '@zhunsheng/language';
import { type Data, writeAt } from '../questions/declaration-data.ts';
import { isObject } from '../source/is-object.ts';
import { fieldPointer } from '../source/json-pointer.ts';
import { amountInFen } from '../validate/amount-in-fen.ts';
import { valueAt } from '../validate/field-tree.ts';

/** A declaration with what others know, what came from them, and where they say something else. */
export interface CompletedDeclaration {
  readonly data: Data;
  /**
   * The paths of the fields that were filled in; a member of a list once, however many entries, and none of the member by
   * which entries are known again: a year alone says nothing.
   */
  readonly filled: readonly string[];
  /** The fields that are given here and otherwise there. */
  readonly differing: readonly { readonly field: Field; readonly own: unknown; readonly carried: unknown }[];
}

/**
 * `own` completed by `carried`, which another standard's declaration says under this one. What is given stays as it is.
 * Entries of a list are known again by the member in which no two agree (the year); other lists are taken whole or not.
 */
export function completeDeclaration(own: Data, carried: Data, fields: Fields): CompletedDeclaration {
  const filled = new Set<string>();
  const differing: CompletedDeclaration['differing'][number][] = [];
  let data = own;
  const put = (pointer: string, field: Field, value: unknown) => {
    if (value === undefined) return;
    const given = valueAt(data, pointer);
    if (given === undefined) {
      data = writeAt(data, pointer, value);
      filled.add(field.path);
    } else if (!isSame(field, given, value)) differing.push({ field, own: given, carried: value });
  };
  for (const field of fields.values()) {
    if (field.list !== undefined || field.unit === 'group') continue;
    const pointer = fieldPointer(field.path);
    const value = valueAt(carried, pointer);
    if (field.unit === 'list' && field.unique !== undefined)
      for (const entry of asEntries(value)) putEntry(pointer, field, entry);
    else if (field.unit !== 'list' || valueAt(data, pointer) === undefined) put(pointer, field, value);
  }
  return { data, filled: [...filled], differing };

  function putEntry(pointer: string, list: Field, entry: Data): void {
    const key = list.unique as string;
    const entries = asEntries(valueAt(data, pointer));
    const known = entries.findIndex(one => one[key] === entry[key]);
    if (known < 0) data = writeAt(data, `${pointer}/${entries.length}`, { [key]: entry[key] });
    const at = `${pointer}/${known < 0 ? entries.length : known}`;
    for (const [name, value] of Object.entries(entry)) {
      const member = fields.get(`${list.path}.${name}`);
      if (member) put(`${at}/${name}`, member, value);
    }
  }
}

function asEntries(list: unknown): readonly Data[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** Amounts may be written as numbers or as text; codes of a list stand in any order. */
function isSame({ unit }: Field, one: unknown, other: unknown): boolean {
  if (unit === 'amount') return amountInFen(one) === amountInFen(other);
  if (unit === 'codes')
    return JSON.stringify([...(one as string[])].sort()) === JSON.stringify([...(other as string[])].sort());
  return JSON.stringify(one) === JSON.stringify(other);
}
