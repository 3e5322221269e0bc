import type { Field } from '@zhunsheng/language';
import { type Data, writeAt } from '../questions/declaration-data.ts';
import { isObject } from '../source/is-object.ts';
import { fieldPointer } from '../source/json-pointer.ts';
import { setOwnProperty } from '../source/set-own-property.ts';
import type { Dictionary } from '../validate/dictionary.ts';
import { valueAt } from '../validate/field-tree.ts';
import type { SharedField } from './shared-field.ts';

/** A standard as far as data are carried from it or to it. */
export interface DataOwner {
  readonly standard: string;
  readonly dictionary: Pick<Dictionary, 'fields' | 'vocabularies'>;
}

/** One shared field in the two standards. */
interface Pair {
  readonly from: Field;
  readonly to: Field;
}

/**
 * What a declaration under one standard says under another: the values of the fields that both share. A code the other
 * standard does not know, and a field of another unit, is not carried: there the field stays unanswered, never guessed.
 */
export function carryOver(
  declaration: Data,
  from: DataOwner,
  to: DataOwner,
  shared: readonly SharedField[],
): Data {
  const pairs = pairFields(from, to, shared);
  let carried: Data = {};
  for (const pair of pairs) {
    if (pair.from.list !== undefined) continue;
    const value = convert(valueAt(declaration, fieldPointer(pair.from.path)), pair, pairs, to);
    if (value !== undefined) carried = writeAt(carried, fieldPointer(pair.to.path), value);
  }
  return carried;
}

function pairFields(from: DataOwner, to: DataOwner, shared: readonly SharedField[]): Pair[] {
  const fieldIn = ({ standard, dictionary }: DataOwner, { paths }: SharedField) =>
    Object.hasOwn(paths, standard) ? dictionary.fields.get(paths[standard] as string) : undefined;
  return shared.flatMap(one => {
    const [source, target] = [fieldIn(from, one), fieldIn(to, one)];
    return source && target && sameUnit(source, target) ? [{ from: source, to: target }] : [];
  });
}

/** Whether a value of one field can stand in the other. */
export function sameUnit(one: Field, other: Field): boolean {
  return one.unit === other.unit && one.counts === other.counts;
}

function convert(value: unknown, { from, to }: Pair, pairs: readonly Pair[], owner: DataOwner): unknown {
  if (value === undefined || value === null) return undefined;
  switch (to.unit) {
    case 'list':
      return Array.isArray(value) ? value.map(entry => convertEntry(entry, from, pairs, owner)) : undefined;
    case 'code':
      return isCodeOf(to, value, owner) ? value : undefined;
    case 'codes':
      return Array.isArray(value) && value.every(code => isCodeOf(to, code, owner)) ? value : undefined;
    case 'group':
      return undefined;
    case 'amount':
    case 'count':
    case 'year':
    case 'date':
    case 'expiry':
    case 'boolean':
    case 'text':
      return value;
  }
}

function convertEntry(entry: unknown, list: Field, pairs: readonly Pair[], owner: DataOwner): Data {
  const converted = {};
  for (const pair of pairs) {
    if (pair.from.list !== list.path || !isObject(entry)) continue;
    const name = pair.from.path.slice(list.path.length + 1);
    const value = convert(valueAt(entry, fieldPointer(name)), pair, pairs, owner);
    const target = pair.to.path.slice((pair.to.list ?? '').length + 1);
    if (value !== undefined) setOwnProperty(converted, target, value);
  }
  return converted;
}

function isCodeOf({ codes, vocabulary }: Field, code: unknown, { dictionary }: DataOwner): boolean {
  if (codes) return codes.includes(code as string);
  return (dictionary.vocabularies[vocabulary ?? ''] ?? []).some(entry => entry.code === code);
}
