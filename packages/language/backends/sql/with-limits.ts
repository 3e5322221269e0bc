import type { Exact, Rule } from '../../rule/ast.ts';
import type { ClauseRule } from '../../rule/edition-rules.ts';

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

function change(rule: Rule, clause: string, open: Map<string, Exact>): Rule {
  const inside = (part: Rule) => change(part, clause, open);
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { ...rule, parts: rule.parts.map(inside) };
    case 'not':
      return { ...rule, part: inside(rule.part) };
    case 'judgement':
      return { ...rule, statement: inside(rule.statement) };
    case 'shown_by':
      return { ...rule, proof: inside(rule.proof) };
    case 'match':
      return { ...rule, cases: rule.cases.map(one => ({ ...one, then: inside(one.then) })) };
    case 'compare': {
      const value = open.get(`${clause}/${rule.id}`);
      if (value === undefined || rule.unit === 'date') return rule;
      open.delete(`${clause}/${rule.id}`);
      return { ...rule, value };
    }
    default:
      return rule;
  }
}
