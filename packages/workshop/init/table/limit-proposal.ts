import { type AtLimit, borderCases, inWan, type ProposedCase, wholePart } from './border-cases.ts';
import {
  type FieldKind,
  type FieldRegister,
  fieldSchema,
  type RegisteredField,
  TO_TRANSLATE,
} from './field-register.ts';
import type { Measure } from './measure-of.ts';
import type { Proposal } from './proposal.ts';
import type { ReadLimit } from './read-sentence.ts';

/** What a limit that was read becomes; its sentence is put together by who asks. */
type LimitProposal = Omit<Proposal, 'text'>;

/** The latest fiscal year of cases, whose reference date is in 2024. */
const LATEST = 2023;
/** Bases of which one step is the smallest that lint asks a case for: 1,000 万元 in 分, and so many people. */
const BASE = { money: 1_000_000_000n, people: 100_000_000n };

/** Proposes them; undefined where no data can stand at the limit exactly. */
export function proposeLimit(read: ReadLimit, register: FieldRegister): LimitProposal | undefined {
  const { measure } = read;
  switch (measure.kind) {
    case 'amount':
      return single(read, register.field(measure.of, measure.years === 0 ? 'amount' : 'yearly'), inWan);
    case 'count':
      return single(read, register.field(measure.of, measure.person ? 'person' : 'count'), Number);
    case 'share':
      return share(read, measure, register);
    case 'growth':
      return growth(read, measure, register);
  }
}

/** An id of a fact tells the field it is of. */
function factId({ path }: RegisteredField): string {
  return path.replace('.', '_');
}

function factOf(field: RegisteredField): object {
  const source = field.kind === 'yearly' ? { latest: field.path } : { field: field.path };
  return { title: { zh: field.name, en: TO_TRANSLATE }, ...source };
}

/** Data with these values, by field. */
function given(values: readonly (readonly [RegisteredField, number | string])[], year = LATEST): object {
  const members = values.map(([{ path }, value]) => [path.split('.').at(-1), value]);
  const data = Object.fromEntries(members);
  return values[0]?.[0].kind === 'yearly' ? { finance: [{ year, ...data }] } : data;
}

function missing(field: RegisteredField): object {
  return { reason: 'field', subject: field.path, ...(field.kind === 'yearly' && { year: LATEST }) };
}

function unknownCase(read: ReadLimit, fields: readonly RegisteredField[]): ProposedCase {
  return {
    name: '没有填写，未定',
    quotes: read.limit,
    given: {},
    verdict: 'undetermined',
    missing: fields.map(missing) as NonNullable<ProposedCase['missing']>,
    why: '缺数据不等于不满足',
  };
}

function single(
  read: ReadLimit,
  field: RegisteredField,
  write: (value: bigint) => number | string,
): LimitProposal | undefined {
  if (read.value.denominator !== 1n || read.value.numerator === 0n) return undefined;
  const limit = read.value.numerator;
  const at = (value: bigint) => given([[field, write(value)]]);
  const data = { below: at(limit - 1n), at: at(limit), above: at(limit + 1n) };
  return {
    facts: { [factId(field)]: factOf(field) },
    fields: [fieldSchema(field)],
    example: data.at as LimitProposal['example'],
    rule: { id: 'limit', fact: factId(field), [read.order]: read.written },
    cases: [...borderCases(read.limit, read.order, data), unknownCase(read, [field])],
  };
}

function share(
  read: ReadLimit,
  { of, to, years }: Extract<Measure, { kind: 'share' }>,
  register: FieldRegister,
): LimitProposal | undefined {
  const isYearly = years > 0 || register.isYearly(of) || register.isYearly(to);
  const kind: FieldKind = /人员|人数|职工|员工/.test(of + to) ? 'person' : isYearly ? 'yearly' : 'amount';
  const base = kind === 'person' ? BASE.people : BASE.money;
  const [part, whole] = [register.field(of, kind), register.field(to, kind)];
  const limit = wholePart(base, read.value);
  if (limit === undefined || limit === 0n || part === whole) return undefined;
  const write = kind === 'person' ? Number : inWan;
  const at = (value: bigint) =>
    given([
      [part, write(value)],
      [whole, write(base)],
    ]);
  const data: AtLimit = { below: at(limit - 1n), at: at(limit), above: at(limit + 1n) };
  const fact = `${factId(part)}_share`;
  return {
    facts: {
      [factId(part)]: factOf(part),
      [factId(whole)]: factOf(whole),
      [fact]: {
        title: { zh: `${of}占${to}的比例`, en: TO_TRANSLATE },
        ratio: { of: factId(part), to: factId(whole) },
      },
    },
    fields: [fieldSchema(part), fieldSchema(whole)],
    example: data.at as LimitProposal['example'],
    rule: { id: 'limit', fact, [read.order]: read.written },
    cases: [...borderCases(read.limit, read.order, data), unknownCase(read, [part, whole])],
  };
}

function growth(
  read: ReadLimit,
  { of, years }: Extract<Measure, { kind: 'growth' }>,
  register: FieldRegister,
): LimitProposal | undefined {
  const field = register.field(of, 'yearly');
  const { numerator, denominator } = read.value;
  const rate = {
    numerator: (numerator + denominator) ** BigInt(years),
    denominator: denominator ** BigInt(years),
  };
  const last = wholePart(BASE.money, rate);
  if (last === undefined) return undefined;
  const member = field.path.split('.').at(-1) as string;
  const at = (value: bigint) => ({
    finance: [
      { year: LATEST, [member]: inWan(value) },
      { year: LATEST - years, [member]: inWan(BASE.money) },
    ],
  });
  const data = { below: at(last - 1n), at: at(last), above: at(last + 1n) };
  const fact = `${factId(field)}_growth`;
  const both = [LATEST, LATEST - years].map(year => ({ reason: 'field', subject: field.path, year }));
  return {
    facts: {
      [fact]: { title: { zh: `${of}年均增长率`, en: TO_TRANSLATE }, growth: { of: field.path, years } },
    },
    fields: [fieldSchema(field)],
    example: grown(member, years),
    rule: { id: 'limit', fact, [read.order]: read.written },
    cases: [
      ...borderCases(read.limit, read.order, data),
      { ...unknownCase(read, []), missing: both as NonNullable<ProposedCase['missing']> },
    ],
  };
}

/** An example that grows fast: half as much so many years ago. */
function grown(member: string, years: number): Readonly<Record<string, unknown>> {
  const yearly = [
    { year: LATEST, [member]: inWan(BASE.money) },
    { year: LATEST - years, [member]: inWan(BASE.money / 2n) },
  ];
  return { finance: yearly };
}
