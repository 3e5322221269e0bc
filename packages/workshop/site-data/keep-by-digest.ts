import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_LENGTH = 16;

/** SHA-256 over the paths and bytes of all files in `folders` of `root`; a folder that is not there counts as empty. */
export async function digestOf(root: string, folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    const files = entries
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    for (const path of files.sort()) {
      hash
        .update(`${path.slice(root.length)}\0`)
        .update(await readFile(path))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * The result of `make` for what has these digests: kept in `folder` as JSON, so that proofs are run again only after a
 * change of what they rest on. An older result under the same name goes; one that cannot be read is made anew.
 */
export async function keepByDigest<Result>(
  folder: string,
  name: string,
  digests: readonly string[],
  make: () => Promise<Result>,
): Promise<Result> {
  const key = createHash('sha256').update(digests.join('\n')).digest('hex').slice(0, KEY_LENGTH);
  const file = join(folder, `${name}-${key}.json`);
  const kept = await readFile(file, 'utf8')
    .then(text => JSON.parse(text) as Result)
    .catch(() => undefined);
  if (kept !== undefined) return kept;
  const result = await make();
  await mkdir(folder, { recursive: true });
  const length = `${name}-.json`.length + KEY_LENGTH;
  const older = (await readdir(folder)).filter(one => one.startsWith(`${name}-`) && one.length === length);
  await Promise.all(older.map(one => rm(join(folder, one), { force: true })));
  await writeFile(file, JSON.stringify(result));
  return result;
}
