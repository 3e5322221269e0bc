import type { Facts as FactsData } from '../types/facts.ts';
import type { CountCondition, Fact, Unit } from './ast.ts';
import type { Fields, FieldUnit } from './fields.ts';

type FactData = FactsData[string] & Record<string, unknown>;

const UNIT_OF_FIELD: Partial<Record<FieldUnit, Unit>> = {
  amount: 'amount',
  count: 'count',
  date: 'date',
  boolean: 'boolean',
  code: 'code',
  codes: 'codes',
};

/**
 * The facts of an edition from data valid by facts.schema.json, in the order of the file. A fact's unit follows from the
 * field or facts it derives from; references that lead nowhere are reported by `typecheckFacts`.
 */
export function parseFacts(data: FactsData, fields: Fields): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const [id, fact] of Object.entries(data))
    facts.set(id, parseFact(id, fact as FactData, fields, facts));
  return facts;
}

function parseFact(id: string, data: FactData, fields: Fields, before: ReadonlyMap<string, Fact>): Fact {
  const base = { id, title: data.title };
  if ('field' in data) {
    const path = data['field'] as string;
    return { ...base, kind: 'field', unit: fieldUnit(fields, path), path };
  }
  if ('latest' in data || 'previous' in data) {
    const path = (data['latest'] ?? data['previous']) as string;
    return {
      ...base,
      kind: 'year',
      unit: fieldUnit(fields, path),
      ...splitPath(path),
      back: 'latest' in data ? 1 : 2,
    };
  }
  if ('ratio' in data)
    return { ...base, kind: 'ratio', unit: 'ratio', ...(data['ratio'] as { of: string; to: string }) };
  if ('growth' in data) {
    const { of, years } = data['growth'] as { of: string; years: number };
    return { ...base, kind: 'growth', unit: 'ratio', ...splitPath(of), years };
  }
  if ('sum' in data) {
    const of = data['sum'] as string[];
    return { ...base, kind: 'sum', unit: before.get(of[0] as string)?.unit ?? 'amount', of };
  }
  if ('count' in data) {
    return {
      ...base,
      kind: 'count',
      unit: 'count',
      list: data['count'] as string,
      where: countConditions(data),
    };
  }
  if ('classify' in data) {
    const { row, ...indicators } = data['by'] as Record<string, string> & { row: string };
    const otherwise = data['otherwise'] as string | undefined;
    return {
      ...base,
      kind: 'classify',
      unit: 'code',
      table: data['classify'] as string,
      row,
      indicators,
      otherwise,
    };
  }
  return { ...base, kind: 'unrecorded', unit: 'code', codes: data['unrecorded'] as string[] };
}

function countConditions(data: FactData): CountCondition[] {
  const where = (data['where'] ?? {}) as Record<
    string,
    { equals?: string | boolean | number; not_before?: string }
  >;
  return Object.entries(where).map(([member, { equals, not_before: than }]) =>
    than === undefined
      ? { kind: 'equals', member, value: equals as string | boolean | number }
      : { kind: 'not_before', member, than },
  );
}

function fieldUnit(fields: Fields, path: string): Unit {
  const unit = fields.get(path)?.unit;
  return (unit && UNIT_OF_FIELD[unit]) ?? 'code';
}

/** `finance.revenue` is the member `revenue` of the entries of the list `finance`. */
function splitPath(path: string): { list: string; member: string } {
  const dot = path.lastIndexOf('.');
  return { list: path.slice(0, dot), member: path.slice(dot + 1) };
}
