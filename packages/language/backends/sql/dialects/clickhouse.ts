import type { FieldUnit } from '../../../rule/fields.ts';
import { FEN_PER_WAN } from '../../../rule/quantity.ts';
import { normalCode, normalText, readingQuery } from '../compile-reading.ts';
import { type Dialect, ENTRY } from '../dialect.ts';
import type { JsonKind } from '../json-reader.ts';
import { identifier, indent } from '../names.ts';
import type { Column } from '../select.ts';
import type { Shape } from '../shape.ts';
import { re2 } from './standard-sql.ts';

const text = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/**
 * ClickHouse ≥ 24.8. Groups are Tuples of nullable members, lists Arrays, which cannot be NULL there: whether one was
 * given stands beside it in `<list>__given`. Whole numbers wrap around silently, so they are widened wherever the
 * schema's bounds leave room for it. Dates are Date32 (1900 to 2299).
 */
export const clickhouse: Dialect = {
  id: 'clickhouse',
  unknown: 'CAST(NULL AS Nullable(Bool))',
  noText: 'CAST(NULL AS Nullable(String))',
  text,
  date: value => `toDate32(${text(value)})`,
  isTrue: truth => `ifNull(${truth}, FALSE)`,
  isNotTrue: truth => `NOT ifNull(${truth}, FALSE)`,
  isFalse: truth => `NOT ifNull(${truth}, TRUE)`,
  isUnknown: truth => `isNull(${truth})`,
  isNull: value => `isNull(${value})`,
  whole: (value, bound) => {
    const bits = [32n, 64n, 128n, 256n].find(size => bound < 2n ** (size - 1n));
    return bits === undefined ? undefined : bits <= 64n ? `toInt64(${value})` : `toInt${bits}(${value})`;
  },
  concat: parts => `concat(${parts.join(', ')})`,
  castToText: value => `toString(${value})`,
  joinTexts: texts =>
    `arrayStringConcat(arrayFilter(t -> t != '', [\n  ${texts
      .map(({ when, text }) => `if(ifNull(${when}, FALSE), ${text}, '')`)
      .join(',\n  ')}]), ';')`,

  field: (path, unit) => valued(['d', ...path].map(identifier).join('.'), unit),
  given: path => `${['d', ...path.slice(0, -1)].map(identifier).join('.')}.${identifier(given(path.at(-1)))}`,
  isListAbsent: column => `NOT ${given(column)}`,
  year: date => `toInt32(toYear(${date}))`,
  day: date => `toInt64(toYYYYMMDD(${date}))`,
  daysBetween: (from, to) => `toInt64(dateDiff('day', ${from}, ${to}))`,
  wholeQuotient: (dividend, divisor) => `intDiv(${dividend}, ${divisor})`,
  hasBits: (set, bits) => `(bitAnd(${set}, ${bits}) != 0)`,
  comparableDate: date => `toString(${date})`,
  entry: (list, _, year) => `${list}[indexOf(tupleElement(${list}, 'year'), ${year})]`,
  member: (entry, name, unit) => valued(`tupleElement(${entry}, ${text(name)})`, unit),
  notBefore: (member, date) => `(${member} = 'long_term' OR ${member} >= ${date})`,
  count: (list, condition, certainty) =>
    `if(${given(list)}, toInt64(arrayCount(${ENTRY} -> ifNull(${condition}, ${certainty === 'certain' ? 'FALSE' : 'TRUE'}), ${list})), NULL)`,
  isNotEmpty: list => `if(${given(list)}, notEmpty(${list}), NULL)`,
  includesAny: (list, codes) => `if(${given(list)}, hasAny(${list}, [${codes.map(text).join(', ')}]), NULL)`,

  json: {
    member: (object, name) => `nullIf(nullIf(JSONExtractRaw(${object}, ${text(name)}), ''), 'null')`,
    isKind: (value, kind) => `(JSONType(${value}) IN (${KINDS[kind].map(text).join(', ')}))`,
    textOf: value => `if(JSONType(${value}) = 'String', JSONExtractString(${value}), ${value})`,
    numberOf: value => `if(${clickhouse.json.isKind(value, 'number')}, JSONExtractFloat(${value}), NULL)`,
    hasSixDecimals: number => `round((${number}) * ${FEN_PER_WAN}) / ${FEN_PER_WAN} = (${number})`,
    hasOthers: (object, names) =>
      `arrayExists(k -> k NOT IN (${names.map(text).join(', ')}), ${keysOf(object)}) OR length(${keysOf(object)}) > length(arrayDistinct(${keysOf(object)}))`,
    length: list => `JSONLength(${list})`,
    hasEntry: (list, condition) => `arrayExists(${ENTRY} -> ifNull(${condition}, FALSE), ${entriesOf(list)})`,
    hasTwice: (list, expression) => {
      const values = `arrayFilter(v -> isNotNull(v), arrayMap(${ENTRY} -> ${expression}, ${entriesOf(list)}))`;
      return `length(arrayDistinct(${values})) < length(${values})`;
    },
    matches: (value, pattern) => `match(${value}, ${text(pattern)})`,
    without: (value, pattern) => `replaceRegexpAll(${value}, ${text(pattern)}, '')`,
    someOf: characters => `[${re2(characters)}]+`,
    translate: (value, from, to) => `translateUTF8(${value}, ${from}, ${to})`,
    characters: value => `lengthUTF8(${value})`,
    place: (value, character) => `toInt64(position(${value}, ${character}))`,
    days: { first: '1900-01-01', last: '2299-12-31' },
  },
  table: (name, columns) =>
    [
      `CREATE TABLE ${identifier(name)} (`,
      '  "row" Int64,',
      '  refused String,',
      columns
        .flatMap(column => [
          `  -- ${column.title.zh} ${column.title.en}\n  ${declared(column)}`,
          ...flags(column).map(flag => `  ${flag}`),
        ])
        .join(',\n'),
      ') ENGINE = MergeTree ORDER BY "row";',
    ].join('\n'),
  loading: (name, columns, reading) =>
    [
      `INSERT INTO ${identifier(name)}`,
      'SELECT * FROM (',
      `  ${indent(
        readingQuery(
          [
            'SELECT rowNumberInAllBlocks() + 1 AS "row", if(isValidJSON(line), toNullable(line), NULL) AS j',
            "FROM file('declarations.ndjson', LineAsString, 'line String')",
            "WHERE trim(line) <> ''",
          ].join('\n'),
          reading,
          columns.flatMap(column => columnsLoaded(column, 'j')),
          clickhouse,
        ),
        '  ',
      )}`,
      ')',
      'SETTINGS max_threads = 1;',
    ].join('\n'),
  session: {
    statement:
      'SET max_query_size = 1000000000, max_ast_elements = 10000000, max_expanded_ast_elements = 10000000;',
    why: {
      zh: '条款多的标准，语句会超过默认的长度上限 256 KB',
      en: 'Of a standard with many clauses statements are longer than the 256 KB that are allowed by default',
    },
  },
  createView: name => `CREATE OR REPLACE VIEW ${identifier(name)} AS`,
};

function given(list = ''): string {
  return `${list}__given`;
}

/** 分 as a whole number: Decimal128 holds the product, which a Decimal64 does not. */
function valued(value: string, unit: FieldUnit): string {
  return unit === 'amount' ? `toInt64(toDecimal128(${value}, 6) * ${FEN_PER_WAN})` : value;
}

function isList({ unit }: Shape): boolean {
  return unit === 'list' || unit === 'codes';
}

function declared(shape: Shape): string {
  return `${identifier(shape.name)} ${type(shape)}`;
}

function flags(shape: Shape): string[] {
  return isList(shape) ? [`${identifier(given(shape.name))} Bool`] : [];
}

function type({ unit, members }: Shape): string {
  const tuple = () => `Tuple(${members.flatMap(member => [declared(member), ...flags(member)]).join(', ')})`;
  switch (unit) {
    case 'amount':
      return 'Nullable(Decimal(18, 6))';
    case 'count':
    case 'year':
      return 'Nullable(Int64)';
    case 'date':
      return 'Nullable(Date32)';
    case 'boolean':
      return 'Nullable(Bool)';
    case 'codes':
      return 'Array(String)';
    case 'group':
      return tuple();
    case 'list':
      return `Array(${tuple()})`;
    default:
      return 'Nullable(String)';
  }
}

const KINDS: Record<JsonKind, readonly string[]> = {
  text: ['String'],
  number: ['Int64', 'UInt64', 'Double'],
  boolean: ['Bool'],
  object: ['Object'],
  list: ['Array'],
};

/** The entries of a list as JSON texts that can be NULL; none of what is no list. */
function entriesOf(list: string): string {
  return `arrayMap(e -> toNullable(e), JSONExtractArrayRaw(ifNull(${list}, '')))`;
}

function keysOf(object: string): string {
  return `JSONExtractKeys(ifNull(${object}, ''))`;
}

/** A member of a JSON text as the columns that hold it. */
function columnsLoaded(shape: Shape, object: string): Column[] {
  const value = clickhouse.json.member(object, shape.name);
  const own = { name: shape.name, expression: loaded(shape, value) };
  return isList(shape) ? [own, { name: given(shape.name), expression: `isNotNull(${value})` }] : [own];
}

/** A JSON value in its column's type and normal form. Amounts go by way of their digits, for a float would lose 分. */
function loaded(shape: Shape, value: string): string {
  const own = normalText(shape, value, clickhouse);
  const tuple = (of: string) =>
    `tuple(${shape.members
      .flatMap(member => columnsLoaded(member, of))
      .map(({ expression }) => expression)
      .join(', ')})`;
  switch (shape.unit) {
    case 'amount':
      return `toDecimal64OrNull(${own}, 6)`;
    case 'count':
    case 'year':
      return `toInt64(${clickhouse.json.numberOf(value)})`;
    case 'date':
      return `toDate32OrNull(${own})`;
    case 'boolean':
      return `JSONExtract(${value}, 'Nullable(Bool)')`;
    case 'codes':
      return `arrayMap(${ENTRY} -> assumeNotNull(${normalCode(clickhouse)}), ${entriesOf(value)})`;
    case 'group':
      return tuple(value);
    case 'list':
      return `arrayMap(${ENTRY} -> ${tuple(ENTRY)}, ${entriesOf(value)})`;
    default:
      return own;
  }
}
