import type { Conclusion } from '../../rule/ast.ts';
import { atLeastTruth } from './compile-rule.ts';
import type { Dialect } from './dialect.ts';

/** The truth of the conclusion by its rule, from the truth that counts of each clause. */
export function conclusionTruth(
  rule: Conclusion,
  passes: (clause: string) => string,
  dialect: Pick<Dialect, 'isTrue' | 'isFalse' | 'unknown'>,
): string {
  if (rule.kind === 'clause') return passes(rule.clause);
  const parts = rule.parts.map(part => conclusionTruth(part, passes, dialect));
  if (rule.kind === 'at_least') return atLeastTruth(parts, rule.least, dialect);
  return `(${parts.join(rule.kind === 'all' ? ' AND ' : ' OR ') || 'TRUE'})`;
}
