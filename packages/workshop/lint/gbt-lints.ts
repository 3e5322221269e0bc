import { cnt01NoContractTerms } from './gbt/cnt-01-no-contract-terms.ts';
import { cov02EnglishTitle } from './gbt/cov-02-english-title.ts';
import { fmt02Placeholders } from './gbt/fmt-02-placeholders.ts';
import { fmt03Punctuation } from './gbt/fmt-03-punctuation.ts';
import { mod01Must } from './gbt/mod-01-must.ts';
import { mod02ModalVerbs } from './gbt/mod-02-modal-verbs.ts';
import { mod03NoSoftening } from './gbt/mod-03-no-softening.ts';
import { mod04Verifiable } from './gbt/mod-04-verifiable.ts';
import { mod05ComplyOrConform } from './gbt/mod-05-comply-or-conform.ts';
import { mod06ForewordAndScope } from './gbt/mod-06-foreword-and-scope.ts';
import { mod07Introduction } from './gbt/mod-07-introduction.ts';
import { mod08Notes } from './gbt/mod-08-notes.ts';
import { mod09Definitions } from './gbt/mod-09-definitions.ts';
import { mod10Principles } from './gbt/mod-10-principles.ts';
import { nam01NoStandardInName } from './gbt/nam-01-no-standard-in-name.ts';
import { nam02FunctionInName } from './gbt/nam-02-function-in-name.ts';
import { num01NoTypedNumbers } from './gbt/num-01-no-typed-numbers.ts';
import { num02ClauseLevels } from './gbt/num-02-clause-levels.ts';
import { num03TitlesAlike } from './gbt/num-03-titles-alike.ts';
import { num04Lists } from './gbt/num-04-lists.ts';
import { num05HangingParagraph } from './gbt/num-05-hanging-paragraph.ts';
import { num06ComputedReferences } from './gbt/num-06-computed-references.ts';
import { num07Tables } from './gbt/num-07-tables.ts';
import { num09Notes } from './gbt/num-09-notes.ts';
import { num10TablesMentioned } from './gbt/num-10-tables-mentioned.ts';
import { qty01Ranges } from './gbt/qty-01-ranges.ts';
import { qty02Numerals } from './gbt/qty-02-numerals.ts';
import { qty03FullNames } from './gbt/qty-03-full-names.ts';
import { ref01ReferencesListed } from './gbt/ref-01-references-listed.ts';
import { ref02DatedReferences } from './gbt/ref-02-dated-references.ts';
import { ref03NoLawAsRequirement } from './gbt/ref-03-no-law-as-requirement.ts';
import { ref04ReferenceList } from './gbt/ref-04-reference-list.ts';
import { ref05ThisDocument } from './gbt/ref-05-this-document.ts';
import { ref06NoVagueReference } from './gbt/ref-06-no-vague-reference.ts';
import { ref07NoGbt1 } from './gbt/ref-07-no-gbt-1.ts';
import { str01ScopeFirst } from './gbt/str-01-scope-first.ts';
import { str02ReferencesSecond } from './gbt/str-02-references-second.ts';
import { str03TermsThird } from './gbt/str-03-terms-third.ts';
import { str04Order } from './gbt/str-04-order.ts';
import { str05RequiredElements } from './gbt/str-05-required-elements.ts';
import { str06AnnexesThenBibliography } from './gbt/str-06-annexes-then-bibliography.ts';
import { str07AnnexTitles } from './gbt/str-07-annex-titles.ts';
import { str08AnnexMentioned } from './gbt/str-08-annex-mentioned.ts';
import { str09AnnexStatus } from './gbt/str-09-annex-status.ts';
import { str10Verification } from './gbt/str-10-verification.ts';
import type { Lint } from './lint.ts';

/** The rules of GB/T 1.1—2020 that apply to a source of this kind, one file a rule. */
export const gbtLints: readonly Lint[] = [
  str01ScopeFirst,
  str02ReferencesSecond,
  str03TermsThird,
  str04Order,
  str05RequiredElements,
  str06AnnexesThenBibliography,
  str07AnnexTitles,
  str08AnnexMentioned,
  str09AnnexStatus,
  str10Verification,
  num01NoTypedNumbers,
  num02ClauseLevels,
  num03TitlesAlike,
  num04Lists,
  num05HangingParagraph,
  num06ComputedReferences,
  num07Tables,
  num09Notes,
  num10TablesMentioned,
  mod01Must,
  mod02ModalVerbs,
  mod03NoSoftening,
  mod04Verifiable,
  mod05ComplyOrConform,
  mod06ForewordAndScope,
  mod07Introduction,
  mod08Notes,
  mod09Definitions,
  mod10Principles,
  ref01ReferencesListed,
  ref02DatedReferences,
  ref03NoLawAsRequirement,
  ref04ReferenceList,
  ref05ThisDocument,
  ref06NoVagueReference,
  ref07NoGbt1,
  nam01NoStandardInName,
  nam02FunctionInName,
  cnt01NoContractTerms,
  qty01Ranges,
  qty02Numerals,
  qty03FullNames,
  cov02EnglishTitle,
  fmt02Placeholders,
  fmt03Punctuation,
];
