import type { ClauseView } from './describe-clause.ts';
import type { Wording } from './wording.ts';

/** Why a clause is not met or open, in one line: `不满足：不低于 5%；…现状…；…差距…`. */
export function clauseMessage({ verdict, conditions, reasons }: ClauseView, words: Wording): string {
  const unmet = conditions.filter(({ tone }) => tone === 'not_met');
  const said = unmet.map(({ name, observed, gap }) => words.sentences([name, observed, gap].filter(Boolean)));
  const why = reasons.length > 0 ? reasons : said;
  return why.length > 0 ? words.labelled(verdict, words.sentences(why)) : verdict;
}
