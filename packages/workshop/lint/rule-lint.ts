import type { CatalogueEntry, ClauseRule, Fact, Fields, Values } from '@zhunsheng/language';

/** What lints of facts and rules ask an edition, whose rules are well typed. */
export interface RuleScope {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly clauses: readonly ClauseRule[];
  readonly fields: Fields;
  /** The codes of a code fact; undefined where it can be any text. */
  readonly codes: (fact: Fact) => readonly string[] | undefined;
}

/** `clause` absent: in facts.yaml. The pointer is into the file. */
export interface RuleFinding {
  readonly clause?: string;
  readonly pointer: string;
  readonly values: Values<string>;
}

/** Something that is well typed and cannot be meant. Its code is the name of its file, its test and its docs page. */
export interface RuleLint {
  readonly code: string;
  readonly says: CatalogueEntry;
  /** Facts of the small standard of the tests, as they would be reported, and as they would not. */
  readonly examples: { readonly bad: string; readonly good: string };
  check(scope: RuleScope): readonly RuleFinding[];
}
