import type { CountCondition, CountFact, Truth } from '../../rule/ast.ts';
import type { Field, Fields } from '../../rule/fields.ts';
import { and, atLeast, equal, int, plus, symbol, type Term } from './term.ts';

/** What matters of one member of an entry: a value that rules name, any other, absent, or a date's side of another. */
export type MemberClass =
  | { readonly is: 'value'; readonly value: string | boolean | number }
  | { readonly is: 'other'; readonly than: readonly (string | boolean | number)[] }
  | { readonly is: 'not_before' | 'before'; readonly than: string }
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
  const thans = new Set(conditions.flatMap(one => (one.kind === 'not_before' ? [one.than] : [])));
  const values = [...new Set(conditions.flatMap(one => (one.kind === 'equals' ? [one.value] : [])))];
  if (thans.size > 1 || (thans.size === 1 && values.length > 0)) {
    throw new RangeError(
      `\`${conditions[0]?.member}\` is compared in more than one way, which the prover does not model`,
    );
  }
  const [than] = thans;
  if (than !== undefined) return [{ is: 'not_before', than }, { is: 'before', than }, ...absent];
  const named = values.map(value => ({ is: 'value', value }) as const);
  return [
    ...named,
    ...(hasOthers(values, fields) ? [{ is: 'other', than: values } as const] : []),
    ...absent,
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
  if (condition.kind === 'not_before') return member.is === 'not_before' ? 'true' : 'false';
  return member.is === 'value' && member.value === condition.value ? 'true' : 'false';
}

/** The list is given and none of its entries lacks a member that is counted by. */
export function isComplete({ known, cells }: CellList): Term {
  const lacking = cells.filter(({ members }) => Object.values(members).some(({ is }) => is === 'absent'));
  return and(known, ...lacking.map(({ count }) => equal(count, int(0))));
}
