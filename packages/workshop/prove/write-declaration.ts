import { jsonPointer, usccCheckCharacter, valueAt } from '@zhunsheng/checker';
import {
  divisionProvince,
  type Field,
  type Fields,
  type JsonSchema,
  readConstraints,
  readFields,
} from '@zhunsheng/language';
import type { CellList, DeclarationModel, MemberClass, ValueVariable } from '@zhunsheng/language/smt';
import { dateOf, dayAt, dayOf } from '@zhunsheng/language/smt';
import type { Values } from './solver.ts';

type Data = Record<string, unknown>;

/** The reference date where the schema has no example of one. */
const SOME_DAY = '2024-06-30';

/**
 * The declaration that the values of a model stand for, as data; what is required beside the model is filled with the
 * schema's examples. Later schemas add the fields that earlier ones lack.
 */
export function writeDeclaration(
  model: DeclarationModel,
  values: Values,
  schemas: readonly JsonSchema[],
): Data {
  const fields: Fields = new Map(schemas.flatMap(schema => [...readFields(schema)]));
  const writer = { fields, values, asOf: referenceDate(model, values, fields) };
  const declaration: Data = {};
  for (const field of fields.values()) {
    if (field.required && field.list === undefined && field.unit !== 'group')
      put(declaration, field.path, field.example);
  }
  for (const variable of model.values.values())
    if (values.get(variable.known)) writeValue(declaration, variable, writer);
  for (const { path, known, has } of model.codes.values()) {
    if (values.get(known))
      put(
        declaration,
        path,
        [...has].filter(([, term]) => values.get(term)).map(([code]) => code),
      );
  }
  for (const list of model.lists.values()) {
    if (values.get(list.known)) put(declaration, list.list, writeEntries(list, writer));
  }
  for (const { clause, met, notMet } of model.findings.values()) {
    if (values.get(met) || values.get(notMet))
      put(declaration, `findings.${clause}.finding`, values.get(met) ? 'met' : 'not_met');
  }
  for (const schema of schemas) agreeProvinces(declaration, schema, fields);
  return inOrder(declaration, '', fields);
}

/** The example of a credit code becomes one of the province that a constraint asks for. */
function agreeProvinces(declaration: Data, schema: JsonSchema, fields: Fields): void {
  for (const constraint of readConstraints(schema, fields).constraints) {
    if (constraint.kind !== 'same_province' || constraint.at !== '') continue;
    const { left, right } = constraint;
    const [uscc, place] = left.field.format === 'uscc' ? [left, right] : [right, left];
    const [code, other] = [uscc, place].map(({ path }) => valueAt(declaration, jsonPointer(path)));
    const province = typeof other === 'string' && divisionProvince(other);
    if (uscc.field.format !== 'uscc' || typeof code !== 'string' || !province) continue;
    const changed = `${code.slice(0, 2)}${province}${code.slice(4, 17)}`;
    put(declaration, uscc.field.path, changed + usccCheckCharacter(changed));
  }
}

interface Writer {
  readonly fields: Fields;
  readonly values: Values;
  readonly asOf: string;
}

function referenceDate({ values: variables }: DeclarationModel, values: Values, fields: Fields): string {
  const variable = variables.get('as_of');
  if (variable) return dateOf(Number(values.get(variable.value)));
  return (fields.get('as_of')?.example as string | undefined) ?? SOME_DAY;
}

function put(data: Data, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let group = data;
  for (const name of names) {
    group[name] ??= {};
    group = group[name] as Data;
  }
  group[last] = value;
}

function writeValue(declaration: Data, variable: ValueVariable, writer: Writer): void {
  const value = dataOf(variable, writer);
  if (variable.back === undefined) return put(declaration, variable.path, value);
  const dot = variable.path.lastIndexOf('.');
  const [list, member] = [variable.path.slice(0, dot), variable.path.slice(dot + 1)];
  const unique = writer.fields.get(list)?.unique ?? 'year';
  const year = Number(writer.asOf.slice(0, 4)) - variable.back;
  const entries = (declaration[list] ?? []) as Data[];
  let entry = entries.find(one => one[unique] === year);
  if (!entry) {
    entry = { [unique]: year };
    entries.push(entry);
    entries.sort((a, b) => Number(b[unique]) - Number(a[unique]));
  }
  entry[member] = value;
  put(declaration, list, entries);
}

function dataOf({ kind, path, value, codes = [] }: ValueVariable, { values, fields }: Writer): unknown {
  const found = values.get(value);
  if (kind === 'boolean') return found;
  if (kind === 'amount') return writeAmount(BigInt(found ?? 0));
  const number = Number(found);
  if (kind === 'date') return dateOf(number);
  return kind === 'count' ? number : (codes[number] ?? anyOtherCode(fields.get(path), codes));
}

/** 万元 as a number; as text where a number would not be written back the same. */
export function writeAmount(fen: bigint): number | string {
  const digits = String(fen < 0n ? -fen : fen).padStart(7, '0');
  const decimals = digits.slice(-6).replace(/0+$/, '');
  const text = `${fen < 0n ? '-' : ''}${digits.slice(0, -6)}${decimals && `.${decimals}`}`;
  return String(Number(text)) === text ? Number(text) : text;
}

/** A code outside of the vocabulary that the field allows: the first number that fits its pattern. */
function anyOtherCode(field: Field | undefined, codes: readonly (string | null)[]): string {
  const allowed = new RegExp(field?.open ?? '.');
  for (let number = 0; number < 1_000_000; number += 1) {
    const code = String(number);
    if (allowed.test(code) && !codes.includes(code)) return code;
  }
  throw new RangeError(`\`${field?.path}\`: no code found that fits \`${field?.open}\``);
}

function writeEntries({ list, cells }: CellList, writer: Writer): Data[] {
  return cells.flatMap(({ count, members }) =>
    Array.from({ length: Number(writer.values.get(count) ?? 0) }, () => writeEntry(list, members, writer)),
  );
}

function writeEntry(list: string, members: Readonly<Record<string, MemberClass>>, writer: Writer): Data {
  const entry: Data = {};
  for (const field of writer.fields.values()) {
    if (field.list !== list) continue;
    const member = field.path.slice(list.length + 1);
    const wanted = members[member];
    if (wanted) Object.assign(entry, memberValue(member, wanted, field, writer.asOf));
    else if (field.required || field.unit === 'text') entry[member] = field.example;
  }
  return entry;
}

function memberValue(member: string, wanted: MemberClass, field: Field, asOf: string): Data {
  switch (wanted.is) {
    case 'absent':
      return {};
    case 'value': {
      const example = field.example as string;
      return { [member]: wanted.values.includes(example) ? example : wanted.values[0] };
    }
    case 'other':
      return { [member]: otherValue(wanted.than, field) };
    case 'number': {
      const [low, high] = [wanted.from ?? wanted.to ?? 0, wanted.to ?? Number.POSITIVE_INFINITY];
      const example = Number(field.example);
      return { [member]: example >= low && example <= high ? example : low };
    }
    case 'date':
      return { [member]: dateWithin(wanted, field, asOf) };
  }
}

/** The example if it is of the class, else the first day of it or the last. */
function dateWithin({ from, to }: { from?: number; to?: number }, { example }: Field, asOf: string): string {
  const first = from === undefined ? undefined : realDay(dayAt(asOf, from));
  const end = to === undefined ? undefined : realDay(dayAt(asOf, to));
  const isIn = (day: string) => (first === undefined || day >= first) && (end === undefined || day < end);
  if (typeof example === 'string' && isIn(example)) return example;
  return first ?? dateOf(dayOf(end ?? asOf) - 1);
}

/** 29 February of a common year is no day; the one after it is. */
function realDay(day: string): string {
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) || dateOf(dayOf(day)) !== day
    ? `${day.slice(0, 4)}-03-01`
    : day;
}

function otherValue(than: readonly unknown[], field: Field): unknown {
  if (field.unit === 'boolean') return !than.includes(true);
  const candidates = [...(field.codes ?? []), field.example, 0, 1, 2];
  return candidates.find(candidate => candidate !== undefined && !than.includes(candidate));
}

/** The members of every group in the order of the schema. */
function inOrder(data: Data, prefix: string, fields: Fields): Data {
  const rank = [...fields.keys()];
  const names = Object.keys(data).sort((a, b) => position(rank, prefix + a) - position(rank, prefix + b));
  return Object.fromEntries(
    names.map(name => {
      const value = data[name];
      const isGroup = fields.get(prefix + name)?.unit === 'group';
      return [name, isGroup ? inOrder(value as Data, `${prefix}${name}.`, fields) : value];
    }),
  );
}

function position(rank: readonly string[], path: string): number {
  const index = rank.indexOf(path);
  return index < 0 ? rank.length : index;
}
