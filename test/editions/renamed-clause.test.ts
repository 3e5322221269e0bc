import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { lintProject } from '../../packages/workshop/lint/lint-project.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { ROOT } from '../edition.ts';
import { places, rewrite } from './tiny-project.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhunsheng-renamed-'));
  for (const folder of ['criteria', 'schemas', 'standard', 'test/clauses'])
    await cp(join(ROOT, folder), join(root, folder), { recursive: true });
});

/** Replaces a word in every file of a folder. */
async function everywhere(folder: string, from: RegExp, to: string): Promise<void> {
  for (const name of await readdir(join(root, folder))) {
    const path = join(root, folder, name);
    if (/\.(yaml|mdx)$/.test(name)) await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
  }
}

/** What is said of change log, tombstones, chapters and regions; terms and prose name clauses, too, and are put right. */
async function found(): Promise<string[]> {
  const { problems } = await lintProject(openProject(root));
  return places(root, problems).map(place => place.replace(/:\d+ /, ' '));
}

async function renameGrowth(): Promise<void> {
  const folder = 'criteria/draft/clauses';
  await rename(join(root, folder, 'growth.yaml'), join(root, folder, 'growth-rate.yaml'));
  await rewrite(root, `${folder}/growth-rate.yaml`, 'id: growth\n', 'id: growth-rate\n');
  await rewrite(root, 'criteria/draft/standard.yaml', 'growth', 'growth-rate');
  await everywhere('standard/draft', /"growth"/g, '"growth-rate"');
  const terms = join(root, 'criteria/draft/terms.yaml');
  await writeFile(
    terms,
    (await readFile(terms, 'utf8')).replace(/(used_in: \[.*)\bgrowth\]/g, '$1growth-rate]'),
  );
  const cases = join(root, 'test/clauses');
  const source = await readFile(join(cases, 'growth.yaml'), 'utf8');
  await rm(join(cases, 'growth.yaml'));
  await writeFile(join(cases, 'growth-rate.yaml'), source.replace('clause: growth', 'clause: growth-rate'));
}

/** Of cases nothing is asked here: those of 2024 went with the file. */
function besidesCases(all: readonly string[]): string[] {
  return all.filter(place => !/case/.test(place)).sort();
}

describe('a clause that was renamed', () => {
  test('without a tombstone: that alone is said, with the id that replaces it', async () => {
    await renameGrowth();
    const { problems } = await lintProject(openProject(root));
    expect(besidesCases(await found())).toEqual(['criteria/draft/standard.yaml tombstone-missing']);
    const missing = problems.find(({ code }) => code === 'tombstone-missing');
    expect(missing?.help.zh).toContain(
      '{ id: growth, last_edition: "2024", replaced_by: growth-rate, reason: {…} }',
    );
  });

  test('with a tombstone: its entry in the change log is followed, and asked to be rewritten', async () => {
    await renameGrowth();
    await writeFile(
      join(root, 'criteria/draft/tombstones.yaml'),
      'retired:\n  - { id: growth, last_edition: "2024", replaced_by: growth-rate, reason: { zh: 改名, en: renamed } }\n',
    );
    // That the clause has another name is a change of its own, which the entry does not have.
    expect(besidesCases(await found())).toEqual([
      'criteria/draft/changes.yaml change-not-logged',
      'criteria/draft/changes.yaml change-of-renamed',
    ]);
    await rewrite(
      root,
      'criteria/draft/changes.yaml',
      'clause: growth\n    what: [',
      'clause: growth-rate\n    what: [name, ',
    );
    expect(besidesCases(await found())).toEqual([]);
  });
});

test('a clause that was removed: its entry in the change log is one finding, regions of other editions are none', async () => {
  await rm(join(root, 'criteria/draft/clauses/growth.yaml'));
  await rewrite(root, 'criteria/draft/standard.yaml', ', growth', '');
  await writeFile(
    join(root, 'criteria/draft/tombstones.yaml'),
    'retired:\n  - { id: growth, last_edition: "2024", reason: { zh: 取消, en: removed } }\n',
  );
  const all = await found();
  expect(all.filter(place => place.includes('changes.yaml'))).toEqual([
    'criteria/draft/changes.yaml change-of-removed',
  ]);
  expect(all.filter(place => place.includes('regions'))).toEqual([]);
  expect(all).toContain('test/clauses/growth.yaml cases-without-clause');
});

test('an edition that is linted alone is still compared with the one it comes from', async () => {
  await rewrite(root, 'criteria/draft/changes.yaml', 'what: [name]', 'what: [name, order]');
  const { problems } = await lintProject(openProject(root), { editions: ['draft'] });
  expect(problems.map(({ code }) => code)).toEqual(['change-not-made']);
});

test('a change log against an edition that does not exist is an error', async () => {
  await rewrite(root, 'criteria/draft/changes.yaml', 'from: "2024"', 'from: "2042"');
  expect(await found()).toContain('criteria/draft/changes.yaml edition-missing');
});
