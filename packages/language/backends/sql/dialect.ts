import type { FieldUnit } from '../../rule/fields.ts';
import type { Bilingual } from '../../words.ts';
import type { JsonReader } from './json-reader.ts';
import type { Column, MostColumns } from './select.ts';
import type { Shape } from './shape.ts';

export type DialectId = 'duckdb' | 'postgresql' | 'clickhouse';

/** What a list's entry is called in conditions: no fact can be called so. */
export const ENTRY = '_entry';

/** A reason, and the condition (possibly NULL, which counts as false) on which it holds. */
export interface WhenText {
  readonly when: string;
  /** An expression for the text. */
  readonly text: string;
}

/** How the lines of a file are read: what is taken out of them stage by stage, and on which conditions a line is refused. */
export interface Reading {
  readonly stages: readonly (readonly Column[])[];
  readonly refusals: readonly WhenText[];
}

/**
 * How one engine writes what the compiler needs. Truth is three-valued in all of them: a boolean whose NULL is
 * "unknown", joined by AND, OR, NOT, which are strong Kleene logic in SQL. Every expression is exact: whole numbers
 * and decimals only.
 */
export interface Dialect {
  readonly id: DialectId;
  /** The most columns that it takes in a view, and in a query; no limit where absent. */
  readonly most?: { readonly view: MostColumns; readonly query: MostColumns };
  /** A truth that is unknown. */
  readonly unknown: string;
  /** A text that is absent. */
  readonly noText: string;
  readonly text: (value: string) => string;
  readonly date: (value: string) => string;
  /** Never NULL: whether a truth is true, is not true, is false, is unknown. */
  readonly isTrue: (truth: string) => string;
  readonly isNotTrue: (truth: string) => string;
  readonly isFalse: (truth: string) => string;
  readonly isUnknown: (truth: string) => string;
  readonly isNull: (value: string) => string;
  /** `value` as a whole number wide enough for ±`bound`; undefined when no type of the engine is. */
  readonly whole: (value: string, bound: bigint) => string | undefined;
  readonly concat: (parts: readonly string[]) => string;
  readonly castToText: (value: string) => string;
  /** The texts that hold, in their order, joined by semicolons; '' when none does. */
  readonly joinTexts: (texts: readonly WhenText[]) => string;

  /** The field at `path` of the input row `d`: amounts in 分, codes as lists, dates as dates. NULL when absent. */
  readonly field: (path: readonly string[], unit: FieldUnit) => string;
  /** Whether the list at `path` was given, where the engine has no lists that are NULL; else undefined. */
  readonly given?: (path: readonly string[]) => string;
  /** Never NULL: whether the list in a column of an earlier stage is absent. */
  readonly isListAbsent: (column: string) => string;
  /** The calendar year of a date. */
  readonly year: (date: string) => string;
  /** A date as a whole number, 20240630. */
  readonly day: (date: string) => string;
  /** The days from one date to another; negative backwards. */
  readonly daysBetween: (from: string, to: string) => string;
  /** The whole part of a quotient of whole numbers, towards 0. */
  readonly wholeQuotient: (dividend: string, divisor: number) => string;
  /** Whether one of the bits is set. */
  readonly hasBits: (set: string, bits: number) => string;
  /** A date as the text that dates in list entries are compared with; the date itself where those are dates. */
  readonly comparableDate: (date: string) => string;
  /** The years of the entries of a list, if the engine wants them beforehand. */
  readonly years?: (list: string) => string;
  /** The entry of a list for `year`, NULL when there is none. */
  readonly entry: (list: string, years: string, year: string) => string;
  readonly member: (entry: string, name: string, unit: FieldUnit) => string;
  /** A date member of the entry is not before a date, or has no end. */
  readonly notBefore: (member: string, date: string) => string;
  /** The truths of a condition for the entries of a list, if it pays to compute them once. */
  readonly truths?: (list: string, condition: string) => string;
  /** How many entries (ENTRY) certainly (or possibly) fulfil a three-valued condition; NULL without the list. */
  readonly count: (list: string, condition: string, certainty: 'certain' | 'possible') => string;
  /** Whether a list has members; NULL without the list. */
  readonly isNotEmpty: (list: string) => string;
  readonly includesAny: (list: string, codes: readonly string[]) => string;

  readonly json: JsonReader;
  /** The statement that makes the input table: a column a field, and `refused`. */
  readonly table: (name: string, columns: readonly Shape[]) => string;
  /**
   * Statements that load `declarations.ndjson`, one declaration a line, into the input table, each value in its normal form.
   * A row that is refused has `refused` and nothing else.
   */
  readonly loading: (name: string, columns: readonly Shape[], reading: Reading) => string;
  /** What has to be said to a session before it loads declarations or reads the views, and why. */
  readonly session?: { readonly statement: string; readonly why: Bilingual };
  /** The beginning of the statement that makes a view. */
  readonly createView: (name: string) => string;
}
