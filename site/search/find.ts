import type { Language } from '@zhunsheng/language';
import type { SearchEntry, SearchWords } from '@zhunsheng/workshop/site';
import { type IndexedEntry, indexEntries, rankEntries } from './rank-entries.ts';

/** An entry as the site serves it. */
export type AddressedEntry = SearchEntry & { readonly address: string };

/** Something found: an entry, or another page of the site. */
export type Found =
  | { readonly kind: 'entry'; readonly entry: AddressedEntry }
  | { readonly kind: 'page'; readonly title: string; readonly address: string; readonly excerpt: string };

/** Empty means all. */
export interface Filters {
  readonly edition: string;
  readonly chapter: string;
}

export interface Finder {
  readonly entries: readonly AddressedEntry[];
  readonly find: (query: string, filters: Filters) => Promise<readonly Found[]>;
}

interface PagefindResult {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** What we use of Pagefind's module. */
interface Pagefind {
  readonly init: () => Promise<void>;
  readonly search: (
    query: string,
  ) => Promise<{ results: readonly { data: () => Promise<PagefindResult> }[] }>;
}

/** As many of Pagefind's results are looked at, of all editions; each is a small file. */
const LOOKED_AT = 16;
/** What Pagefind's first result is worth beside our own scores, see rank-entries. */
const PAGEFIND = 12;

/** Loads what the search needs. `base` is the root of the site. Rejects when our own data cannot be loaded. */
export async function openFinder(base: string, language: Language): Promise<Finder> {
  const data = await fetch(`${base}${language === 'en' ? 'en/' : ''}search-data.json`);
  if (!data.ok) throw new Error(`search data: ${data.status}`);
  const { entries, words } = (await data.json()) as { entries: AddressedEntry[]; words: SearchWords };
  const index = indexEntries(entries);
  const pagefind = await loadPagefind(base);
  return {
    entries,
    find: async (query, filters) => {
      const within = index.filter(({ entry }) => passes(entry, filters));
      const results = pagefind ? await askPagefind(pagefind, query, filters) : [];
      return merge(rankEntries(query, within, words), within, results);
    },
  };
}

/** Without Pagefind the entries are still found. */
async function loadPagefind(base: string): Promise<Pagefind | undefined> {
  try {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.init();
    return pagefind;
  } catch {
    return undefined;
  }
}

async function askPagefind(
  pagefind: Pagefind,
  query: string,
  filters: Filters,
): Promise<readonly PagefindResult[]> {
  const { results } = await pagefind.search(query.normalize('NFKC'));
  const looked = await Promise.all(results.slice(0, LOOKED_AT).map(result => result.data()));
  // A page belongs to no chapter.
  return filters.chapter === '' ? looked : looked.filter(({ meta }) => meta['key'] !== undefined);
}

/** Our own ranking, raised by Pagefind's; pages come after what is certain. */
function merge(
  ranked: ReturnType<typeof rankEntries>,
  within: readonly IndexedEntry[],
  results: readonly PagefindResult[],
): Found[] {
  const byKey = new Map(within.map(({ entry }) => [keyOf(entry), entry as AddressedEntry]));
  const scores = new Map<string, { found: Found; score: number }>();
  for (const { entry, score } of ranked)
    scores.set(keyOf(entry), { found: { kind: 'entry', entry: entry as AddressedEntry }, score });
  results.forEach(({ url, excerpt, meta }, position) => {
    const key = meta['key'] ?? url;
    const entry = byKey.get(key);
    if (meta['key'] !== undefined && !entry) return;
    const found: Found = entry
      ? { kind: 'entry', entry }
      : { kind: 'page', title: meta['title'] ?? url, address: url, excerpt: plain(excerpt) };
    const score = (scores.get(key)?.score ?? 0) + PAGEFIND / (position + 2);
    scores.set(key, { found, score });
  });
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ found }) => found);
}

function passes({ edition, chapter }: SearchEntry, filters: Filters): boolean {
  return (
    (filters.edition === '' || edition === filters.edition) &&
    (filters.chapter === '' || chapter.id === filters.chapter)
  );
}

function keyOf({ edition, kind, id }: SearchEntry): string {
  return `${edition}/${kind}/${id}`;
}

/** Pagefind marks the words with elements; as text they would show. */
function plain(excerpt: string): string {
  return new DOMParser().parseFromString(excerpt, 'text/html').body.textContent ?? '';
}

/** A stretch of a text, and whether it is one of the words that were looked for. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** Characters shown of a text. */
const LENGTH = 96;
const BEFORE = 24;

/** The part of `text` around the first of `words`, in stretches. Words are compared without regard to case. */
export function excerpt(text: string, words: readonly string[]): Stretch[] {
  const sought = words.filter(word => word !== '').map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (sought.length === 0) return [{ text: text.slice(0, LENGTH), found: false }];
  const pattern = new RegExp(sought.sort((a, b) => b.length - a.length).join('|'), 'giu');
  const first = text.search(pattern);
  const start = text.length <= LENGTH || first < BEFORE ? 0 : first - BEFORE;
  const part = `${start > 0 ? '……' : ''}${text.slice(start, start + LENGTH)}${text.length > start + LENGTH ? '……' : ''}`;
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of part.matchAll(pattern)) {
    stretches.push({ text: part.slice(at, match.index), found: false }, { text: match[0], found: true });
    at = match.index + match[0].length;
  }
  stretches.push({ text: part.slice(at), found: false });
  return stretches.filter(stretch => stretch.text !== '');
}
