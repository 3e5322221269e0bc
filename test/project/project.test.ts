import { readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEditionProse } from '../../packages/workshop/document/read-prose.ts';
import { lintProject } from '../../packages/workshop/lint/lint-project.ts';
import { openProject, type Project } from '../../packages/workshop/project/project.ts';
import { teaProject } from '../document/tea-standard.ts';
import { ROOT } from '../edition.ts';
import { rewrite, tinyProject } from '../editions/tiny-project.ts';

/** A project that notes each file it reads, by its path in it. */
function counted(root: string): { project: Project; reads: string[] } {
  const reads: string[] = [];
  const read = async (path: string) => {
    const bytes = await readFile(path);
    reads.push(relative(root, path));
    return bytes;
  };
  return { project: openProject(root, { read }), reads };
}

function contentOf(root: string): string[] {
  return ['criteria', 'standard', 'test/clauses'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(yaml|mdx)$/.test(name))
      .map(name => `${folder}/${name}`),
  );
}

test('a whole lint reads every file of the content once, however many checks ask', async () => {
  const { project, reads } = counted(ROOT);
  await lintProject(project);
  const schemas = (await project.editions()).map(id => `schemas/${id}/declaration.schema.json`);
  const beside = 'standards/shared-fields.yaml';
  expect(reads.sort()).toEqual([...contentOf(ROOT), ...schemas, beside].sort());
});

describe('after a change', () => {
  test('only what changed is read again, and only what rests on it is made again', async () => {
    const root = await teaProject();
    const { project, reads } = counted(root);
    const ask = async (one: Project) => ({
      edition: await one.edition('one'),
      log: await one.log('one'),
      prose: await readEditionProse(one, 'one'),
    });
    const before = await ask(project);
    reads.length = 0;
    await rewrite(root, 'criteria/one/clauses/income.yaml', 'fact: income', 'fact: incom');
    const next = project.changed(['criteria/one/clauses/income.yaml']);
    const after = await ask(next);
    expect(reads).toEqual(['criteria/one/clauses/income.yaml']);
    expect(after.edition).not.toBe(before.edition);
    expect(after.edition.ruleProblems.map(({ code }) => code)).toEqual(['unknown-fact']);
    expect(after.edition.content?.facts).toBe(before.edition.content?.facts);
    expect(after.log).toBe(before.log);
    expect(after.prose).toBe(before.prose);
    expect((await ask(project)).edition).toBe(before.edition);
  });

  test('of prose, the other files are not parsed again', async () => {
    const root = await teaProject();
    const project = openProject(root);
    const { files } = await readEditionProse(project, 'one');
    const [first, ...others] = files;
    await writeFile(first?.path ?? '', `${first?.source}\n另一段。\n`);
    const after = await readEditionProse(project.changed([first?.path ?? '']), 'one');
    expect(after.files[0]?.source).toContain('另一段。');
    expect(after.files.slice(1).every((file, index) => file === others[index])).toBe(true);
  });

  test('a file that is new or gone is seen, and so is a folder that is gone', async () => {
    const root = await tinyProject();
    const project = openProject(root);
    const stems = async (one: Project) =>
      (await one.files.yamlFolder(one.files.path('criteria/one/clauses'))).map(({ path }) =>
        relative(one.files.path('criteria/one/clauses'), path),
      );
    expect(await stems(project)).toEqual(['income.yaml', 'organic.yaml']);
    const added = project.files.path('criteria/one/clauses/added.yaml');
    await writeFile(added, 'id: added\n');
    const more = project.changed([added]);
    expect(await stems(more)).toEqual(['added.yaml', 'income.yaml', 'organic.yaml']);
    await rm(added);
    expect(await stems(more.changed([added]))).toEqual(['income.yaml', 'organic.yaml']);
    await rm(join(root, 'criteria/one'), { recursive: true });
    const none = more.changed(['criteria/one']);
    expect(await none.editions()).toEqual([]);
    expect((await none.edition('one')).content).toBeUndefined();
  });
});
