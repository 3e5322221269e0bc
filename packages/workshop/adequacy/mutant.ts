import type { Bilingual, ClauseRule, DecisionTable, EditionRules, Fact, Rule } from '@zhunsheng/language';

/** The ways in which a rule, its facts and its tables are altered; `mutatorName` in the report. */
export type Operator =
  | 'limit-step'
  | 'limit-unit'
  | 'strictness'
  | 'reversal'
  | 'connective'
  | 'dropped-condition'
  | 'negation'
  | 'other-fact'
  | 'other-code'
  | 'dropped-code'
  | 'dropped-wrapper'
  | 'swapped-cases'
  | 'moved-code'
  | 'window'
  | 'other-member'
  | 'inverted-ratio'
  | 'other-mean'
  | 'other-base'
  | 'other-points'
  | 'cap'
  | 'swapped-steps'
  | 'table-limit'
  | 'dropped-otherwise'
  | 'reference-date';

/** Which file a place is in: the clause's own, facts.yaml, or the vocabulary of a decision table. */
export type Source = 'clause' | 'facts' | { readonly table: string };

/** An alteration of a part, before it is put into the whole. `missing` is the case that would tell the two apart. */
export interface Change<Part> {
  readonly part: Part;
  readonly operator: Operator;
  readonly description: Bilingual;
  readonly missing: Bilingual;
  readonly pointer: string;
  /** What would stand at `pointer`. */
  readonly replacement: string;
}

/** The logic of one clause and all it rests on, altered in one place. */
export interface Mutant {
  readonly id: string;
  readonly clause: string;
  readonly operator: Operator;
  readonly description: Bilingual;
  readonly missing: Bilingual;
  readonly source: Source;
  readonly pointer: string;
  readonly replacement: string;
  /** An edition with this one clause. */
  readonly rules: EditionRules;
  /** How the date in the root field is moved before the rules see it; such a change is no syntax tree. */
  readonly shift?: DateShift;
}

export interface DateShift {
  readonly field: string;
  readonly years?: number;
  readonly days?: number;
}

export type RuleChange = Change<Rule>;
export type FactChange = Change<Fact>;
export type TableChange = Change<DecisionTable>;

/** An edition of one clause, which is the conclusion; facts and tables stay shared. */
export function singleClause(clause: ClauseRule, { facts, tables }: EditionRules): EditionRules {
  return { clauses: [clause], facts, tables };
}
