import type { Leaf, Rule } from './ast.ts';

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
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.parts.flatMap(part => activeLeaves(part, guards, role));
    case 'not':
      return activeLeaves(rule.part, guards, role);
    case 'judgement':
      return activeLeaves(rule.statement, guards, 'statement');
    case 'shown_by':
      return activeLeaves(rule.proof, guards, 'proof');
    case 'match':
      return rule.cases.flatMap(({ when, then }) =>
        activeLeaves(then, [...guards, { fact: rule.fact, when }], role),
      );
    default:
      return [{ leaf: rule, guards, ...(role && { role }) }];
  }
}
