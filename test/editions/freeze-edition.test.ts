import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkFrozen } from '../../packages/workshop/edition/check-frozen.ts';
import { freezeEdition } from '../../packages/workshop/edition/freeze-edition.ts';
import { newEdition } from '../../packages/workshop/edition/new-edition.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { ROOT } from '../edition.ts';
import { places, rewrite, tinyProject } from './tiny-project.ts';

const FREEZE = { date: '2030-06-30', lint: async () => [] };

async function frozenProject(): Promise<string> {
  const root = await tinyProject();
  await mkdir(join(root, 'standard/one'), { recursive: true });
  await writeFile(join(root, 'standard/one/scope.mdx'), '# 范围\n');
  expect(await freezeEdition(openProject(root), 'one', FREEZE)).toEqual([]);
  return root;
}

describe('freezing', () => {
  test('writes the digest of every file and clause, and the date it was given', async () => {
    const root = await frozenProject();
    const manifest = parse(await readFile(join(root, 'criteria/one/manifest.yaml'), 'utf8'));
    expect(manifest.frozen_on).toBe('2030-06-30');
    expect(Object.keys(manifest.files)).toEqual([
      'criteria/one/clauses/income.yaml',
      'criteria/one/clauses/organic.yaml',
      'criteria/one/facts.yaml',
      'criteria/one/standard.yaml',
      'criteria/one/vocabularies/seasons.yaml',
      'schemas/one/declaration.schema.json',
      'standard/one/scope.mdx',
    ]);
    const scope = createHash('sha256').update('# 范围\n').digest('hex');
    expect(manifest.files['standard/one/scope.mdx']).toBe(scope);
    expect(Object.keys(manifest.clauses)).toEqual(['organic', 'income']);
    expect(await openProject(root).isFrozen('one')).toBe(true);
    expect(await checkFrozen(openProject(root))).toEqual([]);
  });

  test('is done once: a second time is refused and changes nothing', async () => {
    const root = await frozenProject();
    const before = await readFile(join(root, 'criteria/one/manifest.yaml'), 'utf8');
    const problems = await freezeEdition(openProject(root), 'one', { ...FREEZE, date: '2031-01-01' });
    expect(places(root, problems)).toEqual(['criteria/one/manifest.yaml frozen-already']);
    expect(await readFile(join(root, 'criteria/one/manifest.yaml'), 'utf8')).toBe(before);
  });

  test.each(['2030-02-30', '30.6.2030', 'today', ''])('refuses the date "%s"', async date => {
    const root = await tinyProject();
    expect(places(root, await freezeEdition(openProject(root), 'one', { ...FREEZE, date }))).toEqual([
      'freeze-date',
    ]);
  });

  test('refuses an edition whose content has errors, with their places', async () => {
    const root = await tinyProject();
    await rewrite(root, 'criteria/one/clauses/income.yaml', 'fact: income', 'fact: incom');
    expect(places(root, await freezeEdition(openProject(root), 'one', FREEZE))).toEqual([
      'criteria/one/clauses/income.yaml:8 unknown-fact',
    ]);
    expect(await openProject(root).isFrozen('one')).toBe(false);
  });

  test('refuses an edition that shares a file by a link', async () => {
    const root = await tinyProject();
    await rename(join(root, 'criteria/one/facts.yaml'), join(root, 'facts.yaml'));
    await symlink(join(root, 'facts.yaml'), join(root, 'criteria/one/facts.yaml'));
    expect(places(root, await freezeEdition(openProject(root), 'one', FREEZE))).toEqual([
      'criteria/one/facts.yaml edition-link',
    ]);
  });
});

describe('a frozen edition', () => {
  test('reports each file that was changed, added or lost, by its path', async () => {
    const root = await frozenProject();
    await rewrite(root, 'criteria/one/clauses/income.yaml', '超过 10 万元', '超过 11 万元');
    await rewrite(root, 'schemas/one/declaration.schema.json', '}', ' }');
    await writeFile(join(root, 'criteria/one/changes.yaml'), 'from: zero\nchanges: []\n');
    await rm(join(root, 'standard/one'), { recursive: true });
    const problems = await checkFrozen(openProject(root));
    expect(places(root, problems)).toEqual([
      'criteria/one/clauses/income.yaml frozen-file-changed',
      'schemas/one/declaration.schema.json frozen-file-changed',
      'criteria/one/changes.yaml frozen-file-added',
      'standard/one/scope.mdx frozen-file-missing',
    ]);
    expect(problems[0]?.message.zh).toBe('已定稿的 criteria/one/clauses/income.yaml 被改动');
  });

  test('reports a file that became a link, and a manifest that is broken', async () => {
    const root = await frozenProject();
    await rename(join(root, 'criteria/one/facts.yaml'), join(root, 'facts.yaml'));
    await symlink(join(root, 'facts.yaml'), join(root, 'criteria/one/facts.yaml'));
    expect(places(root, await checkFrozen(openProject(root)))).toEqual([
      'criteria/one/facts.yaml edition-link',
    ]);
    await rewrite(root, 'criteria/one/manifest.yaml', 'frozen_on: 2030-06-30', 'frozen_on: soon');
    expect(places(root, await checkFrozen(openProject(root)))).toEqual([
      'criteria/one/manifest.yaml:4 content-form',
    ]);
  });

  test('is left alone by the making of a new one', async () => {
    const root = await frozenProject();
    await newEdition(openProject(root), 'one', 'two');
    await rewrite(root, 'criteria/two/clauses/income.yaml', '超过 10 万元', '超过 11 万元');
    expect(await checkFrozen(openProject(root))).toEqual([]);
  });
});

describe('ids are permanent', () => {
  async function renamedProject(): Promise<string> {
    const root = await frozenProject();
    await newEdition(openProject(root), 'one', 'two');
    await rename(
      join(root, 'criteria/two/clauses/income.yaml'),
      join(root, 'criteria/two/clauses/earnings.yaml'),
    );
    await rewrite(root, 'criteria/two/clauses/earnings.yaml', 'id: income', 'id: earnings');
    await rewrite(root, 'criteria/two/standard.yaml', 'organic, income', 'organic, earnings');
    return root;
  }

  test('an id that went without a tombstone keeps the edition from being frozen', async () => {
    const root = await renamedProject();
    const problems = await freezeEdition(openProject(root), 'two', FREEZE);
    expect(places(root, problems)).toEqual(['criteria/two/standard.yaml:7 tombstone-missing']);
    expect(problems[0]?.help.zh).toContain('{ id: income, last_edition: "one"');
  });

  test('with a tombstone it is frozen, and the next edition has to keep the tombstone', async () => {
    const root = await renamedProject();
    const reason = '{ zh: 改称收益, en: renamed }';
    const tombstones = `retired:\n  - { id: income, last_edition: one, replaced_by: earnings, reason: ${reason} }\n`;
    await writeFile(join(root, 'criteria/two/tombstones.yaml'), tombstones);
    expect(await freezeEdition(openProject(root), 'two', FREEZE)).toEqual([]);
    await newEdition(openProject(root), 'two', 'three');
    await rm(join(root, 'criteria/three/tombstones.yaml'));
    expect(places(root, await freezeEdition(openProject(root), 'three', FREEZE))).toEqual([
      'criteria/three/standard.yaml:7 tombstone-missing',
    ]);
  });

  test('a retired id cannot be a clause again, and its successor has to exist', async () => {
    const root = await renamedProject();
    const tombstone = (id: string, by: string) =>
      `  - { id: ${id}, last_edition: one, replaced_by: ${by}, reason: { zh: 测试, en: test } }\n`;
    const log = `retired:\n${tombstone('income', 'gains')}${tombstone('organic', 'earnings')}`;
    await writeFile(join(root, 'criteria/two/tombstones.yaml'), log);
    expect(places(root, await freezeEdition(openProject(root), 'two', FREEZE))).toEqual([
      'criteria/two/tombstones.yaml:2 successor-unknown',
      'criteria/two/tombstones.yaml:3 retired-id-used',
    ]);
  });
});

test('the frozen editions of this project are as they were frozen', async () => {
  expect(places(ROOT, await checkFrozen(openProject(ROOT)))).toEqual([]);
});

test('the working draft is not frozen and shares no file with edition 2024', async () => {
  expect(await openProject(ROOT).isFrozen('draft')).toBe(false);
  const [frozen, draft] = await Promise.all(
    ['2024', 'draft'].map(id => stat(join(ROOT, `criteria/${id}/facts.yaml`))),
  );
  expect(draft?.ino).not.toBe(frozen?.ino);
});
