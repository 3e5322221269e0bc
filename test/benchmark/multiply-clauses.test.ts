import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { multiplyClauses } from '../../benchmark/site-build/multiply-clauses.ts';
import { assembleEdition } from '../../packages/workshop/content/assemble-edition.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { ROOT } from '../edition.ts';

test('a copy with twice the clauses is a standard in order, each copy after its original, with its cases', async ({
  onTestFinished,
}) => {
  const to = await mkdtemp(join(tmpdir(), 'zhunsheng-times-'));
  onTestFinished(() => rm(to, { recursive: true }));
  await multiplyClauses(ROOT, to, 2);
  const { content, problems } = await openProject(to).edition('2024');
  expect(problems).toEqual([]);
  const { edition } = content ? assembleEdition(content) : {};
  const ids = edition?.description.clauses.map(({ id }) => id) ?? [];
  expect(ids).toHaveLength(30);
  expect(ids.slice(0, 4)).toEqual(['legal-person', 'legal-person-2', 'premises', 'premises-2']);
  const cases = await openProject(to).cases();
  expect([...cases.values()].map(({ data }) => data.clause)).toContain('growth-2');
});
