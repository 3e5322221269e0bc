import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { COMMENTS } from '../content/read-comments.ts';
import { MANIFEST } from '../content/read-edition-log.ts';

/** The folders that make up an edition, relative to the root; the last one need not exist. */
export function editionFolders(edition: string): string[] {
  return [`criteria/${edition}`, `schemas/${edition}`, `standard/${edition}`];
}

/** A file of an edition, by its path relative to the root with "/". A link counts as one, whatever it leads to. */
export interface EditionFile {
  readonly path: string;
  readonly link: boolean;
}

/** Every file of an edition in the order of its path, without the manifest and the comments on it. */
export async function editionFiles(root: string, edition: string): Promise<EditionFile[]> {
  const found = await Promise.all(editionFolders(edition).map(folder => walk(root, folder)));
  const manifest = `criteria/${edition}/${MANIFEST}`;
  const comments = `standard/${edition}/${COMMENTS}/`;
  return found
    .flat()
    .filter(({ path }) => path !== manifest && !path.startsWith(comments))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function walk(root: string, path: string): Promise<EditionFile[]> {
  const found = await lstat(join(root, path)).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [{ path, link: found.isSymbolicLink() }];
  const names = await readdir(join(root, path));
  return (await Promise.all(names.map(name => walk(root, `${path}/${name}`)))).flat();
}
