import type { CountCondition, Fact, Order, Rule, Unit } from '../../../packages/language/rule/ast.ts';
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

export const fieldFact = (unit: Unit, path: string) => ({ kind: 'field', unit, path }) as const;

export const yearFact = (list: string, member: string, back: number) =>
  ({ kind: 'year', unit: 'amount', list, member, back }) as const;

export const growthFact = (list: string, member: string, years: number) =>
  ({ kind: 'growth', unit: 'ratio', list, member, years }) as const;

export const ratioFact = (of: string, to: string) => ({ kind: 'ratio', unit: 'ratio', of, to }) as const;

export const countFact = (list: string, ...where: CountCondition[]) =>
  ({ kind: 'count', unit: 'count', list, where }) as const;
