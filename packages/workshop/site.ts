/** What the site shows: the shape of its data, and the few words it makes from them. */
export type { Score } from './adequacy/measure-adequacy.ts';
export { DISPOSITIONS } from './comments/dispositions.ts';
export type { ExampleView } from './diff/describe-example.ts';
export { diffWording } from './diff/diff-wording.ts';
export { originOf } from './document/origin-of.ts';
export { isSilent } from './document/region-table.ts';
export {
  allSections,
  type Block,
  type Cell,
  type Cover,
  type Interpretation,
  type ListItem,
  type Run,
  type Section,
  type StandardDocument,
} from './document/standard-document.ts';
export type { RedlinePart } from './edition/redline/diff-words.ts';
export type { SectionRedline } from './edition/redline/redline-document.ts';
export { EXAMPLE_NOTICE } from './export/comments/write-lines.ts';
export { readChineseNumber } from './sentence/chinese-number.ts';
export { movedSite } from './serve/moved-site.ts';
export { SITE_HEADERS, serverConfigs } from './serve/site-headers.ts';
export type { LintCatalogue, SiteProblem } from './site-data/catalogues.ts';
export type { BoundText, SiteCase } from './site-data/clause-data.ts';
export type { ComparisonView, SiteComparison, SiteDiff } from './site-data/comparison.ts';
export type { DictionaryField, SiteDictionary } from './site-data/dictionary.ts';
export type { Download } from './site-data/downloads.ts';
export type { SiteEditionLog } from './site-data/edition-log.ts';
export type { SiteExample } from './site-data/examples.ts';
export type { GuideStep } from './site-data/guide-step.ts';
export type { LanguageNode } from './site-data/rule-language.ts';
export type { SearchEntry, SearchWords } from './site-data/search-entries.ts';
export type { SiteRound } from './site-data/site-rounds.ts';
export type { SiteStandard } from './site-data/site-standard.ts';
