import type { SiteRound } from '@zhunsheng/workshop/site';
import { readData } from './read-data.ts';

/** The consultations on an edition, comments in the order of the standard; none where nobody was consulted. */
export function listRounds(edition: string): readonly SiteRound[] {
  return readData<Record<string, readonly SiteRound[]>>('site/comments.json')[edition] ?? [];
}

/** The same with the comments on one part only; rounds without any are left out. */
export function roundsOn(edition: string, part: string): readonly SiteRound[] {
  return listRounds(edition)
    .map(round => ({ ...round, comments: round.comments.filter(({ about }) => about === part) }))
    .filter(({ comments }) => comments.length > 0);
}
