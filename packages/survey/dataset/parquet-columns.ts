import type { DuckDBType } from '@duckdb/node-api';
import type { Dictionary, FieldNode } from '@zhunsheng/checker';
import { USCC_CHARACTERS } from '@zhunsheng/checker';
import { type Field, type JsonSchema, resolveSchema } from '@zhunsheng/language';
import { sqlName, sqlText } from '../sql-text.ts';
import { carriedMembers, columnType } from './column-type.ts';

/** A column as the file has it: its name and type, which is open where rows may have anything in it, as JSON. */
export interface FileColumn {
  readonly name: string;
  readonly type: DuckDBType | 'open';
}

/** How a value of the file becomes one of the relation, and when the checker has nothing to say about it. */
interface Reading {
  readonly value: string;
  /** SQL conditions that all have to be true. */
  readonly fits: readonly string[];
}

interface Reader {
  readonly schema: JsonSchema;
  readonly dictionary: Dictionary;
}

/** Edges of a text that trimming would change, or that nobody sees: \s and the blanks of Unicode. */
const EDGES =
  '^[\\s\\x{7f}-\\x{a0}\\x{1680}\\x{2000}-\\x{200f}\\x{2028}-\\x{202f}\\x{205f}-\\x{206f}\\x{3000}\\x{feff}]|' +
  '[\\s\\x{7f}-\\x{a0}\\x{1680}\\x{2000}-\\x{200f}\\x{2028}-\\x{202f}\\x{205f}-\\x{206f}\\x{3000}\\x{feff}]$|[\\x00-\\x1f]';
const INTEGERS = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/;
const DATE_FORM =
  "regexp_full_match({x}, '(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}') AND TRY_CAST({x} AS DATE) IS NOT NULL";

/** SQL has no way to write a name that is empty or has U+0000 in it: whether such a column is given is left open. */
const NO_NAME = 'FALSE';

/**
 * Reads the columns of a Parquet file as the relation `declarations`. Files differ in how they type an amount or a date:
 * any type is read that holds the values exactly; what does not fit makes the row one for the checker, never a guess.
 */
export function parquetColumns(
  schema: JsonSchema,
  dictionary: Dictionary,
  columns: readonly FileColumn[],
): { select: string[]; fits: string[] } {
  const reader = { schema, dictionary };
  const { members, fits } = readMembers(reader, schema, dictionary.tree, columns, sqlName);
  return { select: members.map(({ name, value }) => `${value} AS ${sqlName(name)}`), fits };
}

function readMembers(
  reader: Reader,
  schema: JsonSchema,
  node: FieldNode,
  columns: readonly FileColumn[],
  column: (name: string) => string,
) {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
  const required = (schema['required'] ?? []) as readonly string[];
  const unknown = columns
    .filter(({ name }) => !node.members.has(name))
    .map(({ name }) => (/^$|\0/.test(name) ? NO_NAME : `${column(name)} IS NULL`));
  const carried = new Set(carriedMembers(node));
  const fits: string[] = [...unknown];
  const members: { name: string; value: string }[] = [];
  for (const member of node.members.values()) {
    const found = columns.find(({ name }) => name === member.name);
    const value = found && column(found.name);
    const reading =
      found && readValue(reader, properties[member.name] ?? {}, member, found.type, value as string);
    if (required.includes(member.name)) fits.push(value === undefined ? 'FALSE' : `${value} IS NOT NULL`);
    if (reading && reading.fits.length > 0) fits.push(`(${value} IS NULL OR ${reading.fits.join(' AND ')})`);
    if (carried.has(member))
      members.push({ name: member.name, value: reading?.value ?? `CAST(NULL AS ${columnType(member)})` });
  }
  return { members, fits };
}

function readValue(
  reader: Reader,
  written: JsonSchema,
  node: FieldNode,
  type: FileColumn['type'],
  x: string,
): Reading {
  const schema = resolveSchema(reader.schema, written);
  const field = node.field as Field;
  const is = String(type);
  const unfit = { value: `CAST(NULL AS ${columnType(node)})`, fits: ['FALSE'] };
  switch (field.unit) {
    case 'boolean':
      return is === 'BOOLEAN' ? { value: x, fits: [] } : unfit;
    case 'count':
    case 'year':
      if (!INTEGERS.test(is)) return unfit;
      return {
        value: is === 'BIGINT' ? x : `TRY_CAST(${x} AS BIGINT)`,
        fits: [`${x} BETWEEN ${field.minimum ?? 0} AND ${field.maximum ?? 0}`],
      };
    case 'amount':
      return readAmount(field, is, x) ?? unfit;
    case 'date':
      return readDate(is, x, 'DATE') ?? unfit;
    case 'expiry': {
      const date = readDate(is, x, 'VARCHAR');
      if (!date || is === 'DATE') return date ?? unfit;
      return { value: x, fits: [`(${x} = 'long_term' OR ${date.fits.join(' AND ')})`] };
    }
    case 'code':
    case 'text':
      return is === 'VARCHAR' ? { value: x, fits: readText(reader, schema, field, x) } : unfit;
    case 'codes': {
      const codes = `[${(field.codes ?? []).map(sqlText).join(', ')}]`;
      // Most lists name one code or none.
      const repeats = `CASE WHEN len(${x}) > 1 THEN len(list_distinct(${x})) = len(${x}) ELSE TRUE END`;
      const fits = [`list_has_all(${codes}, ${x})`, repeats];
      return is === 'VARCHAR[]' ? { value: x, fits } : unfit;
    }
    case 'group':
      return readGroup(reader, schema, node, type, x) ?? unfit;
    case 'list':
      return readList(reader, schema, node, type, x) ?? unfit;
  }
}

function readAmount({ minimum = -1e9 }: Field, type: string, x: string): Reading | undefined {
  const range = `BETWEEN ${Math.max(minimum, -999_999_999)} AND 999999999`;
  const value = `CAST(${x} AS DECIMAL(18,6))`;
  const [, scale] = /^DECIMAL\(\d+,(\d+)\)$/.exec(type) ?? [];
  if (INTEGERS.test(type) || (scale !== undefined && Number(scale) <= 6))
    return {
      value: type === 'DECIMAL(18,6)' ? x : `TRY_CAST(${x} AS DECIMAL(18,6))`,
      fits: [`${x} ${range}`],
    };
  const tried = `TRY_CAST(${x} AS DECIMAL(18,6))`;
  // A double is the nearest one to a decimal of six places, or it is none.
  if (type === 'DOUBLE' || scale !== undefined)
    return { value: tried, fits: [`${x} ${range}`, `CAST(${tried} AS ${type}) = ${x}`] };
  if (type !== 'VARCHAR') return undefined;
  const sign = minimum < 0 ? '-?' : '';
  const form = `regexp_full_match(${x}, '${sign}(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?') AND ${x} NOT LIKE '-0%'`;
  return { value: tried ?? value, fits: [form] };
}

function readDate(type: string, x: string, into: 'DATE' | 'VARCHAR'): Reading | undefined {
  if (type === 'DATE')
    return {
      value: into === 'DATE' ? x : `CAST(${x} AS VARCHAR)`,
      fits: [`${x} BETWEEN DATE '1900-01-01' AND DATE '2099-12-31'`],
    };
  if (type !== 'VARCHAR') return undefined;
  return {
    value: into === 'DATE' ? `TRY_CAST(${x} AS DATE)` : x,
    fits: [`(${DATE_FORM.replaceAll('{x}', x)})`],
  };
}

function readText({ dictionary }: Reader, schema: JsonSchema, field: Field, x: string): string[] {
  if (field.path === 'edition') return [`${x} <> ''`];
  if (field.format === 'uscc')
    return [`regexp_full_match(${x}, '[${USCC_CHARACTERS}]{18}')`, `${usccSum(x)} % 31 = 0`];
  if (field.unit === 'code') {
    const entries = dictionary.vocabularies[field.vocabulary ?? ''] ?? [];
    const codes = field.codes ?? entries.map(({ code }) => code).filter(code => matches(schema, code));
    const known = `${x} IN (${codes.map(sqlText).join(', ')})`;
    const others = field.open === undefined ? undefined : openCodes(schema, field.open, x);
    // Not with OR, which looks at the form of every code, also of those that are known.
    return [others === undefined ? known : `CASE WHEN ${known} THEN TRUE ELSE ${others} END`];
  }
  if (schema['pattern'] !== undefined || schema['format'] !== undefined) return ['FALSE'];
  const most = field.maxLength === undefined ? [] : [`length(${x}) <= ${field.maxLength}`];
  return [`${x} <> ''`, ...most, `NOT regexp_matches(${x}, ${sqlText(EDGES)})`];
}

/**
 * Whether a code of an open vocabulary has the form that is asked for; undefined when DuckDB's regular expressions, which
 * never look ahead, cannot tell. What must not stand at the beginning they can.
 */
function openCodes(schema: JsonSchema, open: string, x: string): string | undefined {
  const [, excluded, rest] = /^\^(?:\(\?!([^()]*)\))?(.*)$/.exec(open) ?? [];
  const pattern = String(schema['pattern'] ?? '');
  if (rest === undefined || `${pattern}${rest}`.includes('(?')) return undefined;
  const tests = [pattern, `^${rest}`].map(form => `regexp_matches(${x}, ${sqlText(form)})`);
  const allowed = excluded === undefined ? [] : [`NOT regexp_matches(${x}, ${sqlText(`^(?:${excluded})`)})`];
  return `(${[...tests, ...allowed].join(' AND ')})`;
}

function matches(schema: JsonSchema, code: string): boolean {
  return new RegExp(String(schema['pattern'] ?? ''), 'u').test(code);
}

/** The weighted sum of GB 32100 with the check character itself: a multiple of 31 when that is right. */
function usccSum(x: string): string {
  let weight = 1;
  const terms: string[] = [];
  for (let position = 1; position <= 17; position++) {
    terms.push(`(${characterValue(x, position)}) * ${weight}`);
    weight = (weight * 3) % 31;
  }
  return `(${[...terms, characterValue(x, 18)].join(' + ')})`;
}

function characterValue(x: string, position: number): string {
  return `instr('${USCC_CHARACTERS}', substring(${x}, ${position}, 1)) - 1`;
}

interface Children {
  readonly entryNames?: readonly string[];
  readonly entryTypes?: readonly DuckDBType[];
  readonly valueType?: DuckDBType;
}

function fileColumns(type: FileColumn['type'] | undefined): FileColumn[] | undefined {
  const { entryNames, entryTypes } = (type ?? {}) as Children;
  if (!entryNames || !entryTypes) return undefined;
  return entryNames.map((name, index) => ({ name, type: entryTypes[index] as DuckDBType }));
}

function readGroup(
  reader: Reader,
  schema: JsonSchema,
  node: FieldNode,
  type: FileColumn['type'],
  x: string,
): Reading | undefined {
  const columns = fileColumns(type);
  if (!columns) return undefined;
  const { members, fits } = readMembers(reader, schema, node, columns, name => `${x}.${sqlName(name)}`);
  if (String(type) === columnType(node)) return { value: x, fits };
  const packed = members.map(({ name, value }) => `${sqlName(name)} := ${value}`).join(', ');
  return { value: `CASE WHEN ${x} IS NOT NULL THEN struct_pack(${packed}) END`, fits };
}

function readList(
  reader: Reader,
  schema: JsonSchema,
  node: FieldNode,
  type: FileColumn['type'],
  x: string,
): Reading | undefined {
  const items = resolveSchema(reader.schema, schema['items'] as JsonSchema);
  const entry = readGroup(reader, items, node, (type as Children).valueType as DuckDBType, 'e');
  if (!entry) return undefined;
  const whole = `len(list_filter(${x}, lambda e: e IS NOT NULL AND ${['TRUE', ...entry.fits].join(' AND ')})) = len(${x})`;
  const most = schema['maxItems'] === undefined ? [] : [`len(${x}) <= ${schema['maxItems']}`];
  const value = entry.value === 'e' ? x : `list_transform(${x}, lambda e: ${entry.value})`;
  return { value, fits: [whole, ...most] };
}
