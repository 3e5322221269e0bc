import type { Dictionary } from '@zhunsheng/checker';
import { type FieldNode, fieldAt } from '@zhunsheng/checker';
import {
  type Constraint,
  type JsonSchema,
  type Operand,
  type Ordered,
  readConstraints,
} from '@zhunsheng/language';
import { sqlName, sqlText } from '../sql-text.ts';

/**
 * SQL conditions on a row of typed columns, any of which makes the checker look at the declaration: `x-constraints`,
 * `x-unique` members that agree, another edition named. Conservative: where one is wrong or not expressible, it is true.
 */
export function doubtsOf(schema: JsonSchema, { fields, tree }: Dictionary, edition: string): string[] {
  const named = fieldAt(tree, '/edition');
  const other = named ? [`edition <> ${sqlText(edition)}`] : [];
  const { constraints } = readConstraints(schema, fields);
  return [...other, ...groupDoubts(constraints, tree, '')];
}

/** `at` is the column of the object, '' for the row itself. */
function groupDoubts(constraints: readonly Constraint[], node: FieldNode, at: string): string[] {
  const path = node.field?.path ?? '';
  const own = constraints.filter(one => one.at === path).map(constraint => broken(constraint, at));
  const below = [...node.members.values()].flatMap(member => {
    const column = at === '' ? sqlName(member.name) : `${at}.${sqlName(member.name)}`;
    if (member.field?.unit === 'group') return groupDoubts(constraints, member, column);
    if (member.field?.unit !== 'list') return [];
    const wrong = groupDoubts(constraints, member, 'e').map(condition => `(${condition})`);
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

function broken(constraint: Constraint, at: string): string {
  const { left, right } = constraint;
  if (constraint.kind === 'same_province') return `${province(left, at)} <> ${province(right, at)}`;
  const { numerator, denominator } = constraint.times;
  const one = product(measured(left, constraint, at), denominator);
  const limit = product(measured(right, constraint, at), numerator);
  return `${one} ${constraint.kind === 'at_most' ? '>' : '>='} ${limit}`;
}

/** Factors have at most ten digits: their product with any value stays within the 38 of a decimal. */
function product(value: string, factor: bigint): string {
  return factor === 1n ? value : `${value} * CAST(${factor} AS DECIMAL(10,0))`;
}

function columnOf({ absolute, path }: Operand, at: string): string {
  const names = path.map(sqlName);
  return (absolute || at === '' ? names : [at, ...names]).join('.');
}

function measured(operand: Operand, { measure }: Ordered, at: string): string {
  const column = columnOf(operand, at);
  const { unit } = operand.field;
  if (unit === 'date' || unit === 'expiry') {
    const date = unit === 'date' ? column : `TRY_CAST(${column} AS DATE)`;
    return measure === 'year' ? `year(${date})` : date;
  }
  // A number that is too large for it is out of its range as well, which is noticed elsewhere.
  return measure === 'fen' && unit !== 'amount' ? `TRY_CAST(${column} AS DECIMAL(20,6))` : column;
}

/** The province of a credit code stands after its first two characters; national authorities have none and are doubted. */
function province(operand: Operand, at: string): string {
  const column = columnOf(operand, at);
  if (operand.field.format === 'uscc') return `substr(${column}, 3, 2)`;
  return `CASE WHEN regexp_full_match(${column}, '[0-9]{6}') THEN left(${column}, 2) END`;
}
