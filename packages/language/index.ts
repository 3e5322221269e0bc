/** The language of a standard: its words, its rules and facts, problems, and what an edition is. */
export { type CatalogueEntry, error, info, warning } from './diagnostic/catalogue-entry.ts';
export { codeFrame } from './diagnostic/code-frame.ts';
export { type Candidate, didYouMean, suggestion } from './diagnostic/did-you-mean.ts';
export { displayWidth } from './diagnostic/display-width.ts';
export { countErrors, hasErrors, type Location, type Problem, type Severity } from './diagnostic/problem.ts';
export { type Fault, makeProblem, type ProblemArguments, problemMaker } from './diagnostic/problem-maker.ts';
export { quoteInput, showInput } from './diagnostic/quote-input.ts';
export { ruleProblem, ruleProblems } from './diagnostic/rule-problems.ts';
export { sliceCharacters } from './diagnostic/slice-characters.ts';
export { sqlProblems } from './diagnostic/sql-problems.ts';
export type {
  ChapterDescription,
  ClauseDescription,
  CompiledClause,
  CompiledEdition,
  CompiledGap,
  CompiledLeaf,
  CompiledRaise,
  CompiledRules,
  ConclusionWords,
  EditionDescription,
  FactValues,
  InterpretationDescription,
  VocabularyEntry,
} from './edition/compiled-edition.ts';
export type { ClauseData, EditionData, RuleWords } from './edition/edition-data.ts';
export { fill, type Placeholders, type Values } from './fill.ts';
export { record } from './record.ts';
export { activeLeaves, type GuardedLeaf } from './rule/active-leaves.ts';
export { allCodes } from './rule/all-codes.ts';
export type {
  All,
  Any,
  AtLeast,
  Bases,
  ClassifyFact,
  Compare,
  CompareFacts,
  Conclusion,
  CountCondition,
  CountFact,
  DecisionTable,
  Equals,
  Exact,
  Fact,
  GradeFact,
  GreatestFact,
  GrowthFact,
  In,
  IncludesAny,
  Leaf,
  Match,
  MatchCase,
  Order,
  PointsFact,
  Range,
  RatioFact,
  Rule,
  SpanFact,
  SumFact,
  Truth,
  Unit,
  YearFact,
  YearsFact,
} from './rule/ast.ts';
export { ORDERS } from './rule/ast.ts';
export {
  type Constraint,
  type ConstraintFault,
  divisionProvince,
  type Operand,
  type Ordered,
  readConstraints,
  typecheckConstraints,
} from './rule/constraint.ts';
export { type CountedUnit, type CountedUnits, countedUnits, unitWritten } from './rule/counted-units.ts';
export { type Declarant, declarantOf, REFERENCE_DATE } from './rule/declarant.ts';
export { type ClauseRule, conclusionOf, type EditionRules, type Mode } from './rule/edition-rules.ts';
export {
  countsOfFields,
  type Field,
  type Fields,
  type FieldUnit,
  type JsonSchema,
  readFields,
  resolveSchema,
} from './rule/fields.ts';
export { normaliseAmount, normaliseUscc, trimText } from './rule/normal-text.ts';
export { parseFacts } from './rule/parse-facts.ts';
export { parseRule } from './rule/parse-rule.ts';
export { possibleRange } from './rule/possible-range.ts';
export { exact, FEN_PER_WAN, parseDecimal, parseQuantity, WAN } from './rule/quantity.ts';
export { typecheckCaps } from './rule/typecheck-caps.ts';
export { typecheckConclusion } from './rule/typecheck-conclusion.ts';
export { typecheckFacts } from './rule/typecheck-facts.ts';
export { type RuleScope, typecheckRule, typecheckSteps } from './rule/typecheck-rule.ts';
export { gradesOf, type TypedEdition, typedEdition, vocabularyCodes } from './rule/typed-edition.ts';
export { derivesFrom, factsOfLeaf, factsOfRule, usedFacts } from './rule/used-facts.ts';
export { children, isLeaf, mapChildren, mapLeaves, type RuleSite, ruleSites } from './rule/walk-rule.ts';
export { ASSURANCES, type Assurance, type Bilingual, LANGUAGES, type Language } from './words.ts';
