import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../packages/workshop/project/project.ts';
import { DEGENERATIONS } from './degenerations.ts';
import { runEverything } from './run-everything.ts';
import { writeStandard, writtenStandard } from './written-standard.ts';

async function project(name: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'zhunsheng-degenerate-'));
  await writeStandard(root, (DEGENERATIONS[name] as (typeof DEGENERATIONS)[string])(writtenStandard(5)));
  return root;
}

// `npm run degenerate` takes minutes: it tries every name, and compiles and runs those that build.
const TRIED = Object.keys(DEGENERATIONS).filter(name => !/called (?!constructor)/.test(name));

test.each(TRIED)('%s: reading it ends without a crash', async name => {
  const { problems, ruleProblems } = await openProject(await project(name)).edition('one');
  expect([...problems, ...ruleProblems].every(({ help }) => help.zh !== '' && help.en !== '')).toBe(true);
});

test('all commands work on a random standard', async () => {
  const { built, crashes } = await runEverything(await project('as it is'), {});
  expect(crashes).toEqual([]);
  expect(built).toBe(true);
});
