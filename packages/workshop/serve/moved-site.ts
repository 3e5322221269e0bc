import type { MovedSite } from './site-headers.ts';

/** What every site has at its root beside its editions: the folders and files of site/pages. */
const PAGES = [
  'check',
  'dictionary',
  'downloads',
  'editions',
  'guide',
  'regions',
  'search',
  'search-data.json',
];

/** The addresses that a standard had while its site stood alone at the root of the host, in the folder `base`. */
export function movedSite(
  base: string,
  { id, editions }: { readonly id: string; readonly editions: readonly string[] },
): MovedSite {
  return { base, standard: id, names: [...editions, ...PAGES] };
}
