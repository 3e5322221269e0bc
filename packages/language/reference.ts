/** The slow, exact oracle that every other backend is tested against. */
export { classify } from './backends/reference/evaluate-classify.ts';
export { type ClauseResult, evaluateClause } from './backends/reference/evaluate-clause.ts';
export { evaluateCount } from './backends/reference/evaluate-count.ts';
export { evaluateReference } from './backends/reference/evaluate-reference.ts';
export { evaluateRule } from './backends/reference/evaluate-rule.ts';
export type { DeclarationData, Observed } from './backends/reference/outcome.ts';
export { add, compareExact } from './rule/exact-arithmetic.ts';
