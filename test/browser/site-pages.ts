import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../edition.ts';

/** All that is hosted: the site of each standard, and what stands beside them. */
export const HOST = join(ROOT, 'dist');

/** The folder of the host that the site of the clone's own standard is in; addresses in tests are within it. */
export const BASE = '/liaoning-ai-enterprise';

/** That site. */
export const DIST = join(HOST, BASE);

/** Every page in a folder that was built, by its address there. */
export async function listPages(folder = DIST): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.html'));
  return names.map(name => `/${name.replace(/(^|\/)index\.html$/, '$1')}`).sort();
}

/** One page of each kind and language: of the clauses, the redlines and so on the first is taken. */
export async function pageKinds(): Promise<string[]> {
  const kinds = new Map<string, string>();
  for (const page of await listPages()) {
    const kind = page
      // Comments differ: one edition has some, another has none.
      .replace(/\/(2024|draft)\/(?!comments)/, '/<edition>/')
      .replace(/\/clauses\/.+/, '/clauses/<id>/')
      .replace(/\/lints\/.+/, '/lints/<id>/')
      .replace(/\/[^/]+\.\.[^/]+\//, '/<pair>/')
      .replace(/\/dictionary\/.*/, '/dictionary/')
      .replace(/\/regions\/.+/, '/regions/<id>/');
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}
