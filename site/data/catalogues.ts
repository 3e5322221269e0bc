import type { LintCatalogue, SiteProblem } from '../../scripts/generate/site/catalogues.ts';
import { readData } from './read-data.ts';

/** The drafting rules that editors are held to. */
export function readLints(): LintCatalogue {
  return readData('site/lints.json');
}

/** Every problem the programs report, by code. */
export function listProblems(): readonly SiteProblem[] {
  return readData('site/problems.json');
}
