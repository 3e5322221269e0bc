import { FEN_PER_WAN } from '../../../rule/quantity.ts';
import { normalCode, normalText, readingQuery } from '../compile-reading.ts';
import { type Dialect, ENTRY } from '../dialect.ts';
import type { JsonKind } from '../json-reader.ts';
import { identifier } from '../names.ts';
import type { Shape } from '../shape.ts';
import { createTable, re2, standardReader, standardSql } from './standard-sql.ts';

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

  json: {
    ...standardReader,
    member: (object, name) => `nullif(${object} -> ${text(name)}, 'null')`,
    isKind: (value, kind) => `json_type(${value}) IN (${KINDS[kind].map(text).join(', ')})`,
    textOf: value => `(${value} ->> '$')`,
    numberOf: value =>
      `CASE WHEN json_type(${value}) IN (${KINDS.number.map(text).join(', ')}) THEN TRY_CAST(${value} ->> '$' AS DOUBLE) END`,
    hasSixDecimals: number => `round((${number}) * ${FEN_PER_WAN}) / ${FEN_PER_WAN} = (${number})`,
    hasOthers: (object, names) =>
      `len(list_filter(json_keys(${object}), lambda k: k NOT IN (${names.map(text).join(', ')}))) > 0 OR len(json_keys(${object})) > len(list_distinct(json_keys(${object})))`,
    length: list => `json_array_length(${list})`,
    hasEntry: (list, condition) => `len(list_filter(${entriesOf(list)}, lambda ${ENTRY}: ${condition})) > 0`,
    hasTwice: (list, expression) => {
      const values = `list_filter(list_transform(${entriesOf(list)}, lambda ${ENTRY}: ${expression}), lambda v: v IS NOT NULL)`;
      return `len(list_distinct(${values})) < len(${values})`;
    },
    matches: (value, pattern) => `regexp_matches(${value}, ${text(pattern)})`,
    someOf: characters => `[${re2(characters)}]+`,
  },
  table: (name, columns) => createTable(name, columns, ['BIGINT', 'VARCHAR'], duckdbType),
  loading: (name, columns, reading) =>
    [
      `INSERT INTO ${identifier(name)}`,
      `${readingQuery(
        'SELECT row_number() OVER () AS "row", json AS j\nFROM read_ndjson_objects(\'declarations.ndjson\', ignore_errors = true)',
        reading,
        columns.map(column => ({
          name: column.name,
          expression: loaded(column, duckdb.json.member('j', column.name)),
        })),
        duckdb,
      )};`,
      "-- Parquet: FROM (SELECT to_json(p) AS json FROM 'declarations.parquet' p)",
    ].join('\n'),
};

const KINDS: Record<JsonKind, readonly string[]> = {
  text: ['VARCHAR'],
  number: ['UBIGINT', 'BIGINT', 'DOUBLE', 'HUGEINT', 'UHUGEINT'],
  boolean: ['BOOLEAN'],
  object: ['OBJECT'],
  list: ['ARRAY'],
};

/** The entries of a list; NULL for what is none. */
function entriesOf(list: string): string {
  return `CASE WHEN json_type(${list}) = 'ARRAY' THEN CAST(${list} AS JSON[]) END`;
}

/** A JSON value in its column's type and normal form. */
function loaded(shape: Shape, value: string): string {
  const { unit, members } = shape;
  const own = normalText(shape, value, duckdb);
  const struct = (of: string) =>
    `struct_pack(${members.map(member => `${identifier(member.name)} := ${loaded(member, duckdb.json.member(of, member.name))}`).join(', ')})`;
  switch (unit) {
    case 'group':
      return `CASE WHEN ${value} IS NOT NULL THEN ${struct(value)} END`;
    case 'list':
      return `list_transform(${entriesOf(value)}, lambda ${ENTRY}: ${struct(ENTRY)})`;
    case 'codes':
      return `list_transform(${entriesOf(value)}, lambda ${ENTRY}: ${normalCode(duckdb)})`;
    case 'count':
    case 'year':
      return `CAST(${duckdb.json.numberOf(value)} AS BIGINT)`;
    case 'code':
    case 'text':
    case 'expiry':
      return own;
    default:
      return `TRY_CAST(${own} AS ${duckdbType(shape)})`;
  }
}

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
