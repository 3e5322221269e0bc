import type { ClauseRule, Compare, EditionRules, Exact, GrowthFact, RatioFact } from '@zhunsheng/language';
import { activeLeaves } from '@zhunsheng/language';
import scales from './scales.json' with { type: 'json' };

/** A percentage that decides, and the conditions that share it: alternatives of one clause with the same limit. */
export interface MovableLimit {
  readonly clause: string;
  readonly conditions: readonly string[];
  readonly facts: readonly (RatioFact | GrowthFact)[];
  readonly order: Compare['order'];
  readonly value: Exact;
}

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly histogram: { readonly from: number; readonly to: number; readonly width: number };
}

/** Every limit of an edition on a ratio or a growth, in the order of the standard. */
export function movableLimits(rules: EditionRules): MovableLimit[] {
  return rules.clauses.flatMap(clause => limitsOf(clause, rules));
}

/** The scale along which a limit is moved and drawn. */
export function scaleOf({ facts, value }: MovableLimit): Scale {
  const percent = (Number(value.numerator) * 100) / Number(value.denominator);
  const kinds = scales[facts[0]?.kind === 'growth' ? 'growth' : 'ratio'];
  return kinds.find(({ up_to: most }) => percent <= most) ?? (kinds[kinds.length - 1] as Scale);
}

/** A percentage with at most one decimal as an exact number. */
export function exactPercent(percent: number): Exact {
  return { numerator: BigInt(Math.round(percent * 10)), denominator: 1000n };
}

function limitsOf(clause: ClauseRule, { facts }: EditionRules): MovableLimit[] {
  const found = new Map<string, MovableLimit>();
  for (const { leaf } of activeLeaves(clause.rule)) {
    if (leaf.kind !== 'compare' || leaf.unit !== 'ratio') continue;
    const fact = facts.get(leaf.fact);
    if (fact?.kind !== 'ratio' && fact?.kind !== 'growth') continue;
    const key = [fact.kind, leaf.order, leaf.value.numerator, leaf.value.denominator].join();
    const limit = found.get(key);
    found.set(key, {
      clause: clause.id,
      conditions: [...(limit?.conditions ?? []), leaf.id],
      facts: [...(limit?.facts ?? []), fact],
      order: leaf.order,
      value: leaf.value,
    });
  }
  return [...found.values()];
}
