import type { DeclarationData } from '../../../packages/language/backends/reference/outcome.ts';
import type { Fields } from '../../../packages/language/rule/fields.ts';
import type { Constraint } from './constraints.ts';
import { addDays, type Draft, settleFen, writeAmount } from './draft-value.ts';

type Data = Record<string, unknown>;

/** The declaration that a draft stands for: drafts become values, breaches of constraints are mended. */
export function settle(draft: Data, fields: Fields, constraints: readonly Constraint[]): DeclarationData {
  const asOf = draft['as_of'] as string;
  const settled = settleGroup(draft, '', fields, constraints, asOf);
  for (const { list, left, right } of constraints) {
    if (!list && at(settled, left) > at(settled, right)) remove(settled, left);
  }
  return settled as DeclarationData;
}

function settleGroup(
  group: Data,
  path: string,
  fields: Fields,
  constraints: readonly Constraint[],
  asOf: string,
): Data {
  const settled: Data = {};
  for (const [name, value] of Object.entries(group)) {
    const here = path ? `${path}.${name}` : name;
    const field = fields.get(here);
    if (field?.unit === 'group') settled[name] = settleGroup(value as Data, here, fields, constraints, asOf);
    else if (field?.unit === 'list')
      settled[name] = settleList(value as Data[], here, fields, constraints, asOf);
    else settled[name] = isDraft(value) ? settleEntry({ [name]: value }, path, fields, asOf)[name] : value;
  }
  return settled;
}

/** Settles entries in the order of their years, for one may grow on another, and keeps the order they were drawn in. */
function settleList(
  entries: readonly Data[],
  list: string,
  fields: Fields,
  constraints: readonly Constraint[],
  asOf: string,
): Data[] {
  const back = (entry: Data) => (entry['year'] as { back?: number } | undefined)?.back ?? 0;
  const settled = new Map<Data, Data>();
  for (const entry of [...entries].sort((a, b) => back(b) - back(a))) {
    const before = entries.find(other => back(other) === back(entry) + 1);
    const values = settleEntry(entry, list, fields, asOf, before && settled.get(before));
    for (const { list: of, left, right } of constraints) {
      if (of === list && Number(values[left]) > Number(values[right])) values[left] = values[right];
    }
    settled.set(entry, values);
  }
  return entries.map(entry => settled.get(entry) as Data);
}

function settleEntry(entry: Data, path: string, fields: Fields, asOf: string, before?: Data): Data {
  const settled: Data = {};
  let first: bigint | undefined;
  for (const [name, value] of Object.entries(entry)) {
    if (!isDraft(value)) settled[name] = value;
    else if (value.draft === 'year') settled[name] = Number(asOf.slice(0, 4)) - value.back;
    else if (value.draft === 'date') settled[name] = addDays(asOf, value.days);
    else {
      const field = fields.get(path ? `${path}.${name}` : name);
      if (!field) throw new Error(`no field ${path}.${name}`);
      const fen = settleFen(value.recipe, field, first, fenOf(before?.[name]));
      first ??= fen;
      settled[name] = writeAmount(fen, value.writing);
    }
  }
  return settled;
}

function fenOf(amount: unknown): bigint | undefined {
  return amount === undefined ? undefined : BigInt(Number(amount).toFixed(6).replace('.', ''));
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'draft' in value;
}

function at(data: Data, pointer: string): string {
  let value: unknown = data;
  for (const name of pointer.split('/').slice(1)) value = (value as Data | undefined)?.[name];
  return (value as string | undefined) ?? '';
}

function remove(data: Data, pointer: string): void {
  const names = pointer.split('/').slice(1);
  const last = names.pop() as string;
  let group: Data = data;
  for (const name of names) group = group[name] as Data;
  delete group[last];
}
