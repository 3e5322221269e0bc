import type { SearchEntry, SearchWords } from '@zhunsheng/workshop/site';
import { readData } from './read-data.ts';

/** What the search knows of clauses, terms and fields, and the words it takes for one another. */
export function readSearch(): { readonly entries: readonly SearchEntry[]; readonly words: SearchWords } {
  return readData('site/search.json');
}
