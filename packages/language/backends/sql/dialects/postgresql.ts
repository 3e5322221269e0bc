import type { FieldUnit } from '../../../rule/fields.ts';
import { FEN_PER_WAN } from '../../../rule/quantity.ts';
import { normalCode, normalText, readingQuery } from '../compile-reading.ts';
import { type Dialect, ENTRY } from '../dialect.ts';
import type { JsonKind } from '../json-reader.ts';
import { identifier } from '../names.ts';
import type { Shape } from '../shape.ts';
import { createTable, inParts, standardReader, standardSql } from './standard-sql.ts';

const { text } = standardSql;

/**
 * PostgreSQL ≥ 12. Groups and lists are jsonb, whose numbers are decimals as they were written; amounts become
 * numeric, which has no bound.
 */
export const postgresql: Dialect = {
  ...standardSql,
  id: 'postgresql',
  most: {
    view: { dialect: 'postgresql', most: 1600 },
    query: { dialect: 'postgresql', most: 1664 },
  },
  unknown: 'NULL::boolean',
  noText: 'NULL::text',
  whole: (value, bound) => (bound < 2n ** 31n ? value : `CAST(${value} AS numeric)`),
  castToText: value => `CAST(${value} AS text)`,
  joinTexts: texts => {
    if (texts.length < ARGUMENTS) return standardSql.joinTexts(texts);
    const parts = inParts(texts, ARGUMENTS - 1).map(part => `nullif(${standardSql.joinTexts(part)}, '')`);
    return postgresql.joinTexts(parts.map(part => ({ when: 'TRUE', text: part })));
  },

  field: (path, unit) => {
    const [first = '', ...rest] = path;
    const column = `d.${identifier(first)}`;
    if (rest.length === 0) return unit === 'amount' ? `(${column} * ${FEN_PER_WAN})` : column;
    const groups = rest.slice(0, -1).map(name => ` -> ${text(name)}`);
    return typed(`${column}${groups.join('')}`, rest.at(-1) as string, unit);
  },
  year: date => `CAST(extract(year FROM ${date}) AS integer)`,
  day: date => `CAST(to_char(${date}, 'YYYYMMDD') AS integer)`,
  daysBetween: (from, to) => `(${to} - ${from})`,
  wholeQuotient: (dividend, divisor) => `${dividend} / ${divisor}`,
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

  json: {
    ...standardReader,
    member: (object, name) => `nullif(${object} -> ${text(name)}, 'null'::jsonb)`,
    isKind: (value, kind) => `jsonb_typeof(${value}) = ${text(KINDS[kind])}`,
    textOf: value => `(${value} #>> '{}')`,
    numberOf: value =>
      `CASE WHEN jsonb_typeof(${value}) = 'number' THEN CAST(${value} #>> '{}' AS numeric) END`,
    hasSixDecimals: number => `round(${number}, 6) = ${number}`,
    hasOthers: (object, names) =>
      `CASE WHEN jsonb_typeof(${object}) = 'object' THEN ${object} - ARRAY[${names.map(text).join(', ')}] <> '{}'::jsonb END`,
    length: list => whenList(list, `jsonb_array_length(${list})`),
    hasEntry: (list, condition) =>
      whenList(
        list,
        `EXISTS (SELECT 1 FROM jsonb_array_elements(${list}) AS list(${ENTRY}) WHERE ${condition})`,
      ),
    hasTwice: (list, expression) =>
      whenList(
        list,
        `(SELECT count(${expression}) > count(DISTINCT ${expression}) FROM jsonb_array_elements(${list}) AS list(${ENTRY}))`,
      ),
    matches: (value, pattern) => `${value} ~ ${text(pattern)}`,
    someOf: characters => `[${characters}]+`,
  },
  table: (name, columns) => createTable(name, columns, ['bigint', 'text'], ({ unit }) => TYPES[unit]),
  loading: (name, columns, reading) => {
    const lines = identifier(`${name}_lines`);
    return [
      `CREATE TEMPORARY TABLE ${lines} ("row" bigserial, line text);`,
      `-- psql: \\copy ${lines}(line) FROM 'declarations.ndjson' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')`,
      JSON_OR_NULL,
      `INSERT INTO ${identifier(name)} ("row", refused, ${columns.map(column => identifier(column.name)).join(', ')})`,
      `${readingQuery(
        `SELECT "row", pg_temp.json_or_null(line) AS j FROM ${lines} WHERE line <> ''`,
        reading,
        columns.map(column => ({ name: column.name, expression: columnValue(column) })),
        postgresql,
      ).replaceAll(/^(WITH )?(read_\d+) AS \(/gm, '$1$2 AS MATERIALIZED (')};`,
    ].join('\n');
  },
  session: {
    statement: 'SET jit = off;',
    why: {
      zh: '视图的表达式很多，逐个编译比计算慢十余倍',
      en: 'The views have many expressions; compiling each takes ten times as long as computing them',
    },
  },
};

/** What is no JSON, or has a character that jsonb cannot hold, must not end the statement. */
const JSON_OR_NULL = [
  'CREATE FUNCTION pg_temp.json_or_null(line text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$',
  'BEGIN RETURN line::jsonb; EXCEPTION WHEN others THEN RETURN NULL; END $$;',
].join('\n');

const KINDS: Record<JsonKind, string> = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  object: 'object',
  list: 'array',
};

function whenList(list: string, value: string): string {
  return `CASE WHEN jsonb_typeof(${list}) = 'array' THEN ${value} END`;
}

/** A function takes as many. */
const ARGUMENTS = 100;

/** A JSON value in normal form, as JSON. */
function normalJson(shape: Shape, value: string): string {
  const { unit, members } = shape;
  const object = (of: string) => {
    const pairs = members.map(
      member => `${text(member.name)}, ${normalJson(member, postgresql.json.member(of, member.name))}`,
    );
    const parts = inParts(pairs, ARGUMENTS / 2).map(part => `jsonb_build_object(${part.join(', ')})`);
    return `jsonb_strip_nulls(${parts.join(' || ')})`;
  };
  const collected = (item: string) =>
    whenList(
      value,
      `(SELECT coalesce(jsonb_agg(${item} ORDER BY place), '[]') FROM jsonb_array_elements(${value}) WITH ORDINALITY AS list(${ENTRY}, place))`,
    );
  switch (unit) {
    case 'group':
      return `CASE WHEN ${value} IS NOT NULL THEN ${object(value)} END`;
    case 'list':
      return collected(object(ENTRY));
    case 'codes':
      return collected(`to_jsonb(${normalCode(postgresql)})`);
    case 'count':
    case 'year':
      return `to_jsonb(CAST(${postgresql.json.numberOf(value)} AS bigint))`;
    case 'boolean':
      return value;
    default:
      return `to_jsonb(${normalText(shape, value, postgresql)})`;
  }
}

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

function columnValue(shape: Shape): string {
  const json = normalJson(shape, postgresql.json.member('j', shape.name));
  const type = TYPES[shape.unit];
  return type === 'jsonb' ? json : `CAST(${json} #>> '{}' AS ${type})`;
}
