import type { ClauseData, EditionData } from '@zhunsheng/language';
import type { SiteEditionLog } from '@zhunsheng/workshop/site';
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
