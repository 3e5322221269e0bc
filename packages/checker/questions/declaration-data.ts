import { jsonPointer, pointerSegments } from '../source/json-pointer.ts';

/** A declaration as it is being filled in: plain JSON data, not necessarily valid. Never changed in place. */
export type Data = Readonly<Record<string, unknown>>;

/**
 * The data with another value at a pointer; undefined removes it, and with it groups that become empty. An entry of a
 * list stays, however empty, and what is no group or list on the way is replaced by one.
 */
export function writeAt(data: Data, pointer: string, value: unknown): Data {
  return (write(data, pointerSegments(pointer), value) ?? {}) as Data;
}

function write(node: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(node) || (node === undefined && name === '0')) {
    const list = Array.isArray(node) ? [...node] : [];
    const entry = write(list[Number(name)], rest, value);
    if (entry === undefined && rest.length === 0) list.splice(Number(name), 1);
    else list[Number(name)] = entry ?? {};
    return list;
  }
  const group = typeof node === 'object' && node !== null ? { ...node } : {};
  const member = write(Object.hasOwn(group, name) ? (group as Data)[name] : undefined, rest, value);
  if (member === undefined) delete (group as Record<string, unknown>)[name];
  else
    Object.defineProperty(group, name, {
      value: member,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return Object.keys(group).length === 0 ? undefined : group;
}

/** Every single value with its pointer; an empty list is one. */
export function listValues(data: unknown, at: readonly string[] = []): [pointer: string, value: unknown][] {
  if (typeof data !== 'object' || data === null) return data === undefined ? [] : [[jsonPointer(at), data]];
  const members = Object.entries(data);
  if (members.length === 0 && Array.isArray(data)) return [[jsonPointer(at), data]];
  return members.flatMap(([name, value]) => listValues(value, [...at, name]));
}

/** Whether there is any single value, or an empty list; found at the first one. */
export function hasValue(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return data !== undefined;
  const members = Object.values(data);
  return members.length === 0 ? Array.isArray(data) : members.some(hasValue);
}
