import type { LanguageNode, LintCatalogue, SiteProblem } from '@zhunsheng/workshop/site';
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
