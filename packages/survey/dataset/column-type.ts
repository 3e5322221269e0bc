import type { FieldNode } from '@zhunsheng/checker';
import { duckdbType } from '@zhunsheng/language/sql';
import { sqlName, sqlText } from '../sql-text.ts';

/** The DuckDB type of a field in the relation `declarations`, its names written as DuckDB itself writes types. */
export function columnType(node: FieldNode): string {
  return duckdbType(carried(node), sqlName);
}

function carried(node: FieldNode): Parameters<typeof duckdbType>[0] {
  return { name: node.name, unit: node.field?.unit ?? 'text', members: carriedMembers(node).map(carried) };
}

/**
 * The members that are carried along. Free text in list entries and findings is not: no fact can be made from it, and
 * reading it takes a third of the time.
 */
export function carriedMembers(node: FieldNode): FieldNode[] {
  const members = [...node.members.values()];
  const isEntry = node.field?.unit === 'list' || isFinding(node);
  const carried = isEntry ? members.filter(({ field }) => field?.unit !== 'text') : members;
  return carried.length > 0 ? carried : members;
}

function isFinding({ field }: FieldNode): boolean {
  return /^findings\./.test(field?.path ?? '');
}

/** Name and type of every column, as the reader of JSON takes them. */
export function columnTypes(root: FieldNode): string {
  return `{${[...root.members.values()].map(node => `${sqlName(node.name)}: ${sqlText(columnType(node))}`).join(', ')}}`;
}
