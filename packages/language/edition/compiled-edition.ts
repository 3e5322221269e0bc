import type { CountedUnits } from '../rule/counted-units.ts';
import type { Declarant } from '../rule/declarant.ts';
import type { Mode } from '../rule/edition-rules.ts';
import type { JsonSchema } from '../rule/fields.ts';
import type { Condition, Reason, Report, Required, Score } from '../types/report.ts';
import type { Bilingual } from '../words.ts';

/** What people are told about an edition: names, texts, numbers. All of it is data from criteria/. */
export interface EditionDescription {
  readonly id: string;
  readonly standard: string;
  readonly names: Bilingual;
  readonly notice: Bilingual;
  readonly chapters: readonly ChapterDescription[];
  readonly clauses: readonly ClauseDescription[];
  readonly interpretations: readonly InterpretationDescription[];
  readonly factTitles: Readonly<Record<string, Bilingual>>;
  /** Who declares, as the standard calls it. */
  readonly declarant: Declarant;
  /** The classification that heads a report, if the standard has one. */
  readonly size?: {
    readonly fact: string;
    readonly values: readonly string[];
    /** The titles of what decides it, in a row. */
    readonly indicators: Bilingual;
    /** The field in which the declarant states its class. */
    readonly stated?: { readonly fact: string; readonly pointer: string };
  };
  readonly vocabularies: Readonly<Record<string, readonly VocabularyEntry[]>>;
  readonly schema: JsonSchema;
  /** The units of counts that the standard declares; none where it declares none. */
  readonly units?: CountedUnits;
  /** The unit of each field and list that states one, by its path. */
  readonly counts?: Readonly<Record<string, string>>;
  /** How the standard calls its conclusions, where it says so. */
  readonly conclusion?: ConclusionWords;
}

export type ConclusionWords = Readonly<Record<NonNullable<Report['conclusion']>, Bilingual>>;

export interface ChapterDescription {
  readonly id: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly clauses: readonly string[];
}

export interface ClauseDescription {
  readonly id: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly mode: Mode;
  /** The sentence without marks. */
  readonly text: string;
  /** The lines of its score sheet; compiled editions go without. */
  readonly sheet?: readonly string[];
  readonly summary: { readonly en: string };
  /** The phrase of the sentence bound to each condition. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly evidence: readonly Bilingual[];
  readonly interpretations: readonly InterpretationDescription[];
}

export interface InterpretationDescription {
  readonly id: string;
  readonly question: Bilingual;
  /** The reading that the checker follows. */
  readonly follows: Bilingual;
  /** The conditions it concerns; absent: the whole clause. */
  readonly conditions?: readonly string[];
}

export interface VocabularyEntry {
  readonly code: string;
  readonly title: Bilingual;
  readonly parts?: readonly VocabularyEntry[];
}

/** The facts of one declaration, as read by generated code (see backends/js/define-facts.ts for the encoding). */
export type FactValues = Readonly<Record<string, unknown>> & {
  readonly year: number;
  readonly findings: Readonly<Record<string, { readonly finding: 'met' | 'not_met' }>> | undefined;
};

/** The titles of facts in one language. */
type FactTitles = Readonly<Record<string, string>>;

/** Says one reason why something is not known; `year` is a fiscal year. */
export type AddReason = (reason: Reason['reason'], subject: string, year: number | null) => void;

/** The generated functions of a clause. Truths are 0 false, 1 unknown, 2 true. */
export interface CompiledClause {
  readonly rule: (facts: FactValues, declared: boolean) => number;
  readonly applies?: (facts: FactValues, declared: boolean) => number;
  readonly why: (facts: FactValues, declaration: unknown, declared: boolean, add: AddReason) => void;
  readonly leaves: readonly CompiledLeaf[];
}

export interface CompiledLeaf {
  readonly id: string;
  readonly fact: string;
  /** From the titles of facts, where it names one. */
  readonly required: Required | ((titles: FactTitles) => Required);
  /** Set for conditions that the enterprise states, or that documents prove. */
  readonly role?: 'statement' | 'proof';
  /** Whether its truth says all there is to report: a yes or no that stands under no case. */
  readonly plain?: boolean;
  readonly truth: (facts: FactValues) => number;
  /** What the declaration says, in the report's form; null when unknown. */
  readonly observe: (facts: FactValues) => Condition['observed'];
  /** Whether the cases the leaf stands under are still possible; absent: always. */
  readonly active?: (facts: FactValues) => boolean;
  readonly gap?: CompiledGap;
}

/** The change of one field that closes the gap of a condition, in 分 or entries. */
export interface CompiledGap {
  readonly field: string;
  /** Fiscal years before that of as_of; null for a field without a year. */
  readonly back: number | null;
  readonly unit: 'amount' | 'count';
  readonly change: (facts: FactValues) => number;
  /** The facts after such a change, where they follow from those before; else the changed declaration has to be read. */
  readonly after?: (facts: FactValues, by: number) => FactValues;
  /** Of a count that is too small: an entry that counts. */
  readonly adds?: (declaration: unknown) => Readonly<Record<string, unknown>>;
  /** Of a count that is too large: whether an entry counts for certain. */
  readonly drops?: (entry: Readonly<Record<string, unknown>>, declaration: unknown) => boolean;
}

/** What gives points, the fact that is its grade, and what each step of that compares, from the first step on. */
export interface CompiledRaise {
  readonly fact: string;
  readonly grade: string;
  /** What its points count in: itself and the totals above it. */
  readonly totals: readonly string[];
  readonly steps: readonly (Pick<CompiledLeaf, 'fact' | 'truth' | 'gap'> & { readonly grade: string })[];
}

/** What compileEdition generates. */
export interface CompiledRules {
  readonly readFacts: (declaration: unknown) => FactValues;
  readonly clauses: readonly CompiledClause[];
  /** The score sheet, of a standard that gives points. */
  readonly scores?: (facts: FactValues, titles: FactTitles) => Score[];
  /** How each indicator of the score sheet reaches its grades. */
  readonly raises?: readonly CompiledRaise[];
  /** 0 not recognised, 1 undetermined, 2 recognised; where all clauses have to hold the first that is not met ends it. */
  readonly conclude: (declaration: unknown, declared: boolean) => number;
  /** The same from the verdicts of the clauses in their order: 0 not met, 1 undetermined, 2 met, 3 not applicable. */
  readonly concluded: (verdicts: readonly number[]) => number;
}

/** One edition as a generated module exports it. */
export interface CompiledEdition extends CompiledRules {
  readonly description: EditionDescription;
  /** The validator of the declaration schema, with `errors` after a refusal. */
  readonly validateSchema: SchemaValidator;
}

/** An Ajv validator, compiled ahead. */
export interface SchemaValidator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  /** Which member, entries or length it is about, where that is not plain from the place. */
  readonly params?: Readonly<Record<string, unknown>>;
}
