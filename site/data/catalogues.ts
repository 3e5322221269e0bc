import type { Region } from '@zhunsheng/language/types/region';
import type {
  GuideStep,
  LanguageNode,
  LintCatalogue,
  SearchEntry,
  SearchWords,
  SiteProblem,
} from '@zhunsheng/workshop/site';
import { readData } from './read-data.ts';

/** The drafting rules that editors are held to. */
export function readLints(): LintCatalogue {
  return readData('site/lints.json');
}

/** Every problem the programs report, by code. */
export function listProblems(): readonly SiteProblem[] {
  return readData('site/problems.json');
}

/** Every word of the rule language and of the facts, with an example from the standard. */
export function listLanguageNodes(): readonly LanguageNode[] {
  return readData('site/rule-language.json');
}

/** The steps of the guide as they really went; a test runs the commands again. */
export function revisionSteps(): readonly GuideStep[] {
  return readData('site/revision-example.json');
}

/** The steps from nothing to a frozen edition as they really went; a test runs the commands again. */
export function ownSteps(): readonly GuideStep[] {
  return readData('site/own-example.json');
}

/** The regions the standard is compared with, informative; in the order of their ids. */
export function listRegions(): readonly Region[] {
  return readData('site/regions.json');
}

/** What the search knows of clauses, terms and fields, and the words it takes for one another. */
export function readSearch(): { readonly entries: readonly SearchEntry[]; readonly words: SearchWords } {
  return readData('site/search.json');
}
