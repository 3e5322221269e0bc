import { existsSync } from 'node:fs';
import type { Language } from '@zhunsheng/language';
import { listRegions } from '../data/catalogues.ts';
import { listEditions } from '../data/editions.ts';
import { chromeTexts } from '../i18n/chrome.ts';
import { pageAddress } from '../routing/addresses.ts';

/** An entry of the main navigation; `path` without language, as `pageAddress` takes it. */
export interface NavigationEntry {
  readonly title: string;
  readonly path: string;
  readonly address: string;
  readonly current: boolean;
}

/** Pages that belong to an entry and have an address of their own. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { downloads: ['dictionary'] };

const ENTRIES = ['document', 'check', 'editions', 'regions', 'downloads', 'guide'] as const;

/**
 * The main navigation; an entry is current on its page and on those below. The document is the edition in force, and its
 * entry is current on the pages of every edition. Regions that are not there have no entry.
 */
export function navigation(
  language: Language,
  edition: string,
  url: URL,
  withRegions = listRegions().length > 0,
): NavigationEntry[] {
  const known = ENTRIES.map(entry => ({ entry, path: entry === 'document' ? edition : entry })).filter(
    ({ entry }) => (entry === 'regions' ? withRegions : entry === 'document' || hasPage(entry)),
  );
  return known.map(({ entry, path }) => {
    const address = pageAddress(language, path);
    const others = entry === 'document' ? listEditions().map(({ id }) => id) : (BESIDE[entry] ?? []);
    const addresses = [address, ...others.map(other => pageAddress(language, other))];
    return {
      title: chromeTexts[language][entry],
      path,
      address,
      current: addresses.some(one => url.pathname.startsWith(one)),
    };
  });
}

/** A content project may leave out parts of the site: what has no page has no entry. */
export function hasPage(entry: string): boolean {
  return [`site/pages/[...lang]/${entry}`, `site/content/docs/${entry}`].some(path => existsSync(path));
}
