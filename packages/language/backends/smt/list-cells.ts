import type { CountCondition, CountFact, Order, Truth } from '../../rule/ast.ts';
import type { Field, Fields } from '../../rule/fields.ts';
import { and, atLeast, equal, int, plus, symbol, type Term } from './term.ts';

/** What matters of one member of an entry, for no condition tells the values of a class apart. */
export type MemberClass =
  | { readonly is: 'value'; readonly values: readonly (string | boolean | number)[] }
  | { readonly is: 'other'; readonly than: readonly (string | boolean | number)[] }
  /** A whole number, both ends included. */
  | { readonly is: 'number'; readonly from?: number; readonly to?: number }
  /**
   * A date from the day `from` on and before the day `to`, told by the date of the root field `than`: −n is the same day n
   * years earlier, 0 the day itself, 1 the day after it. What never ends (`long_term`) is after every day.
   */
  | { readonly is: 'date'; readonly than: string; readonly from?: number; readonly to?: number }
  | { readonly is: 'absent' };

/** Entries that no rule tells apart, and how many of them the list has. */
export interface Cell {
  readonly count: Term;
  readonly members: Readonly<Record<string, MemberClass>>;
}

/** A list as the numbers of its entries of each kind; exact for everything rules can count. */
export interface CellList {
  readonly list: string;
  readonly known: Term;
  readonly cells: readonly Cell[];
  readonly maxItems: number;
}

/** The kinds of entries that the facts which count `list` tell apart. */
export function cellList(
  list: string,
  facts: readonly CountFact[],
  fields: readonly Fields[],
  maxItems: number,
): CellList {
  const members = Map.groupBy(
    facts.flatMap(({ where }) => where),
    ({ member }) => member,
  );
  let kinds: Record<string, MemberClass>[] = [{}];
  for (const [member, conditions] of members) {
    const classes = memberClasses(
      conditions,
      fields.map(one => one.get(`${list}.${member}`)).filter(one => one !== undefined),
    );
    kinds = kinds.flatMap(kind => classes.map(one => ({ ...kind, [member]: one })));
  }
  const cells = kinds.map((kind, index) => ({ count: symbol(list, 'entries', index), members: kind }));
  return { list, known: symbol(list, 'known'), cells, maxItems };
}

function memberClasses(conditions: readonly CountCondition[], fields: readonly Field[]): MemberClass[] {
  const absent: MemberClass[] = fields.some(({ required }) => required) ? [] : [{ is: 'absent' }];
  if (conditions.some(({ kind }) => kind === 'not_before' || kind === 'within_years'))
    return [...dateClasses(conditions), ...absent];
  const isNumber = fields.some(({ unit }) => unit === 'count' || unit === 'year');
  return [...(isNumber ? numberClasses(conditions, fields) : codeClasses(conditions, fields)), ...absent];
}

function dateClasses(conditions: readonly CountCondition[]): MemberClass[] {
  const thans = new Set(
    conditions.map(one =>
      one.kind === 'not_before' ? one.than : one.kind === 'within_years' ? 'as_of' : undefined,
    ),
  );
  const [than] = thans;
  if (than === undefined || thans.size > 1)
    throw new RangeError(
      `\`${conditions[0]?.member}\` is compared in more than one way, which the prover does not model`,
    );
  const cuts = conditions.flatMap(one => (one.kind === 'within_years' ? [-one.years, 1] : [0]));
  return between(cuts).map(({ from, to }) => ({
    is: 'date',
    than,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }));
}

/** The stretches of a line that is cut before each of the numbers. */
function between(cuts: readonly number[]): { from?: number; to?: number }[] {
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return [undefined, ...sorted].map((from, index) => ({ from, to: sorted[index] }));
}

function numberClasses(conditions: readonly CountCondition[], fields: readonly Field[]): MemberClass[] {
  const cuts = conditions.flatMap(one => {
    if (one.kind === 'equals') return [Number(one.value), Number(one.value) + 1];
    if (one.kind !== 'compare') return [];
    return [one.order === 'at_least' || one.order === 'less_than' ? one.value : one.value + 1];
  });
  const least = Math.max(...fields.map(({ minimum }) => minimum ?? Number.NEGATIVE_INFINITY));
  const most = Math.min(...fields.map(({ maximum }) => maximum ?? Number.POSITIVE_INFINITY));
  return between(cuts).flatMap(({ from, to }) => {
    const [low, high] = [Math.max(from ?? least, least), Math.min((to ?? most + 1) - 1, most)];
    if (low > high) return [];
    return [
      {
        is: 'number',
        ...(Number.isFinite(low) && { from: low }),
        ...(Number.isFinite(high) && { to: high }),
      } as const,
    ];
  });
}

function codeClasses(conditions: readonly CountCondition[], fields: readonly Field[]): MemberClass[] {
  const named = conditions.flatMap((one): readonly (string | boolean | number)[] =>
    one.kind === 'equals' ? [one.value] : one.kind === 'in' ? one.codes : [],
  );
  const values = [...new Set(named)];
  const alike = Map.groupBy(values, value =>
    conditions.map(one => conditionTruth(one, { is: 'value', values: [value] })).join(),
  );
  return [
    ...[...alike.values()].map(some => ({ is: 'value', values: some }) as const),
    ...(hasOthers(values, fields) ? [{ is: 'other', than: values } as const] : []),
  ];
}

function hasOthers(values: readonly (string | boolean | number)[], fields: readonly Field[]): boolean {
  return fields.every(field => {
    if (field.unit === 'boolean') return values.length < 2;
    return field.codes === undefined || field.codes.some(code => !values.includes(code));
  });
}

export function cellConstraints({ cells, maxItems }: CellList): Term[] {
  const total = plus(cells.map(({ count }) => count));
  return [...cells.map(({ count }) => atLeast(count, int(0))), atLeast(int(maxItems), total)];
}

/** Whether entries of the kind fulfil every condition. */
export function membership({ members }: Cell, where: readonly CountCondition[]): Truth {
  const truths = where.map(condition =>
    conditionTruth(condition, members[condition.member] ?? { is: 'absent' }),
  );
  if (truths.includes('false')) return 'false';
  return truths.includes('unknown') ? 'unknown' : 'true';
}

function conditionTruth(condition: CountCondition, member: MemberClass): Truth {
  if (member.is === 'absent') return 'unknown';
  return fulfils(condition, member) ? 'true' : 'false';
}

function fulfils(condition: CountCondition, member: Exclude<MemberClass, { is: 'absent' }>): boolean {
  const { from, to } = 'from' in member || 'to' in member ? member : { from: undefined, to: undefined };
  switch (condition.kind) {
    case 'equals':
      if (member.is === 'number') return from === condition.value && to === condition.value;
      return member.is === 'value' && member.values.every(value => value === condition.value);
    case 'in':
      return member.is === 'value' && member.values.every(value => condition.codes.includes(String(value)));
    case 'compare':
      return stands(from ?? to ?? 0, condition.order, condition.value);
    case 'not_before':
      return from !== undefined && from >= 0;
    case 'within_years':
      return from !== undefined && from >= -condition.years && to !== undefined && to <= 1;
  }
}

function stands(number: number, order: Order, value: number): boolean {
  return {
    at_least: number >= value,
    more_than: number > value,
    at_most: number <= value,
    less_than: number < value,
  }[order];
}

/** The list is given and none of its entries lacks a member that is counted by. */
export function isComplete({ known, cells }: CellList): Term {
  const lacking = cells.filter(({ members }) => Object.values(members).some(({ is }) => is === 'absent'));
  return and(known, ...lacking.map(({ count }) => equal(count, int(0))));
}
