import type { Leaf, Rule } from './ast.ts';
import { children, isLeaf } from './walk-rule.ts';

/**
 * A leaf, the cases it stands under (outermost first: it is active while all of them are possible), and whether it
 * counts as the enterprise's statement or as proof by documents.
 */
export interface GuardedLeaf {
  readonly leaf: Leaf;
  readonly guards: readonly { readonly fact: string; readonly when: readonly string[] }[];
  readonly role?: 'statement' | 'proof';
}

/** The leaves of a rule in the order of the text. */
export function activeLeaves(
  rule: Rule,
  guards: GuardedLeaf['guards'] = [],
  role?: GuardedLeaf['role'],
): GuardedLeaf[] {
  if (isLeaf(rule)) return [{ leaf: rule, guards, ...(role && { role }) }];
  if (rule.kind === 'match') {
    return rule.cases.flatMap(({ when, then }) =>
      activeLeaves(then, [...guards, { fact: rule.fact, when }], role),
    );
  }
  const inside = rule.kind === 'judgement' ? 'statement' : rule.kind === 'shown_by' ? 'proof' : role;
  return children(rule).flatMap(part => activeLeaves(part, guards, inside));
}
