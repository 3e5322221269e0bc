import type { Dictionary } from '@zhunsheng/checker';
import { type FieldNode, fieldAt } from '@zhunsheng/checker';
import { type JsonSchema, resolveSchema } from '@zhunsheng/language';
import { sqlName, sqlText } from '../sql-text.ts';

const OPERATORS = ['at_most', 'less_than', 'same_province'] as const;

/**
 * SQL conditions on a row of typed columns, any of which makes the checker look at the declaration: `x-constraints`,
 * `x-unique` members that agree, another edition named. Conservative: where one is wrong or not expressible, it is true.
 */
export function doubtsOf(schema: JsonSchema, dictionary: Dictionary, edition: string): string[] {
  const named = fieldAt(dictionary.tree, '/edition');
  const other = named ? [`edition <> ${sqlText(edition)}`] : [];
  return [...other, ...groupDoubts(schema, schema, dictionary.tree, dictionary.tree, '')];
}

function groupDoubts(
  document: JsonSchema,
  schema: JsonSchema,
  node: FieldNode,
  root: FieldNode,
  at: string,
): string[] {
  const constraints = (schema['x-constraints'] ?? []) as readonly JsonSchema[];
  const own = constraints.map(constraint => broken(constraint, node, root, at));
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
  const below = [...node.members.values()].flatMap(member => {
    const inner = resolveSchema(document, properties[member.name] ?? {});
    const column = at === '' ? sqlName(member.name) : `${at}.${sqlName(member.name)}`;
    if (member.field?.unit === 'group') return groupDoubts(document, inner, member, root, column);
    if (member.field?.unit !== 'list') return [];
    const items = resolveSchema(document, inner['items'] as JsonSchema);
    const wrong = groupDoubts(document, items, member, root, 'e').map(condition => `(${condition})`);
    // One look at each entry for all conditions: they cost less than the look.
    const entries = `len(list_filter(${column}, lambda e: ${wrong.join(' OR ')})) > 0`;
    return [...(wrong.length > 0 ? [entries] : []), ...repeated(member, column)];
  });
  return [...own, ...below];
}

function repeated({ field }: FieldNode, column: string): string[] {
  if (field?.unique === undefined) return [];
  const values = `list_transform(${column}, lambda e: e.${sqlName(field.unique)})`;
  return [`len(list_distinct(${values})) < len(${column})`];
}

function broken(constraint: JsonSchema, node: FieldNode, root: FieldNode, at: string): string {
  const operator = OPERATORS.find(name => typeof constraint[name] === 'string');
  if (!operator) return 'TRUE';
  const left = operand(String(constraint['left']), node, root, at);
  const right = operand(String(constraint[operator]), node, root, at);
  if (!left || !right) return 'TRUE';
  if (operator === 'same_province') return `${province(left)} <> ${province(right)}`;
  const times = constraint['times'] as number | undefined;
  const [l, r] = [measure(left, right), measure(right, left)];
  const limit = times === undefined ? r : `${r} * CAST(${sqlText(String(times))} AS DECIMAL(18,6))`;
  return `${l} ${operator === 'at_most' ? '>' : '>='} ${limit}`;
}

interface Operand {
  readonly node: FieldNode;
  readonly column: string;
}

function operand(written: string, node: FieldNode, root: FieldNode, at: string): Operand | undefined {
  const absolute = written.startsWith('/');
  const found = fieldAt(absolute ? root : node, absolute ? written : `/${written}`);
  if (!found?.field) return undefined;
  const path = written.split('/').filter(Boolean).map(sqlName);
  return { node: found, column: (absolute || at === '' ? path : [at, ...path]).join('.') };
}

/** Years against dates by the year of the date; what is in figures as a decimal wide enough for the product. */
function measure({ node, column }: Operand, other: Operand): string {
  const unit = node.field?.unit;
  if (unit === 'date') return other.node.field?.unit === 'year' ? `year(${column})` : column;
  if (unit === 'expiry') return `TRY_CAST(${column} AS DATE)`;
  // A number that is too large for it is out of its range as well, which is noticed elsewhere.
  return unit !== 'amount' && other.node.field?.unit === 'amount'
    ? `TRY_CAST(${column} AS DECIMAL(20,6))`
    : column;
}

/** The province of a credit code stands after its first two characters; national authorities have none and are doubted. */
function province({ node, column }: Operand): string {
  if (node.field?.format === 'uscc') return `substr(${column}, 3, 2)`;
  return `CASE WHEN regexp_full_match(${column}, '[0-9]{6}') THEN left(${column}, 2) END`;
}
