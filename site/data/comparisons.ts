import type { Language } from '@zhunsheng/language';
import type { ComparisonView, SiteComparison, SiteDiff } from '@zhunsheng/workshop/site';
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

/** The pages under editions/: their parameter is the two editions as `FROM..TO`. */
export function comparisonParams(): { comparison: string }[] {
  return listComparisons().map(pair => ({ comparison: named(pair) }));
}

/** The editions that a page's parameter names. Throws a RangeError where there are none. */
export function comparisonOf(param: string | undefined): Comparison {
  const pair = listComparisons().find(each => named(each) === param);
  if (!pair) throw new RangeError(`no comparison ${param}`);
  return pair;
}

/** What was written and proved of two editions: redline, changes, witnesses (see schemas/diff.schema.json). */
export function readComparison(pair: Comparison): SiteDiff {
  return readData(`site/diff-${named(pair)}.json`);
}

/** What a comparison says, in words. */
export function describeComparison(pair: Comparison, language: Language): ComparisonView {
  return readData<SiteComparison>(`site/comparison-${named(pair)}.json`)[language];
}

/** The redline of the whole text, in the order of the newer edition. */
export function readTextRedline(pair: Comparison): SiteComparison['text'] {
  return readData<SiteComparison>(`site/comparison-${named(pair)}.json`).text;
}

function named({ from, to }: Comparison): string {
  return `${from}..${to}`;
}
