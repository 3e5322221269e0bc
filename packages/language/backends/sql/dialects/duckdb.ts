import { FEN_PER_WAN } from '../../../rule/quantity.ts';
import { type Dialect, ENTRY } from '../dialect.ts';
import { identifier } from '../names.ts';
import type { Shape } from '../shape.ts';
import { createTable, standardSql } from './standard-sql.ts';

const { text } = standardSql;

/**
 * DuckDB ≥ 1.3. Groups are STRUCTs, lists LISTs. Overflow of a whole number is an error there, never a wrong number;
 * DECIMAL/DECIMAL would be DOUBLE, so nothing is ever divided.
 */
export const duckdb: Dialect = {
  ...standardSql,
  id: 'duckdb',
  unknown: 'CAST(NULL AS BOOLEAN)',
  noText: 'CAST(NULL AS VARCHAR)',
  whole: (value, bound) =>
    bound < 2n ** 63n ? value : bound < 2n ** 127n ? `CAST(${value} AS HUGEINT)` : undefined,
  castToText: value => `CAST(${value} AS VARCHAR)`,

  field: (path, unit) => {
    const column = ['d', ...path].map(identifier).join('.');
    return unit === 'amount' ? fen(column) : column;
  },
  year: date => `year(${date})`,
  comparableDate: date => `CAST(${date} AS VARCHAR)`,
  years: list => `list_transform(${list}, lambda ${ENTRY}: ${ENTRY}.year)`,
  entry: (list, years, year) => `${list}[list_position(${years}, ${year})]`,
  member: (entry, name, unit) => {
    const value = `${entry}.${identifier(name)}`;
    return unit === 'amount' ? fen(value) : value;
  },
  notBefore: (member, date) => `(${member} = 'long_term' OR ${member} >= ${date})`,
  truths: (list, condition) => `list_transform(${list}, lambda ${ENTRY}: ${condition})`,
  count: (list, condition, certainty) =>
    certainty === 'certain'
      ? `len(list_filter(${list}, lambda ${ENTRY}: ${condition}))`
      : `len(list_filter(${list}, lambda ${ENTRY}: (${condition}) IS NOT FALSE))`,
  isNotEmpty: list => `len(${list}) > 0`,
  includesAny: (list, codes) => `list_has_any(${list}, [${codes.map(text).join(', ')}])`,

  table: (name, columns) => createTable(name, columns, 'BIGINT', duckdbType),
  loading: (name, columns) =>
    [
      `INSERT INTO ${identifier(name)} BY NAME`,
      'SELECT row_number() OVER () AS "row", *',
      "FROM read_json('declarations.ndjson', format = 'newline_delimited', columns = {",
      columns.map(column => `  ${text(column.name)}: ${text(duckdbType(column))}`).join(',\n'),
      '});',
      `-- Parquet: INSERT INTO ${identifier(name)} BY NAME SELECT * FROM 'declarations.parquet';`,
    ].join('\n'),
};

/**
 * 万元 as whole 分, the whole 万元 and the rest apart: both stay within 64 bits, which a plain product by 10^6 does not
 * (and a wider decimal takes thirty times as long).
 */
function fen(amount: string): string {
  return `CAST(floor(${amount}) AS BIGINT) * ${FEN_PER_WAN} + CAST((${amount} - floor(${amount})) * ${FEN_PER_WAN} AS BIGINT)`;
}

/** What a type is made from. */
interface Typed extends Pick<Shape, 'name' | 'unit'> {
  readonly members: readonly Typed[];
}

/**
 * The type of a column; `quote` writes the names of a group's members. Amounts in 万元 with six decimals, as they are
 * written: one 分 is the last of them.
 */
export function duckdbType({ unit, members }: Typed, quote: (name: string) => string = identifier): string {
  const struct = () =>
    `STRUCT(${members.map(member => `${quote(member.name)} ${duckdbType(member, quote)}`).join(', ')})`;
  switch (unit) {
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
      return struct();
    case 'list':
      return `${struct()}[]`;
    default:
      return 'VARCHAR';
  }
}
