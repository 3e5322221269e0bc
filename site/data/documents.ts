import type { StandardDocument } from '@zhunsheng/workshop/site';
import { readData } from './read-data.ts';

/** An edition as one numbered document, the same that Word is made from. */
export function readDocument(edition: string): StandardDocument {
  return readData(`editions/${edition}.document.json`);
}
