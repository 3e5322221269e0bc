import type { ComparisonView, SiteComparison, SiteDiff } from '../../scripts/generate/site/comparison.ts';
import type { Language } from '../i18n/language.ts';
import { readData } from './read-data.ts';

/** Two editions that are compared, the earlier one first. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
}

/** Every two editions. */
export function listComparisons(): readonly Comparison[] {
  return readData('site/diffs.json');
}

/** What was written and proved of two editions: redline, changes, witnesses (see schemas/diff.schema.json). */
export function readComparison({ from, to }: Comparison): SiteDiff {
  return readData(`site/diff-${from}..${to}.json`);
}

/** What a comparison says, in words. */
export function describeComparison({ from, to }: Comparison, language: Language): ComparisonView {
  return readData<SiteComparison>(`site/comparison-${from}..${to}.json`)[language];
}

/** The redline of the whole text, in the order of the newer edition. */
export function readTextRedline({ from, to }: Comparison): SiteComparison['text'] {
  return readData<SiteComparison>(`site/comparison-${from}..${to}.json`).text;
}
