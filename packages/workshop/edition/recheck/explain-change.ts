import type { Clause, Condition, Interpretation, Reason } from '@zhunsheng/language/types/report';

/** One thing in which a clause of two editions differs for a declaration. */
export type Why =
  | { readonly kind: 'clause-new' }
  | { readonly kind: 'clause-gone' }
  | { readonly kind: 'mode'; readonly from: Clause['mode']; readonly to: Clause['mode'] }
  | { readonly kind: 'condition-new'; readonly condition: Condition }
  | { readonly kind: 'condition-gone'; readonly condition: Condition }
  /** The same fact is asked for another value. */
  | { readonly kind: 'limit'; readonly from: Condition; readonly to: Condition }
  /** The condition looks at another fact, or at one that is derived differently. */
  | { readonly kind: 'fact'; readonly from: Condition; readonly to: Condition }
  | { readonly kind: 'settled'; readonly interpretation: Interpretation }
  | { readonly kind: 'interpreted'; readonly interpretation: Interpretation }
  /** Data that only the newer edition asks for. */
  | { readonly kind: 'data'; readonly reason: Reason };

/** Everything in which the two differ; empty when they ask the same and rest on the same. */
export function explainChange(from: Clause | null, to: Clause | null): Why[] {
  if (!from) return [{ kind: 'clause-new' }];
  if (!to) return [{ kind: 'clause-gone' }];
  return [
    ...(from.mode === to.mode ? [] : [{ kind: 'mode', from: from.mode, to: to.mode } as const]),
    ...explainConditions(from.conditions, to.conditions),
    ...explainInterpretations(from.interpretations, to.interpretations),
    ...newReasons(from.missing, to.missing),
  ];
}

function explainConditions(from: readonly Condition[], to: readonly Condition[]): Why[] {
  const gone = from.filter(({ id }) => !to.some(now => now.id === id));
  return [
    ...to.flatMap((now): Why[] => {
      const old = from.find(({ id }) => id === now.id);
      return old ? explainCondition(old, now) : [{ kind: 'condition-new', condition: now }];
    }),
    ...gone.map((condition): Why => ({ kind: 'condition-gone', condition })),
  ];
}

function explainCondition(from: Condition, to: Condition): Why[] {
  const why: Why[] = [];
  if (!same(from.observed, to.observed)) why.push({ kind: 'fact', from, to });
  if (!same(from.required, to.required)) why.push({ kind: 'limit', from, to });
  return why;
}

function explainInterpretations(from: readonly Interpretation[], to: readonly Interpretation[]): Why[] {
  const settled = from.filter(({ id }) => !to.some(now => now.id === id));
  const added = to.filter(now => !from.some(({ id, follows }) => id === now.id && follows === now.follows));
  return [
    ...settled.map((interpretation): Why => ({ kind: 'settled', interpretation })),
    ...added.map((interpretation): Why => ({ kind: 'interpreted', interpretation })),
  ];
}

function newReasons(from: readonly Reason[], to: readonly Reason[]): Why[] {
  const known = new Set(from.map(({ reason, subject, year }) => `${reason} ${subject} ${year}`));
  return to
    .filter(({ reason, subject, year }) => !known.has(`${reason} ${subject} ${year}`))
    .map((reason): Why => ({ kind: 'data', reason }));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
