import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasEnded, workerOf, workName } from '@zhunsheng/checker/node';
import { editionFolders } from './check-frozen.ts';

/** An edition that is to come from another. */
export interface Draft {
  readonly from: string;
  readonly to: string;
}

/** The folder where an edition is made, in the root of the project; `READY` is put after it when only moving is left. */
const WORK = '.zhunsheng-edition-';
const READY = '-ready';
/** The file that says which edition a folder of work makes. */
const DRAFT = 'draft.json';

/**
 * Has `write` make the folders of an edition below another root, from where they take their places. The last to move is
 * the one in criteria/, which makes an edition of them; what is killed between is finished by `finishEditions`. Returns
 * whether it was done: nothing is where one of the places has been taken meanwhile.
 */
export async function placeEdition(
  root: string,
  draft: Draft,
  write: (work: string) => Promise<void>,
): Promise<boolean> {
  const work = join(root, workName(WORK));
  const ready = work + READY;
  try {
    await mkdir(work);
    await writeFile(join(work, DRAFT), JSON.stringify(draft));
    await write(work);
    await rename(work, ready);
    return await moveFolders(ready, root, draft);
  } finally {
    await Promise.all([work, ready].map(folder => rm(folder, { recursive: true, force: true })));
  }
}

/** Finishes or removes what killed processes have left; returns the editions that are whole by that. */
export async function finishEditions(root: string): Promise<Draft[]> {
  const finished: Draft[] = [];
  for (const name of await readdir(root)) {
    const worker = workerOf(name, WORK);
    if (!worker || !hasEnded(worker)) continue;
    const folder = join(root, name);
    if (name.endsWith(READY)) {
      const draft = JSON.parse(await readFile(join(folder, DRAFT), 'utf8')) as Draft;
      if (await moveFolders(folder, root, draft)) finished.push(draft);
    }
    await rm(folder, { recursive: true, force: true });
  }
  return finished;
}

/** Moves all folders that are still there, or none when one finds its place taken. */
async function moveFolders(ready: string, root: string, { to }: Draft): Promise<boolean> {
  const folders = editionFolders(to)
    .reverse()
    .filter(path => existsSync(join(ready, path)));
  const moved: string[] = [];
  for (const path of folders) {
    const taken = await move(join(ready, path), join(root, path));
    if (taken) {
      for (const back of moved) await rename(join(root, back), join(ready, back));
      return false;
    }
    moved.push(path);
  }
  return true;
}

async function move(source: string, target: string): Promise<boolean> {
  await mkdir(dirname(target), { recursive: true });
  return rename(source, target).then(
    () => false,
    error => {
      if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST' || error.code === 'ENOTDIR') return true;
      throw error;
    },
  );
}
