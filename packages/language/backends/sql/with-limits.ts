import type { Exact, Rule } from '../../rule/ast.ts';
import type { ClauseRule } from '../../rule/edition-rules.ts';
import { mapLeaves } from '../../rule/walk-rule.ts';

/** Other limits for numeric conditions, by clause and condition: `{ 'rd-intensity': { min: exact(4n, 100n) } }`. */
export type Limits = Readonly<Record<string, Readonly<Record<string, Exact>>>>;

/**
 * The clauses with other limits, exactly. Amounts are in 分, ratios plain, as in ast.ts. Throws a RangeError for a
 * condition that does not exist or has no numeric limit.
 */
export function withLimits(clauses: readonly ClauseRule[], limits: Limits): ClauseRule[] {
  const open = new Map(
    Object.entries(limits).flatMap(([clause, conditions]) =>
      Object.entries(conditions).map(([condition, value]) => [`${clause}/${condition}`, value] as const),
    ),
  );
  const changed = clauses.map(clause => ({ ...clause, rule: change(clause.rule, clause.id, open) }));
  if (open.size > 0)
    throw new RangeError(`no numeric condition of the clauses compiled: ${[...open.keys()].join(', ')}`);
  return changed;
}

/** Limits that were used are taken out of `open`. */
function change(rule: Rule, clause: string, open: Map<string, Exact>): Rule {
  return mapLeaves(rule, leaf => {
    const value = open.get(`${clause}/${leaf.id}`);
    if (value === undefined || leaf.kind !== 'compare' || leaf.unit === 'date') return leaf;
    open.delete(`${clause}/${leaf.id}`);
    return { ...leaf, value };
  });
}
