import type { Dialect, WhenText } from '../dialect.ts';
import type { JsonReader } from '../json-reader.ts';
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

/** What they write alike when they take JSON apart. */
export const standardReader = {
  without: (value: string, pattern: string) => `regexp_replace(${value}, ${text(pattern)}, '', 'g')`,
  translate: (value: string, from: string, to: string) => `translate(${value}, ${from}, ${to})`,
  characters: (value: string) => `length(${value})`,
  place: (value: string, character: string) => `strpos(${value}, ${character})`,
  days: { first: '0001-01-01', last: '9999-12-31' },
} satisfies Partial<JsonReader>;

/** The statement that makes the input table: a column a field, commented with its titles, of the type `typeOf` gives it. */
export function createTable(
  name: string,
  columns: readonly Shape[],
  [rowType, textType]: readonly [string, string],
  typeOf: (column: Shape) => string,
): string {
  const lines = columns.map(
    column => `  -- ${column.title.zh} ${column.title.en}\n  ${identifier(column.name)} ${typeOf(column)}`,
  );
  return [
    `CREATE TABLE ${identifier(name)} (`,
    `  "row" ${rowType} NOT NULL,`,
    `  refused ${textType} DEFAULT '' NOT NULL,`,
    lines.join(',\n'),
    ');',
  ].join('\n');
}

/** A class of characters as RE2, which DuckDB and ClickHouse have, writes it. */
export function re2(characters: string): string {
  return characters.replaceAll(/\\u([0-9a-f]{4})/g, '\\x{$1}');
}

/** The items in their order, at most `size` together. */
export function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}
