import { createHash } from 'node:crypto';

/** Word takes at most 40 characters. */
const LONGEST = 40;

/** Names of bookmarks for ids: letters, digits and underscores; one that would be too long ends in its digest. */
export function bookmarkNames(ids: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    const plain = id.replace(/[^\p{L}\p{N}]/gu, '_');
    const fits = plain.length <= LONGEST && !taken.has(plain);
    const digest = createHash('sha256').update(id).digest('hex').slice(0, 8);
    const name = fits ? plain : `${plain.slice(0, LONGEST - 9)}_${digest}`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}
