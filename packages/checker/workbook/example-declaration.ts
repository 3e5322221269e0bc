import { type Dictionary, membersOf } from './dictionary.ts';

/** A fictional declaration made of the examples in the schema; a list without an example of its own has one entry. */
export function exampleDeclaration(dictionary: Dictionary): Record<string, unknown> {
  const example: Record<string, unknown> = {};
  for (const field of dictionary.fields.values()) {
    if (field.list || field.unit === 'group') continue;
    const value =
      field.unit === 'list' ? (field.example ?? [exampleEntry(field.path, dictionary)]) : field.example;
    if (value !== undefined) setAt(example, field.path, value);
  }
  return example;
}

function exampleEntry(path: string, dictionary: Dictionary): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  const list = dictionary.fields.get(path);
  for (const field of list ? membersOf(list, dictionary) : []) {
    if (field.example !== undefined) setAt(entry, field.path.slice(path.length + 1), field.example);
  }
  return entry;
}

/** Sets the value at a dotted path, with the groups on the way. */
export function setAt(data: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let node = data;
  for (const name of names) {
    node[name] ??= {};
    node = node[name] as Record<string, unknown>;
  }
  node[last] = value;
}
