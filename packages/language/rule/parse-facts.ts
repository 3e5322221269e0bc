import { record } from '../record.ts';
import type { Facts as FactsData } from '../types/facts.ts';
import type { Bases, CountCondition, Exact, Fact, GradeFact, Order, Range, Series, Unit } from './ast.ts';
import { type CountedUnits, countedUnits } from './counted-units.ts';
import { subtract } from './exact-arithmetic.ts';
import type { Field, Fields, FieldUnit } from './fields.ts';
import { type ComparisonData, parseLeaf, type VocabularyCodes } from './parse-rule.ts';
import { exact, FEN_PER_WAN, parseDecimal, parseQuantity } from './quantity.ts';

type FactData = FactsData[string] & Record<string, unknown>;

const UNIT_OF_FIELD: Partial<Record<FieldUnit, Unit>> = {
  amount: 'amount',
  count: 'count',
  date: 'date',
  boolean: 'boolean',
  code: 'code',
  codes: 'codes',
};

/** What a number may be whose schema states no bounds: what amounts in 分 and counts keep to everywhere. */
const MOST = exact(10n ** 15n);
const LEAST = exact(-(10n ** 15n));

interface Reading {
  readonly fields: Fields;
  readonly vocabularies: VocabularyCodes;
  readonly units: CountedUnits;
  readonly before: ReadonlyMap<string, Fact>;
}

/**
 * The facts of an edition from data valid by facts.schema.json, in the order of the file. A fact's unit follows from the
 * field or facts it derives from; references that lead nowhere are reported by `typecheckFacts`.
 */
export function parseFacts(
  data: FactsData,
  fields: Fields,
  vocabularies: VocabularyCodes = {},
  units = countedUnits(),
): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  const reading = { fields, vocabularies, units, before: facts };
  for (const [id, fact] of Object.entries(data)) facts.set(id, parseFact(id, fact as FactData, reading));
  return facts;
}

function parseFact(id: string, data: FactData, reading: Reading): Fact {
  const { fields, before } = reading;
  const base = { id, title: data.title };
  if ('field' in data) {
    const path = data['field'] as string;
    const codes = closedCodes(fields.get(path), reading.vocabularies);
    return { ...base, kind: 'field', ...quantityOf(fields.get(path)), path, ...(codes && { codes }) };
  }
  if ('latest' in data || 'previous' in data || 'year' in data) {
    const path = (data['latest'] ?? data['previous'] ?? data['year']) as string;
    const back = 'year' in data ? (data['back'] as number) : 'latest' in data ? 1 : 2;
    return { ...base, kind: 'year', ...quantityOf(fields.get(path)), ...splitPath(path), back };
  }
  if ('ratio' in data)
    return { ...base, kind: 'ratio', unit: 'ratio', ...(data['ratio'] as { of: string; to: string }) };
  if ('growth' in data) {
    const { of, less, years, mean, since, bases } = data['growth'] as GrowthData;
    const { counts } = quantityOf(fields.get(of));
    return {
      ...base,
      kind: 'growth',
      unit: 'ratio',
      ...(counts && { counts }),
      ...seriesOf(of, less, fields),
      years,
      mean: mean ?? 'geometric',
      ...(since && { since }),
      bases: parseBases(bases),
    };
  }
  if ('years' in data) {
    const { sum, mean, less, years, since } = data as unknown as YearsData;
    const path = (sum ?? mean) as string;
    const { unit, counts } = quantityOf(fields.get(path));
    return {
      ...base,
      kind: 'years',
      unit,
      ...(counts && { counts }),
      ...seriesOf(path, less, fields),
      years,
      mean: sum === undefined,
      ...(since && { since }),
    };
  }
  if ('years_between' in data || 'days_between' in data) {
    const measure = 'years_between' in data ? 'years' : 'days';
    const span = data[`${measure}_between`] as { from: string; to: string };
    return {
      ...base,
      kind: 'span',
      unit: 'count',
      counts: measure === 'years' ? 'year' : 'day',
      measure,
      ...span,
    };
  }
  if ('sum' in data || 'total' in data) {
    const of = (data['sum'] ?? data['total']) as string[];
    const most = data['at_most'] as string | number | undefined;
    const cap = most === undefined ? undefined : parseQuantity(most, reading.units)?.value;
    return { ...base, kind: 'sum', ...unitLike(of[0], before), of, ...(cap && { cap }) };
  }
  if ('greatest' in data) {
    const of = data['greatest'] as string[];
    return { ...base, kind: 'greatest', ...unitLike(of[0], before), of };
  }
  if ('count' in data) {
    const list = data['count'] as string;
    const counts = fields.get(list)?.counts ?? 'item';
    return { ...base, kind: 'count', unit: 'count', counts, list, where: countConditions(data) };
  }
  if ('steps' in data) return { ...base, ...parseGrade(data, reading) };
  if ('points' in data) {
    const bands = Object.entries(data['of'] as Record<string, number | [number, number]>).map(
      ([grade, points]) => {
        const [least, most] = typeof points === 'number' ? [points, points] : points;
        return [grade, { least, most }] as const;
      },
    );
    const mark = data['mark'] as string | undefined;
    const of = data['points'] as string;
    return {
      ...base,
      kind: 'points',
      unit: 'count',
      counts: 'point',
      of,
      bands: record(bands),
      ...(mark && { mark }),
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
      indicators: record(Object.entries(indicators)),
      otherwise,
    };
  }
  return { ...base, kind: 'unrecorded', unit: 'code', codes: data['unrecorded'] as string[] };
}

interface GrowthData {
  readonly of: string;
  readonly less?: string;
  readonly years: number;
  readonly mean?: 'geometric' | 'arithmetic';
  readonly since?: string;
  readonly bases?: Readonly<Record<keyof Bases, string>>;
}

interface YearsData {
  readonly sum?: string;
  readonly mean?: string;
  readonly less?: string;
  readonly years: number;
  readonly since?: string;
}

function parseBases(data: GrowthData['bases']): Bases {
  const read = (written: string) =>
    written === 'skip' ? written : (parseQuantity(written)?.value ?? 'skip');
  return Object.fromEntries(Object.entries(data ?? {}).map(([base, written]) => [base, read(written)]));
}

function parseGrade(data: FactData, { vocabularies, units }: Reading) {
  const of = (data['grade'] ?? undefined) as string | undefined;
  const steps = (data['steps'] as ({ is: string; fact?: string } & Record<string, unknown>)[]).map(
    ({ is, fact, ...comparison }) => ({
      is,
      when: parseLeaf(
        { ...comparison, id: is, fact: fact ?? of ?? '' } as ComparisonData,
        vocabularies,
        units,
      ),
    }),
  );
  const otherwise = data['else'] as string;
  const titles = data['titles'] as GradeFact['titles'];
  return {
    kind: 'grade',
    unit: 'code',
    ...(of && { of }),
    steps,
    otherwise,
    ...(titles && { titles }),
  } as const;
}

function countConditions(data: FactData): CountCondition[] {
  const where = (data['where'] ?? {}) as Record<string, Record<string, unknown>>;
  return Object.entries(where).map(([member, condition]) => {
    const [[kind, value] = ['equals', '']] = Object.entries(condition);
    switch (kind) {
      case 'equals':
        return { kind, member, value: value as string | boolean | number };
      case 'in':
        return { kind, member, codes: value as string[] };
      case 'not_before':
        return { kind, member, than: value as string };
      case 'within_years':
        return { kind, member, years: value as number };
      default:
        return { kind: 'compare', member, order: kind as Order, value: value as number };
    }
  });
}

/** Unit, what is counted and bounds of a field's value as a fact. */
function quantityOf(field: Field | undefined): { unit: Unit; counts?: string; range?: Range } {
  const unit = (field && UNIT_OF_FIELD[field.unit]) ?? 'code';
  if (unit !== 'amount' && unit !== 'count') return { unit };
  return { unit, ...(field?.counts && { counts: field.counts }), range: rangeOf(field, unit) };
}

/** The codes of a field that can have no others. */
function closedCodes(field: Field | undefined, vocabularies: VocabularyCodes): readonly string[] | undefined {
  if (field?.unit !== 'code') return undefined;
  return field.codes ?? (field.open === undefined ? vocabularies[field.vocabulary ?? ''] : undefined);
}

/** What the schema allows of a number, amounts in 分. */
function rangeOf(field: Field | undefined, unit: Unit): Range {
  const scale = unit === 'amount' ? FEN_PER_WAN : 1n;
  const end = (bound: number | undefined, otherwise: Exact) => {
    const value = bound === undefined ? undefined : parseDecimal(String(bound));
    return value ? exact(value.numerator * scale, value.denominator) : otherwise;
  };
  return { low: end(field?.minimum, LEAST), high: end(field?.maximum, MOST) };
}

/** With `less`, what is known of one year when one of the two is absent is no more than when both are. */
function seriesOf(path: string, less: string | undefined, fields: Fields): Series {
  const { unit, range: own = { low: LEAST, high: MOST } } = quantityOf(fields.get(path));
  const scale = unit === 'count' ? 1n : FEN_PER_WAN;
  if (less === undefined) return { ...splitPath(path), scale, range: own };
  const { range: taken = { low: LEAST, high: MOST } } = quantityOf(fields.get(less));
  const range = { low: subtract(own.low, taken.high), high: subtract(own.high, taken.low) };
  return { ...splitPath(path), less: splitPath(less).member, scale, range };
}

function unitLike(
  id: string | undefined,
  before: ReadonlyMap<string, Fact>,
): { unit: Unit; counts?: string } {
  const { unit, counts } = before.get(id ?? '') ?? { unit: 'amount' as const, counts: undefined };
  return { unit, ...(counts && { counts }) };
}

/** `finance.revenue` is the member `revenue` of the entries of the list `finance`. */
function splitPath(path: string): { list: string; member: string } {
  const dot = path.lastIndexOf('.');
  return { list: path.slice(0, dot), member: path.slice(dot + 1) };
}
