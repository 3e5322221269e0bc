import type { Field, Fields } from '@zhunsheng/language';
import { pointerSegments } from '../source/json-pointer.ts';

/** A field with the fields below it: members of a group, or of every entry of a list. The root has no field. */
export interface FieldNode {
  readonly field: Field | undefined;
  /** Last segment of the path. */
  readonly name: string;
  readonly members: ReadonlyMap<string, FieldNode>;
}

/** The data dictionary as a tree. */
export function fieldTree(fields: Fields): FieldNode {
  const root = { field: undefined, name: '', members: new Map<string, FieldNode>() };
  const members = new Map([['', root.members]]);
  for (const field of fields.values()) {
    const dot = field.path.lastIndexOf('.');
    const node = { field, name: field.path.slice(dot + 1), members: new Map<string, FieldNode>() };
    members.set(field.path, node.members);
    members.get(dot < 0 ? '' : field.path.slice(0, dot))?.set(node.name, node);
  }
  return root;
}

/** The field a JSON Pointer leads to; undefined when it leads to none. Positions in lists are passed over. */
export function fieldAt(root: FieldNode, pointer: string): FieldNode | undefined {
  let node: FieldNode | undefined = root;
  for (const segment of pointerSegments(pointer)) {
    if (!node) return undefined;
    const { unit } = node.field ?? {};
    if ((unit === 'list' || unit === 'codes') && /^\d+$/.test(segment)) continue;
    node = node.members.get(segment);
  }
  return node;
}

/** The value a JSON Pointer leads to in `data`; own properties only. */
export function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const segment of pointerSegments(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string, unknown>)[segment];
  }
  return value;
}
