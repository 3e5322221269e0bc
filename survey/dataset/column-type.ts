import type { FieldNode } from '../../checker/validate/field-tree.ts';
import { sqlName, sqlText } from '../sql-text.ts';

/** The DuckDB type of a field in the relation `declarations`; amounts are decimals in 万元, exact to 1 分. */
export function columnType(node: FieldNode): string {
  switch (node.field?.unit) {
    case 'amount':
      return 'DECIMAL(18,6)';
    case 'count':
    case 'year':
      return 'BIGINT';
    case 'date':
      return 'DATE';
    case 'boolean':
      return 'BOOLEAN';
    case 'codes':
      return 'VARCHAR[]';
    case 'group':
      return structType(node);
    case 'list':
      return `${structType(node)}[]`;
    default:
      return 'VARCHAR';
  }
}

function structType(node: FieldNode): string {
  const members = carriedMembers(node).map(member => `${sqlName(member.name)} ${columnType(member)}`);
  return `STRUCT(${members.join(', ')})`;
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
