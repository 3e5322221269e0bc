/**
 * The rule language: its abstract syntax and its meaning.
 *
 * A declaration gives facts; a rule turns facts into one of three truth values (strong Kleene logic).
 * Every backend (js, reference, text, …) has one function per node kind below and must agree with this text.
 *
 * Unknown is never false: a rule is unknown when the data given leaves both outcomes open, and only then.
 */

import type { Bilingual } from '../words.ts';

export type Truth = 'true' | 'false' | 'unknown';

/** The unit of a fact. `codes` is a set of codes, `code` a single one. */
export type Unit = 'amount' | 'ratio' | 'count' | 'date' | 'boolean' | 'code' | 'codes';

/**
 * An exact number, numerator / denominator in lowest terms with a positive denominator.
 * Amounts are in 分 (1e-6 万元), ratios plain (5 % is 1/20), counts plain.
 */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** How a quantity is compared with a limit. */
export const ORDERS = ['at_least', 'more_than', 'at_most', 'less_than'] as const;
export type Order = (typeof ORDERS)[number];

/** true when every part is true, false when one is false. */
export interface All {
  readonly kind: 'all';
  readonly id: string;
  readonly parts: readonly Rule[];
}

/** true when one part is true, false when every part is false. */
export interface Any {
  readonly kind: 'any';
  readonly id: string;
  readonly parts: readonly Rule[];
}

/** true when its part is false, false when it is true. */
export interface Not {
  readonly kind: 'not';
  readonly part: Rule;
}

/**
 * Decision by cases over a code fact. The cases are exhaustive and disjoint.
 * When the fact is not known for certain, the rule has the value on which the still possible cases agree, else unknown.
 */
export interface Match {
  readonly kind: 'match';
  readonly fact: string;
  readonly cases: readonly MatchCase[];
}

export interface MatchCase {
  readonly id: string;
  readonly when: readonly string[];
  readonly then: Rule;
}

/**
 * An amount, ratio, count or date fact against a constant.
 * A ratio `of / to` with `to` ≤ 0 and a growth with base ≤ 0 are not computable: unknown.
 * Growth over n years meets g when latest · 1 ≥ base · (1 + g)^n, by cross-multiplication, never by a root.
 * A count with entries whose membership is unknown is compared over all numbers it can still be.
 */
export interface Compare {
  readonly kind: 'compare';
  readonly id: string;
  readonly fact: string;
  readonly order: Order;
  /** The constant in the fact's unit (分 for amounts); 0 for a date, which `written` holds. */
  readonly value: Exact;
  /** The unit in which the constant is written; it has to be the fact's. `none` when it could not be read. */
  readonly unit: 'amount' | 'ratio' | 'count' | 'date' | 'none';
  /** The constant as written in the YAML; ISO dates compare as text. */
  readonly written: string;
}

/** A boolean or code fact equals a constant. */
export interface Equals {
  readonly kind: 'equals';
  readonly id: string;
  readonly fact: string;
  readonly value: boolean | string;
}

/** A code fact is one of `codes`. */
export interface In {
  readonly kind: 'in';
  readonly id: string;
  readonly fact: string;
  readonly codes: readonly string[];
  /** The vocabulary that was named, if the codes came from one. */
  readonly vocabulary?: string;
}

/** At least one member of a codes fact is among `codes`. An empty list is false, an absent one unknown. */
export interface IncludesAny {
  readonly kind: 'includes_any';
  readonly id: string;
  readonly fact: string;
  readonly codes: readonly string[];
  readonly vocabulary?: string;
}

/** true when the fact is known, else unknown (never false, so that adding data cannot flip it). */
export interface Present {
  readonly kind: 'present';
  readonly id: string;
  readonly fact: string;
}

/**
 * The enterprise's own statement on a matter of judgement.
 * false stays false; true counts under assurance `declared` and is unknown under `verified`.
 */
export interface Judgement {
  readonly kind: 'judgement';
  readonly part: Rule;
}

/** Proof by documents: true when its part is true, otherwise unknown, for lack of a document is no proof of the contrary. */
export interface ShownBy {
  readonly kind: 'shown_by';
  readonly part: Rule;
}

export type Leaf = Compare | Equals | In | IncludesAny | Present;
export type Rule = All | Any | Not | Match | Judgement | ShownBy | Leaf;

/** A fact: how a quantity is derived from the declaration. */
export type Fact =
  | FieldFact
  | YearFact
  | RatioFact
  | GrowthFact
  | SumFact
  | CountFact
  | ClassifyFact
  | UnrecordedFact;

interface FactBase {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: Unit;
}

/** The value of one field; unknown when absent. */
export interface FieldFact extends FactBase {
  readonly kind: 'field';
  readonly path: string;
}

/** `list.member` of the entry for the fiscal year `back` years before the year of as_of (1 = latest, 2 = previous). */
export interface YearFact extends FactBase {
  readonly kind: 'year';
  readonly list: string;
  readonly member: string;
  readonly back: number;
}

/** of / to; not computable when `to` ≤ 0. */
export interface RatioFact extends FactBase {
  readonly kind: 'ratio';
  readonly of: string;
  readonly to: string;
}

/** Average annual growth (geometric) of `list.member` from `years` years before the latest fiscal year to the latest. */
export interface GrowthFact extends FactBase {
  readonly kind: 'growth';
  readonly list: string;
  readonly member: string;
  readonly years: number;
}

/** The sum of facts of one unit; unknown when one of them is. */
export interface SumFact extends FactBase {
  readonly kind: 'sum';
  readonly of: readonly string[];
}

/** How many entries of the list fulfil every condition. The list is complete when given, unknown when absent. */
export interface CountFact extends FactBase {
  readonly kind: 'count';
  readonly list: string;
  readonly where: readonly CountCondition[];
}

/**
 * A condition on a member of a list entry, unknown when the member is absent.
 * `not_before`: the date is on or after the date in the root field `than`; `long_term` always is.
 */
export type CountCondition =
  | { readonly kind: 'equals'; readonly member: string; readonly value: string | boolean | number }
  | { readonly kind: 'not_before'; readonly member: string; readonly than: string };

/**
 * The lowest value that every indicator of the row reaches. While an indicator is missing, every value up to the lowest
 * reached by the others is still possible; `otherwise` then decides, if it is one of those.
 */
export interface ClassifyFact extends FactBase {
  readonly kind: 'classify';
  readonly table: string;
  readonly row: string;
  readonly indicators: Readonly<Record<string, string>>;
  readonly otherwise?: string;
}

/** Something the declaration does not record: always unknown. */
export interface UnrecordedFact extends FactBase {
  readonly kind: 'unrecorded';
  readonly codes: readonly string[];
}

/** Values ascending; a limit is the lower bound (inclusive, in 分 for amounts) of a value above the lowest. */
export interface DecisionTable {
  readonly id: string;
  readonly values: readonly string[];
  readonly units: Readonly<Record<string, 'amount' | 'count'>>;
  readonly rows: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}
