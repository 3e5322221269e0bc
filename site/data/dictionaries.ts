import type { SiteDictionary } from '@zhunsheng/workshop/site';
import { readData } from './read-data.ts';

/** The data dictionary of an edition: every field of the declaration. */
export function readDictionary(edition: string): SiteDictionary {
  const all = readData<Record<string, SiteDictionary>>('site/dictionaries.json');
  return all[edition] as SiteDictionary;
}
