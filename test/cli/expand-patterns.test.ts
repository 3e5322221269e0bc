import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expandPatterns } from '../../packages/checker/node/expand-patterns.ts';
import { temporaryFolder } from './run.ts';

function folderWith(...names: string[]): (name: string) => string {
  const folder = temporaryFolder();
  for (const name of names) writeFileSync(join(folder, name), '');
  return name => join(folder, name);
}

test('a star stands for any characters, a question mark for one; hidden files and folders are left out', async () => {
  const at = folderWith('b.yaml', 'a.yaml', 'ab.yaml', '.c.yaml', 'a.json', 'axyaml');
  mkdirSync(at('d.yaml'));
  expect(await expandPatterns([at('*.yaml')])).toEqual(['a.yaml', 'ab.yaml', 'b.yaml'].map(at));
  expect(await expandPatterns([at('?.yaml')])).toEqual(['a.yaml', 'b.yaml'].map(at));
  expect(await expandPatterns([at('企业*')])).toEqual([at('企业*')]);
});

test.runIf(process.platform !== 'win32')('a file of that very name is that file', async () => {
  const at = folderWith('a*.json', 'ab.json', '(1)+[2].json');
  expect(await expandPatterns([at('a*.json')])).toEqual([at('a*.json')]);
  expect(await expandPatterns([at('(?)+[2].*')])).toEqual([at('(1)+[2].json')]);
});

test('names without a pattern stay as they are, in order, and a relative pattern gives relative names', async () => {
  expect(await expandPatterns(['none.json', 'examples/expected.y*', './package.j*n'])).toEqual([
    'none.json',
    'examples/expected.yaml',
    'package.json',
  ]);
});
