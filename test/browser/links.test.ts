import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { test } from './browser.ts';
import { BASE, DIST, HOST, listPages } from './site-pages.ts';

/** What a page may weigh before its search or self-check is used, as transferred. */
const MOST_BYTES = 120 * 1024;

const read = new Map<string, string>();

function htmlOf(path: string): string {
  const known = read.get(path) ?? readFileSync(fileOf(path), 'utf8');
  read.set(path, known);
  return known;
}

function fileOf(path: string): string {
  return join(HOST, path.endsWith('/') ? `${path}index.html` : path);
}

function attributes(html: string, name: string): string[] {
  const found = [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
  return found.map(value => value.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
}

/** What is wrong with a link on a page; undefined when it leads somewhere. */
function dead(page: string, href: string): string | undefined {
  if (/^(mailto:|data:|tel:)/.test(href)) return undefined;
  const url = new URL(href, `http://site${page}`);
  if (url.host !== 'site') return undefined;
  const path = decodeURIComponent(url.pathname);
  if (!existsSync(fileOf(path))) return `${page} → ${href}: no such page`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || !/(\/|\.html)$/.test(path)) return undefined;
  return attributes(htmlOf(path), 'id').includes(anchor) ? undefined : `${page} → ${href}: no such anchor`;
}

describe('links', () => {
  test('every link and file of every page leads to something, every anchor exists', async () => {
    const pages = await listPages(HOST);
    expect(pages.length).toBeGreaterThan(60);
    const found = pages.flatMap(page =>
      ['href', 'src', 'popovertarget']
        .flatMap(name =>
          attributes(htmlOf(page), name).map(value => (name === 'popovertarget' ? `#${value}` : value)),
        )
        .flatMap(href => dead(page, href) ?? []),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  test('no page has the same id twice', async () => {
    const twice = (await listPages(HOST)).flatMap(page => {
      const ids = attributes(htmlOf(page), 'id');
      return ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `${page} #${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('what the search leads to exists', () => {
    const { entries } = JSON.parse(readFileSync(join(DIST, 'search-data.json'), 'utf8')) as {
      entries: { kind: string; address: string }[];
    };
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.flatMap(({ address }) => dead(`${BASE}/`, address) ?? [])).toEqual([]);
  });

  test('no page loads anything from another host', async () => {
    const loaded = (await listPages(HOST)).flatMap(page =>
      [
        ...htmlOf(page).matchAll(
          /<(?:script|img|iframe|source)\b[^>]*\ssrc="(https?:)?\/\/|<link\b[^>]*rel="(?:stylesheet|preload|modulepreload)"[^>]*href="https?:/g,
        ),
      ].map(([match]) => `${page}: ${match}`),
    );
    expect(loaded).toEqual([]);
  });

  test('every page weighs at most 120 KB with all it loads', async () => {
    const weights = new Map<string, number>();
    const weigh = (path: string) => {
      const known = weights.get(path) ?? gzipSync(readFileSync(fileOf(path))).length;
      weights.set(path, known);
      return known;
    };
    const heavy = (await listPages(HOST)).flatMap(page => {
      const total = [page, ...loadedBy(page)].reduce((sum, path) => sum + weigh(path), 0);
      return total > MOST_BYTES ? [`${page}: ${total}`] : [];
    });
    expect(heavy).toEqual([]);
  });
});

/** Scripts with what they import from the start, and style sheets. */
function loadedBy(page: string): string[] {
  const html = htmlOf(page);
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src);
  const styles = [
    ...html.matchAll(
      /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"|<link[^>]*href="([^"]+)"[^>]*rel="stylesheet"/g,
    ),
  ].map(([, one, other]) => one ?? other ?? '');
  const all = new Set([...styles, ...scripts, ...attributesOfIslands(html)]);
  for (const path of all) {
    if (!path.endsWith('.js')) continue;
    const imports = readFileSync(fileOf(path), 'utf8').matchAll(
      /(?:\bimport|\bfrom)\s*["'](\.{1,2}\/[^"']+|\/[^"']+)["']/g,
    );
    for (const [, target = ''] of imports) all.add(new URL(target, `http://site${path}`).pathname);
  }
  return [...all];
}

function attributesOfIslands(html: string): string[] {
  return [...html.matchAll(/<astro-island[^>]*(?:component-url|renderer-url)="([^"]+)"/g)].map(
    ([, url = '']) => url,
  );
}
