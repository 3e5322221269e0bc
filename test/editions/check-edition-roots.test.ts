import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkEditionRoots } from '../../packages/workshop/edition/check-edition-roots.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { places, rewrite, tinyProject } from './tiny-project.ts';

/** The tiny standard with two more editions, made one from the other. */
async function project(): Promise<string> {
  const root = await tinyProject();
  for (const [from, id] of [
    ['one', 'two'],
    ['two', 'three'],
  ]) {
    await cp(join(root, 'criteria/one'), join(root, `criteria/${id}`), { recursive: true });
    await rewrite(root, `criteria/${id}/standard.yaml`, 'edition: one', `edition: ${id}`);
    await writeFile(join(root, `criteria/${id}/changes.yaml`), `from: ${from}\nchanges: []\n`);
  }
  return root;
}

async function found(root: string): Promise<string[]> {
  return places(root, await checkEditionRoots(openProject(root)));
}

test('the first edition has no change log, those that come from it have one', async () => {
  expect(await found(await project())).toEqual([]);
});

test('a change log that is gone: the edition is said, and the first one no longer stands alone', async () => {
  const root = await project();
  await rm(join(root, 'criteria/three/changes.yaml'));
  await writeFile(join(root, 'criteria/one/manifest.yaml'), '');
  expect(await found(root)).toEqual(['criteria/three/standard.yaml:2 changes-missing']);
});

test('a log gone in the middle leaves two that come from none', async () => {
  const root = await project();
  await rm(join(root, 'criteria/two/changes.yaml'));
  expect(await found(root)).toEqual([
    'criteria/one/standard.yaml:2 changes-missing',
    'criteria/two/standard.yaml:2 changes-missing',
  ]);
});
