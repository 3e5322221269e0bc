/** Rules and facts as SMT-LIB terms, for Z3. */

export { isPossible, sameTruth } from './backends/smt/compile-rule.ts';
export { type CompiledSmt, compileSmt } from './backends/smt/compile-smt.ts';
export { constraintTerms } from './backends/smt/constraint-terms.ts';
export { dateOf, dayAt, dayOf } from './backends/smt/day-of.ts';
export { type DeclarationModel, declarationModel } from './backends/smt/declaration-model.ts';
export { isCertain, yearsThere } from './backends/smt/fact-term.ts';
export { type CellList, isComplete, type MemberClass } from './backends/smt/list-cells.ts';
export type { SmtEdition } from './backends/smt/smt-edition.ts';
export {
  and,
  atLeast,
  equal,
  FALSE,
  implies,
  int,
  not,
  or,
  plus,
  type Term,
  TRUE,
  times,
} from './backends/smt/term.ts';
export { type ValueVariable, variableKey } from './backends/smt/value-variable.ts';
