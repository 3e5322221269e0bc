import type { CountedUnits, Fact, Fault, Order } from '@zhunsheng/language';
import type { Sentence, Span } from '../content/parse-sentence.ts';
import type { editorCatalogue } from '../diagnostic/catalogue.ts';
import type { Convention } from './comparator-words.ts';
import type { Exceptions } from './exceptions.ts';
import type { QuantityNames } from './quantity-names.ts';
import type { RuleOutline } from './rule-outline.ts';
import type { SentenceOutline } from './sentence-outline.ts';

/** A stretch of the sentence and what is to stand there. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** A change to the part of the rule that has `id`. */
export type RuleEdit =
  | { readonly id: string; readonly order?: Order; readonly written?: string }
  | { readonly id: string; readonly equals: boolean }
  | { readonly id: string; readonly group: 'all' | 'any' }
  | { readonly id: string; readonly least: number }
  | { readonly id: string; readonly when: readonly string[] };

/** How text and rule can be made to agree again. Either side is absent where it would take a guess. */
export interface FindingFix {
  /** The sentence changes: it says what the rule says. */
  readonly text?: readonly TextEdit[];
  /** The rule changes: it does what the sentence says. */
  readonly logic?: { readonly rule: readonly RuleEdit[]; readonly text?: readonly TextEdit[] };
}

/**
 * Text and rule disagree. `at` is a stretch of the sentence, the id of a part of the rule that nothing says, or a JSON
 * pointer into the clause file.
 */
export type Finding = Fault<typeof editorCatalogue> & {
  readonly at: Span | string;
  readonly fix?: FindingFix;
};

/** The reading of an open question that the clause follows, as the clause file has it. */
export interface Reading {
  readonly conditions: readonly string[];
  readonly question: string;
  readonly follows: string;
}

/** What the words are judged by, besides the rule. */
export interface SentenceScope {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Chinese titles of codes: of the smallest vocabulary that has all of them, its outermost entries only. */
  readonly titles: (codes: readonly string[]) => ReadonlyMap<string, string>;
  readonly readings: readonly Reading[];
  readonly convention: Convention;
  /** What counts count, as the standard writes it. */
  readonly units: CountedUnits;
  /** What the quantities of the standard are called, and the terms for classes; without them no subject is compared. */
  readonly names?: QuantityNames;
  readonly terms?: readonly string[];
  /** The Chinese title of a vocabulary. */
  readonly listTitle?: (vocabulary: string) => string | undefined;
  /** Words of this sentence that its editor lists as carrying no condition. */
  readonly plain?: readonly string[];
}

/** Everything a comparison looks at. */
export interface Comparison {
  readonly sentence: Sentence;
  readonly ruleOutline: RuleOutline;
  readonly outline: SentenceOutline;
  readonly scope: SentenceScope;
  /** Parts of the rule that say when the clause applies. */
  readonly scopeIds: ReadonlySet<string>;
  /** Bound parts that words such as 除……外 take out of the requirement. */
  readonly exceptions: Exceptions;
}
