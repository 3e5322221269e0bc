import type { CountCondition, Fact, Order, Range, Rule, Unit } from '../../../packages/language/rule/ast.ts';
import { exact, parseQuantity } from '../../../packages/language/rule/quantity.ts';

/** Short names to write syntax trees by hand in tests. */
export const all = (id: string, ...parts: Rule[]): Rule => ({ kind: 'all', id, parts });
export const any = (id: string, ...parts: Rule[]): Rule => ({ kind: 'any', id, parts });
export const not = (part: Rule): Rule => ({ kind: 'not', part });
export const judgement = (part: Rule): Rule => ({ kind: 'judgement', part });
export const shownBy = (part: Rule): Rule => ({ kind: 'shown_by', part });
export const present = (id: string, fact: string): Rule => ({ kind: 'present', id, fact });

export const equals = (id: string, fact: string, value: boolean | string): Rule => ({
  kind: 'equals',
  id,
  fact,
  value,
});

export const isIn = (id: string, fact: string, codes: readonly string[], vocabulary?: string): Rule => ({
  kind: 'in',
  id,
  fact,
  codes,
  vocabulary,
});

export const includesAny = (
  id: string,
  fact: string,
  codes: readonly string[],
  vocabulary?: string,
): Rule => ({
  kind: 'includes_any',
  id,
  fact,
  codes,
  vocabulary,
});

export function compare(id: string, fact: string, order: Order, written: string | number): Rule {
  const { unit, value } = parseQuantity(written) ?? { unit: 'none' as const, value: exact(0n) };
  return { kind: 'compare', id, fact, order, value, unit, written: String(written) };
}

export const match = (fact: string, ...cases: [id: string, when: readonly string[], then: Rule][]): Rule => ({
  kind: 'match',
  fact,
  cases: cases.map(([id, when, rule]) => ({ id, when, then: rule })),
});

type Untitled<F> = F extends Fact ? Omit<F, 'title' | 'id'> : never;

/** Facts by id, titled with it. */
export function factsOf(facts: Readonly<Record<string, Untitled<Fact>>>): ReadonlyMap<string, Fact> {
  return new Map(
    Object.entries(facts).map(([id, fact]) => [id, { id, title: { zh: id, en: id }, ...fact } as Fact]),
  );
}

/** What the schema of edition 2024 allows: amounts up to 10^9 万元, below 0 for profits only; counts up to 10^8. */
const AMOUNTS: Range = { low: exact(0n), high: exact(10n ** 15n) };
const PROFITS: Range = { low: exact(-(10n ** 15n)), high: exact(10n ** 15n) };
const COUNTS: Range = { low: exact(0n), high: exact(10n ** 8n) };

export const fieldFact = (unit: Unit, path: string, codes?: readonly string[]) =>
  ({
    kind: 'field',
    unit,
    path,
    ...(unit === 'amount' && { range: AMOUNTS }),
    ...(unit === 'count' && { range: COUNTS }),
    ...(codes && { codes }),
  }) as const;

export const yearFact = (list: string, member: string, back: number) =>
  ({ kind: 'year', unit: 'amount', list, member, back, range: rangeOf(member) }) as const;

const rangeOf = (member: string) => (member.includes('profit') ? PROFITS : AMOUNTS);

export const growthFact = (list: string, member: string, years: number) =>
  ({
    kind: 'growth',
    unit: 'ratio',
    list,
    member,
    years,
    mean: 'geometric',
    bases: {},
    scale: 1_000_000n,
    range: rangeOf(member),
  }) as const;

export const ratioFact = (of: string, to: string) => ({ kind: 'ratio', unit: 'ratio', of, to }) as const;

export const countFact = (list: string, ...where: CountCondition[]) =>
  ({ kind: 'count', unit: 'count', counts: 'item', list, where }) as const;
