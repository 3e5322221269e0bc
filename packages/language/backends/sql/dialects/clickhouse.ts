import type { FieldUnit } from '../../../rule/fields.ts';
import { FEN_PER_WAN } from '../../../rule/quantity.ts';
import { type Dialect, ENTRY } from '../dialect.ts';
import { identifier } from '../names.ts';
import type { Shape } from '../shape.ts';

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
  comparableDate: date => `toString(${date})`,
  entry: (list, _, year) => `${list}[indexOf(tupleElement(${list}, 'year'), ${year})]`,
  member: (entry, name, unit) => valued(`tupleElement(${entry}, ${text(name)})`, unit),
  notBefore: (member, date) => `(${member} = 'long_term' OR ${member} >= ${date})`,
  count: (list, condition, certainty) =>
    `if(${given(list)}, toInt64(arrayCount(${ENTRY} -> ifNull(${condition}, ${certainty === 'certain' ? 'FALSE' : 'TRUE'}), ${list})), NULL)`,
  isNotEmpty: list => `if(${given(list)}, notEmpty(${list}), NULL)`,
  includesAny: (list, codes) => `if(${given(list)}, hasAny(${list}, [${codes.map(text).join(', ')}]), NULL)`,

  table: (name, columns) =>
    [
      `CREATE TABLE ${identifier(name)} (`,
      '  "row" Int64,',
      columns
        .flatMap(column => [
          `  -- ${column.title.zh} ${column.title.en}\n  ${declared(column)}`,
          ...flags(column).map(flag => `  ${flag}`),
        ])
        .join(',\n'),
      ') ENGINE = MergeTree ORDER BY "row";',
    ].join('\n'),
  loading: (name, columns) =>
    [
      `INSERT INTO ${identifier(name)}`,
      'SELECT rowNumberInAllBlocks() + 1,',
      columns
        .flatMap(column => [loaded(column, 'line'), ...(isList(column) ? [has('line', column.name)] : [])])
        .map(value => `  ${value}`)
        .join(',\n'),
      "FROM file('declarations.ndjson', LineAsString, 'line String')",
      'SETTINGS max_threads = 1;',
    ].join('\n'),
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

function has(json: string, name: string): string {
  return `JSONHas(${json}, ${text(name)})`;
}

/** A member of a JSON text in its column's type. Amounts go by way of their digits, for a float would lose 分. */
function loaded({ name, unit, members }: Shape, json: string): string {
  const value = (kind: string) => `JSONExtract(${json}, ${text(name)}, '${kind}')`;
  const inside = (from: string) =>
    `tuple(${members
      .flatMap(member => [loaded(member, from), ...(isList(member) ? [has(from, member.name)] : [])])
      .join(', ')})`;
  switch (unit) {
    case 'amount':
      return `toDecimal64OrNull(${value('Nullable(String)')}, 6)`;
    case 'count':
    case 'year':
      return value('Nullable(Int64)');
    case 'date':
      return `toDate32OrNull(${value('Nullable(String)')})`;
    case 'boolean':
      return value('Nullable(Bool)');
    case 'codes':
      return value('Array(String)');
    case 'group':
      return inside(`JSONExtractRaw(${json}, ${text(name)})`);
    case 'list':
      return `arrayMap(${ENTRY} -> ${inside(ENTRY)}, JSONExtractArrayRaw(${json}, ${text(name)}))`;
    default:
      return value('Nullable(String)');
  }
}
