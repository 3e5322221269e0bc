import type { Field } from '@zhunsheng/language';
import type { Data } from '../questions/declaration-data.ts';
import { fieldPointer } from '../source/json-pointer.ts';
import { valueAt } from '../validate/field-tree.ts';
import { placeholder } from '../validate/placeholder.ts';
import { choicesOf } from '../workbook/choices.ts';
import { type Dictionary, EDITION_FIELD, membersOf } from '../workbook/dictionary.ts';
import { setAt } from '../workbook/example-declaration.ts';
import { unitOf } from './yaml-template.ts';

/** More choices than these are not listed: the schema completes them in an editor. */
const LISTED_CHOICES = 8;

/**
 * JSON has no comments, so each value says what belongs there, and is refused until it is replaced or removed: an
 * example could be handed in by mistake. What `data` say is filled in.
 */
export function jsonTemplate(dictionary: Dictionary, data: Data = {}): string {
  const template: Record<string, unknown> = {
    ...(data['edition'] !== undefined && { edition: data['edition'] }),
  };
  for (const field of dictionary.fields.values()) {
    if (field.list || field.unit === 'group') continue;
    const isEdition = field.path === EDITION_FIELD;
    const given = valueAt(data, fieldPointer(field.path));
    setAt(template, field.path, given ?? (isEdition ? dictionary.edition : toFill(field, dictionary)));
  }
  return `${JSON.stringify(template, undefined, 2)}\n`;
}

function toFill(field: Field, dictionary: Dictionary): unknown {
  if (field.unit === 'list') return [entryToFill(field, dictionary)];
  const text = placeholder(describe(field, dictionary));
  return field.unit === 'codes' ? [text] : text;
}

function entryToFill(list: Field, dictionary: Dictionary): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  for (const field of membersOf(list, dictionary))
    setAt(entry, field.path.slice(list.path.length + 1), toFill(field, dictionary));
  return entry;
}

function describe(field: Field, dictionary: Dictionary): string {
  const bare = ['amount', 'count', 'year', 'boolean'].includes(field.unit) ? '，不加引号' : '';
  const kind = `${field.title.zh}（${field.required ? '必填，' : ''}${unitOf(field)}${bare}）`;
  const choices = field.unit === 'code' || field.unit === 'codes' ? choicesOf(field, dictionary) : [];
  if (choices.length > 0 && choices.length <= LISTED_CHOICES)
    return `${kind}，可选 ${choices.map(({ value, label }) => `${value} ${label}`).join('、')}`;
  const example = Array.isArray(field.example) ? field.example[0] : field.example;
  return example === undefined || field.unit === 'boolean' ? kind : `${kind}，如 ${example}`;
}
