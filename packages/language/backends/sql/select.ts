import { comment, identifier, indent } from './names.ts';
import { SqlRefusal } from './sql-refusal.ts';

/** A column of a SELECT, with what a reader is told above it. */
export interface Column {
  /** Empty for `x.*`. */
  readonly name: string;
  readonly expression: string;
  readonly comment?: string;
}

/** A SELECT, one column a line. Throws a SqlRefusal when two columns would have the same name. */
export function select(columns: readonly Column[], from: string): string {
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
