import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../../packages/workshop/project/project.ts';
import { readRounds, siteRounds } from '../../../packages/workshop/site-data/site-rounds.ts';
import { roundOf, TEA_ROUND } from '../../comments/round-of.ts';
import { documentOf, teaProject } from '../../document/tea-standard.ts';

test('a round keeps its figures, and its comments are in the order of the standard', async () => {
  const { document } = await documentOf(await teaProject());
  const [round] = siteRounds([await roundOf(TEA_ROUND)], document);
  expect(round?.id).toBe('tea');
  expect(round?.counts).toEqual({ sent: 5, replied: 3, commented: 2, silent: 2 });
  expect(round?.comments.map(({ id }) => id)).toEqual(['tea-002', 'tea-001']);
});

test('comments that do not fit the schema make no site', async () => {
  const root = await teaProject();
  const folder = join(root, 'standard/one/comments');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'tea.yaml'), TEA_ROUND.replace('disposition: open', 'disposition: perhaps'));
  await expect(readRounds(openProject(root), 'one')).rejects.toThrow('standard/one/comments：意见有错误');
});

test('an edition nobody was consulted on has no rounds', async () => {
  expect(await readRounds(openProject(await teaProject()), 'one')).toEqual([]);
});
