import type { Score } from '@zhunsheng/workshop/site';
import { readData } from './read-data.ts';

/** How well the cases hold the rule of a clause; undefined where it has no cases. */
export function adequacyOf(edition: string, clause: string): Score | undefined {
  return readData<Record<string, readonly Score[]>>('site/adequacy.json')[edition]?.find(
    score => score.clause === clause,
  );
}
