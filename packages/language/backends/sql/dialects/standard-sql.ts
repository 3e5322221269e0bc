import type { Dialect, WhenText } from '../dialect.ts';
import { identifier } from '../names.ts';
import type { Shape } from '../shape.ts';

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** What DuckDB and PostgreSQL write alike: quotes, truths by IS, texts by ||, views that are replaced. */
export const standardSql = {
  text,
  date: (value: string) => `DATE ${text(value)}`,
  isTrue: (truth: string) => `${truth} IS TRUE`,
  isNotTrue: (truth: string) => `${truth} IS NOT TRUE`,
  isFalse: (truth: string) => `${truth} IS FALSE`,
  isUnknown: (truth: string) => `${truth} IS NULL`,
  isNull: (value: string) => `${value} IS NULL`,
  concat: (parts: readonly string[]) => parts.join(' || '),
  joinTexts: (texts: readonly WhenText[]) =>
    `concat_ws(';',\n  ${texts.map(({ when, text }) => `CASE WHEN ${when} THEN ${text} END`).join(',\n  ')})`,
  isListAbsent: (column: string) => `${column} IS NULL`,
  createView: (name: string) => `CREATE OR REPLACE VIEW ${identifier(name)} AS`,
} satisfies Partial<Dialect>;

/** The statement that makes the input table: a column a field, commented with its titles, of the type `typeOf` gives it. */
export function createTable(
  name: string,
  columns: readonly Shape[],
  rowType: string,
  typeOf: (column: Shape) => string,
): string {
  const lines = columns.map(
    column => `  -- ${column.title.zh} ${column.title.en}\n  ${identifier(column.name)} ${typeOf(column)}`,
  );
  return [`CREATE TABLE ${identifier(name)} (`, `  "row" ${rowType} NOT NULL,`, lines.join(',\n'), ');'].join(
    '\n',
  );
}
