import { comment, identifier, indent } from './names.ts';
import { SqlRefusal } from './sql-refusal.ts';

/** A column of a SELECT, with what a reader is told above it. */
export interface Column {
  /** Empty for `x.*`. */
  readonly name: string;
  readonly expression: string;
  readonly comment?: string;
  /** How many columns `x.*` stands for. */
  readonly width?: number;
}

/** The most columns that an engine takes. */
export interface MostColumns {
  readonly dialect: string;
  readonly most: number;
}

/** All columns of an earlier stage, which has so many. */
export function allOf(alias: string, width: number): Column {
  return { name: '', expression: `${alias}.*`, width };
}

export function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { width = 1 }) => sum + width, 0);
}

/** A SELECT, one column a line. Throws a SqlRefusal when two columns would have the same name, or there are too many. */
export function select(columns: readonly Column[], from: string, limit?: MostColumns): string {
  const found = widthOf(columns);
  if (limit && found > limit.most)
    throw new SqlRefusal({ code: 'sql-too-many-columns', values: { ...limit, found } });
  const names = columns.map(({ name }) => name.toLowerCase()).filter(name => name !== '');
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new SqlRefusal({ code: 'sql-same-name', values: { name: twice } });
  const lines = columns.map(column => {
    const note = column.comment === undefined ? '' : `${comment(column.comment, '  ')}\n`;
    const name = column.name === '' ? '' : ` AS ${identifier(column.name)}`;
    return `${note}  ${indent(column.expression, '  ')}${name}`;
  });
  return `SELECT\n${lines.join(',\n')}\nFROM ${from}`;
}

/** A stage of a WITH. */
export function stage(name: string, query: string): string {
  return `${name} AS (\n  ${indent(query, '  ')}\n)`;
}
