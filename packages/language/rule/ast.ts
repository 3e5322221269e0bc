/**
 * The rule language: its abstract syntax and its meaning.
 *
 * A declaration gives facts; a rule turns facts into one of three truth values (strong Kleene logic).
 * Every backend (js, reference, text, …) has one function per node kind below and must agree with this text.
 *
 * Unknown is never false. A number is the exact interval that the data leave open, a code the set of codes still possible:
 * what is absent is whatever its schema allows. A condition is decided when all that is possible agrees. What is not
 * computable (a ratio to 0, a growth from a base ≤ 0) is a third state: where it is possible, comparisons are unknown.
 * Data only narrow, so a decided rule stays decided. Where one field stands in two terms of a sum or mean, the interval is
 * still right and may be wider than need be.
 */

import type { Bilingual } from '../words.ts';

export type Truth = 'true' | 'false' | 'unknown';

/** The unit of a fact. `codes` is a set of codes, `code` a single one. What a count counts is told apart, see FactBase. */
export type Unit = 'amount' | 'ratio' | 'count' | 'date' | 'boolean' | 'code' | 'codes';

/** The ends of the numbers that are possible, both included, in the unit of a fact (分 for amounts). */
export interface Range {
  readonly low: Exact;
  readonly high: Exact;
}

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

/** true when at least `least` parts are true, false when so many are false that this cannot be any more. */
export interface AtLeast {
  readonly kind: 'at_least';
  readonly id: string;
  readonly least: number;
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
 * Geometric growth over n years meets g when latest ≥ base · (1 + g)^n, by cross-multiplication, never by a root.
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
  /** What a count is written to count (`10 人`); absent where only a number is written. */
  readonly counts?: string;
  /** The constant as written in the YAML; ISO dates compare as text. */
  readonly written: string;
}

/**
 * A whole number against `times` another fact of the same unit: `{ at_least: { fact: other, times: 3% } }`. Ratios, growth
 * and means are compared with constants and graded only, here as in sums, ratios and tables.
 */
export interface CompareFacts {
  readonly kind: 'compare_facts';
  readonly id: string;
  readonly fact: string;
  readonly order: Order;
  readonly other: string;
  readonly times: Exact;
  /** `times` as written in the YAML; absent where it is 1. */
  readonly written?: string;
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

export type Leaf = Compare | CompareFacts | Equals | In | IncludesAny | Present;
export type Rule = All | Any | AtLeast | Not | Match | Judgement | ShownBy | Leaf;

/**
 * The conclusion as a rule over clauses: a clause that is met or does not apply is true, one not met false, else unknown.
 * A standard that states none has `all` of its clauses.
 */
export type Conclusion =
  | { readonly kind: 'clause'; readonly clause: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Conclusion[] }
  | { readonly kind: 'at_least'; readonly least: number; readonly parts: readonly Conclusion[] };

/** A fact: how a quantity is derived from the declaration. */
export type Fact =
  | FieldFact
  | YearFact
  | RatioFact
  | GrowthFact
  | YearsFact
  | SpanFact
  | SumFact
  | GreatestFact
  | CountFact
  | GradeFact
  | PointsFact
  | ClassifyFact
  | UnrecordedFact;

interface FactBase {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: Unit;
  /** Of a count: the id of what it counts (人, 项, 分 …), declared by the standard; absent where it states none. */
  readonly counts?: string;
}

/** The value of one field; when absent, whatever its schema allows. */
export interface FieldFact extends FactBase {
  readonly kind: 'field';
  readonly path: string;
  /** What the schema allows of a number. */
  readonly range?: Range;
  /** What it allows of a code; absent where a code can be any text. */
  readonly codes?: readonly string[];
}

/** `list.member` of the entry for the fiscal year `back` years before the year of as_of (1 = latest, 2 = previous). */
export interface YearFact extends FactBase {
  readonly kind: 'year';
  readonly list: string;
  readonly member: string;
  readonly back: number;
  readonly range?: Range;
}

/** of / to; not computable when `to` ≤ 0. */
export interface RatioFact extends FactBase {
  readonly kind: 'ratio';
  readonly of: string;
  readonly to: string;
}

/** A quantity that a list holds once a fiscal year: `list.member`, less `list.less` if that is given. */
export interface Series {
  readonly list: string;
  readonly member: string;
  readonly less?: string;
  /** What one of it as written is in the unit of facts: 10^6 分 of an amount, 1 of a count. */
  readonly scale: bigint;
  /** What the schema allows of it in one year. */
  readonly range: Range;
}

/**
 * Average annual growth of a series over `years` years up to the latest fiscal year.
 * `geometric`: the n-th root of latest ÷ base, less 1. `arithmetic`: the mean of the n yearly rates, each year ÷ the year
 * before it, less 1; with `since`, rates whose base lies in a year before that of this date's are left out, and without
 * any rate there is nothing to compute. A base ≤ 0 is not computable, unless `bases` says otherwise.
 */
export interface GrowthFact extends FactBase, Series {
  readonly kind: 'growth';
  readonly years: number;
  readonly mean: 'geometric' | 'arithmetic';
  readonly since?: string;
  readonly bases: Bases;
}

/**
 * What a standard states of bases that allow no rate: an oldest base of 0 whose rate is left out (`skip`), or the rate that
 * the whole growth is taken as. Only for the arithmetic mean.
 */
export interface Bases {
  readonly oldest_zero?: Exact | 'skip';
  readonly zero?: Exact;
  readonly negative?: Exact;
}

/**
 * The sum, or with `mean` the arithmetic mean, of a series over the `years` latest fiscal years; with `since`, over those of
 * them that do not end before the year of that date. The mean over no year is not computable.
 */
export interface YearsFact extends FactBase, Series {
  readonly kind: 'years';
  readonly years: number;
  readonly mean: boolean;
  readonly since?: string;
}

/**
 * Whole years or days from one date to another, negative when they stand the other way round; both are paths of root
 * fields. A year is whole when its month and day are reached: from 29 February that is 1 March in a common year.
 */
export interface SpanFact extends FactBase {
  readonly kind: 'span';
  readonly measure: 'years' | 'days';
  readonly from: string;
  readonly to: string;
}

/** The sum of facts of one unit, at most `cap`. */
export interface SumFact extends FactBase {
  readonly kind: 'sum';
  readonly of: readonly string[];
  readonly cap?: Exact;
}

/** The greatest of facts of one unit. */
export interface GreatestFact extends FactBase {
  readonly kind: 'greatest';
  readonly of: readonly string[];
}

/**
 * The grade of the first step that holds, else `otherwise`. While a step may or may not hold, its grade and those after it
 * are possible, too. Grades are codes in the order of the steps.
 */
export interface GradeFact extends FactBase {
  readonly kind: 'grade';
  /** The fact that steps compare unless they name another. */
  readonly of?: string;
  readonly steps: readonly { readonly when: Leaf; readonly is: string }[];
  readonly otherwise: string;
  /** What people call the grades, as far as the standard says. */
  readonly titles?: Readonly<Record<string, Bilingual>>;
}

/**
 * The points of a grade: from the least to the greatest that the possible grades give. A band is narrowed to the mark that
 * an assessor gave (`mark`, the path of a root field), where the mark lies within it.
 */
export interface PointsFact extends FactBase {
  readonly kind: 'points';
  readonly of: string;
  readonly bands: Readonly<Record<string, { readonly least: number; readonly most: number }>>;
  readonly mark?: string;
}

/** How many entries of the list fulfil every condition. The list is complete when given; absent, it may hold any number. */
export interface CountFact extends FactBase {
  readonly kind: 'count';
  readonly list: string;
  readonly where: readonly CountCondition[];
}

/**
 * A condition on a member of a list entry, unknown when the member is absent.
 * `not_before`: the date is on or after the date in the root field `than`; `long_term` always is.
 * `within_years`: the date is not after as_of and not before the same day `years` years earlier.
 * `in`: the code is one of `codes`. `compare`: the whole number stands so to `value`.
 */
export type CountCondition =
  | { readonly kind: 'equals'; readonly member: string; readonly value: string | boolean | number }
  | { readonly kind: 'in'; readonly member: string; readonly codes: readonly string[] }
  | { readonly kind: 'compare'; readonly member: string; readonly order: Order; readonly value: number }
  | { readonly kind: 'not_before'; readonly member: string; readonly than: string }
  | { readonly kind: 'within_years'; readonly member: string; readonly years: number };

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
