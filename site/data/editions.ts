import type { ClauseData, EditionData } from '@zhunsheng/language';
import type {
  BoundText,
  Score,
  SiteCase,
  SiteDictionary,
  SiteEditionLog,
  SiteRound,
  StandardDocument,
} from '@zhunsheng/workshop/site';
import { readData } from './read-data.ts';

/** An edition in the list of editions. */
export interface EditionEntry {
  readonly id: string;
  readonly inForce: boolean;
}

/** Every edition, in the order of their ids. */
export function listEditions(): readonly EditionEntry[] {
  return readData('editions/index.json');
}

/** The edition by which a declaration is judged that names none; the first one where none is in force. */
export function editionInForce(): string {
  const editions = listEditions();
  const { id } = editions.find(({ inForce }) => inForce) ?? (editions[0] as EditionEntry);
  return id;
}

/** An edition as data. */
export function readEdition(id: string): EditionData {
  return readData(`editions/${id}.json`);
}

/** The clauses before and after one, in the order of the document. */
export function neighbours(
  { clauses }: EditionData,
  id: string,
): { before: ClauseData | undefined; after: ClauseData | undefined } {
  const index = clauses.findIndex(clause => clause.id === id);
  return { before: clauses[index - 1], after: clauses[index + 1] };
}

/** Whether and when an edition was frozen, and what it changed against the one before. */
export function readEditionLog(id: string): SiteEditionLog {
  const logs = readData<readonly SiteEditionLog[]>('site/edition-logs.json');
  return logs.find(log => log.id === id) as SiteEditionLog;
}

/** An edition as one numbered document, the same that Word is made from. */
export function readDocument(edition: string): StandardDocument {
  return readData(`editions/${edition}.document.json`);
}

/** The sentence of a clause with the phrases that are bound to its rule. */
export function sentenceOf(edition: string, clause: string): readonly BoundText[] {
  const all = readData<Record<string, Record<string, readonly BoundText[]>>>('site/sentences.json');
  return all[edition]?.[clause] ?? [];
}

/** The hand-written cases that pin a clause of an edition; none where there are none. */
export function casesOf(edition: string, clause: string): readonly SiteCase[] {
  return readCases()[edition]?.[clause] ?? [];
}

/** How many cases an edition has. */
export function countCases(edition: string): number {
  return Object.values(readCases()[edition] ?? {}).reduce((sum, cases) => sum + cases.length, 0);
}

function readCases(): Readonly<Record<string, Readonly<Record<string, readonly SiteCase[]>>>> {
  return readData('site/cases.json');
}

/** How well the cases hold the rule of a clause; undefined where it has no cases. */
export function adequacyOf(edition: string, clause: string): Score | undefined {
  return readData<Record<string, readonly Score[]>>('site/adequacy.json')[edition]?.find(
    score => score.clause === clause,
  );
}

/** The data dictionary of an edition: every field of the declaration. */
export function readDictionary(edition: string): SiteDictionary {
  const all = readData<Record<string, SiteDictionary>>('site/dictionaries.json');
  return all[edition] as SiteDictionary;
}

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
