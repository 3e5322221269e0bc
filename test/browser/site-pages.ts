import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../edition.ts';

export const DIST = join(ROOT, 'dist');

/** Every page that was built, by its address. */
export async function listPages(): Promise<string[]> {
  const names = (await readdir(DIST, { recursive: true })).filter(name => name.endsWith('.html'));
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
