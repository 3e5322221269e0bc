import type { FieldUnit } from '../../../rule/fields.ts';
import { FEN_PER_WAN } from '../../../rule/quantity.ts';
import { type Dialect, ENTRY } from '../dialect.ts';
import { identifier } from '../names.ts';
import type { Shape } from '../shape.ts';
import { createTable, standardSql } from './standard-sql.ts';

const { text } = standardSql;

/**
 * PostgreSQL ≥ 12. Groups and lists are jsonb, whose numbers are decimals as they were written; amounts become
 * numeric, which has no bound.
 */
export const postgresql: Dialect = {
  ...standardSql,
  id: 'postgresql',
  unknown: 'NULL::boolean',
  noText: 'NULL::text',
  whole: (value, bound) => (bound < 2n ** 31n ? value : `CAST(${value} AS numeric)`),
  castToText: value => `CAST(${value} AS text)`,

  field: (path, unit) => {
    const [first = '', ...rest] = path;
    const column = `d.${identifier(first)}`;
    if (rest.length === 0) return unit === 'amount' ? `(${column} * ${FEN_PER_WAN})` : column;
    const groups = rest.slice(0, -1).map(name => ` -> ${text(name)}`);
    return typed(`${column}${groups.join('')}`, rest.at(-1) as string, unit);
  },
  year: date => `CAST(extract(year FROM ${date}) AS integer)`,
  comparableDate: date => date,
  entry: (list, _, year) =>
    `jsonb_path_query_first(${list}, '$[*] ? (@.year == $year)', jsonb_build_object('year', ${year}))`,
  member: typed,
  notBefore: (member, date) =>
    `(CASE WHEN ${member} = 'long_term' THEN TRUE ELSE CAST(${member} AS date) >= ${date} END)`,
  count: (list, condition, certainty) =>
    [
      `CASE WHEN ${list} IS NOT NULL THEN (SELECT count(*) FROM jsonb_array_elements(${list}) AS list(${ENTRY})`,
      `  WHERE ${certainty === 'certain' ? condition : `(${condition}) IS NOT FALSE`}) END`,
    ].join('\n'),
  isNotEmpty: list => `jsonb_array_length(${list}) > 0`,
  includesAny: (list, codes) => `${list} ?| ARRAY[${codes.map(text).join(', ')}]`,

  table: (name, columns) => createTable(name, columns, 'bigint', ({ unit }) => TYPES[unit]),
  loading: (name, columns) =>
    [
      `CREATE TEMPORARY TABLE ${identifier(`${name}_lines`)} ("row" bigserial, line jsonb);`,
      `-- psql: \\copy ${identifier(`${name}_lines`)}(line) FROM 'declarations.ndjson' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')`,
      `INSERT INTO ${identifier(name)} ("row", ${columns.map(column => identifier(column.name)).join(', ')})`,
      'SELECT "row",',
      columns.map(column => `  ${loaded(column)}`).join(',\n'),
      `FROM ${identifier(`${name}_lines`)};`,
    ].join('\n'),
};

const TYPES: Record<FieldUnit, string> = {
  amount: 'numeric',
  count: 'bigint',
  year: 'integer',
  date: 'date',
  expiry: 'text',
  boolean: 'boolean',
  code: 'text',
  codes: 'jsonb',
  text: 'text',
  list: 'jsonb',
  group: 'jsonb',
};

/** A member of a JSON object as a value of its type; amounts in 分. */
function typed(object: string, name: string, unit: FieldUnit): string {
  if (TYPES[unit] === 'jsonb') return `(${object} -> ${text(name)})`;
  const value = `(${object} ->> ${text(name)})`;
  if (unit === 'amount') return `(CAST(${value} AS numeric) * ${FEN_PER_WAN})`;
  return TYPES[unit] === 'text' ? value : `CAST(${value} AS ${TYPES[unit]})`;
}

function loaded({ name, unit }: Shape): string {
  if (TYPES[unit] === 'jsonb') return `line -> ${text(name)}`;
  return `CAST(line ->> ${text(name)} AS ${TYPES[unit]})`;
}
