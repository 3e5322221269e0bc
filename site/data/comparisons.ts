import type { SiteDiff } from '../../scripts/generate/site-data.ts';
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
