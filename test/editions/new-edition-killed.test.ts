import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newEdition } from '../../packages/workshop/edition/new-edition.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { killedEverywhere } from '../cli/killed.ts';
import { tinyProject } from './tiny-project.ts';

/** Every file of a project with its content, by path. */
function contents(root: string): Record<string, string> {
  const paths = (readdirSync(root, { recursive: true }) as string[]).toSorted();
  const files = paths.filter(path => statSync(join(root, path)).isFile());
  return Object.fromEntries(files.map(path => [path, readFileSync(join(root, path), 'utf8')]));
}

test('killed at any moment, a new edition is there as a whole or not at all once the command is run again', async () => {
  const whole = await tinyProject();
  await newEdition(openProject(whole), 'one', 'two');
  const expected = contents(whole);
  const root = await tinyProject();
  const before = contents(root);
  const source = `import { openProject } from './packages/workshop/project/project.ts';
import { newEdition } from './packages/workshop/edition/new-edition.ts';
await newEdition(openProject(${JSON.stringify(root)}), 'one', 'two');`;
  const reset = () => {
    for (const path of ['criteria/two', 'schemas/two', 'standard/two'])
      rmSync(join(root, path), { recursive: true, force: true });
    expect(contents(root)).toEqual(before);
  };
  const kills = await killedEverywhere(source, reset, async () => {
    // What makes an edition of folders is the one in criteria/: the others are there by then.
    if (existsSync(join(root, 'criteria/two'))) expect(contents(root)).toMatchObject(expected);
    const again = await newEdition(openProject(root), 'one', 'two');
    expect(again.every(({ code }) => code === 'edition-exists')).toBe(true);
    expect(contents(root)).toEqual(expected);
    expect(readdirSync(root).filter(name => name.startsWith('.zhunsheng'))).toEqual([]);
  });
  expect(kills).toBeGreaterThan(8);
}, 240_000);
