import { join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import type { Manifest } from '@zhunsheng/language/types/manifest';
import { contentSchemas } from '../content/content-schemas.ts';
import { listEditions } from '../content/read-edition.ts';
import { readYamlFile } from '../content/yaml-file.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { editionFiles, MANIFEST } from './edition-files.ts';
import { fileDigest, linkProblems } from './freeze-edition.ts';
import { exists } from './read-edition-log.ts';

/** Whether an edition is frozen: no tool writes to it any more. */
export async function isFrozen(root: string, edition: string): Promise<boolean> {
  return exists(join(root, 'criteria', edition, MANIFEST));
}

/** Every file of a frozen edition that was changed, added or lost since; a manifest that is broken counts as changed. */
export async function checkFrozen(root: string, schemaFolder: string): Promise<Problem[]> {
  const check = await contentSchemas(schemaFolder);
  const problems: Problem[] = [];
  for (const edition of await listEditions(root)) {
    if (!(await isFrozen(root, edition))) continue;
    const manifest = await readYamlFile(join(root, 'criteria', edition, MANIFEST));
    const broken = [...manifest.problems, ...check('manifest', manifest)];
    problems.push(...broken);
    if (broken.length === 0) problems.push(...(await compareFiles(root, edition, manifest.data as Manifest)));
  }
  return problems;
}

async function compareFiles(root: string, edition: string, { files }: Manifest): Promise<Problem[]> {
  const present = await editionFiles(root, edition);
  const paths = new Set(present.map(({ path }) => path));
  const readable = present.filter(({ path, link }) => !link && path in files);
  const digests = await Promise.all(readable.map(({ path }) => fileDigest(root, path)));
  const at = (path: string) => ({ file: join(root, path) });
  return [
    ...linkProblems(root, present),
    ...readable
      .filter(({ path }, index) => files[path] !== digests[index])
      .map(({ path }) => makeEditorProblem('frozen-file-changed', at(path), { path })),
    ...present
      .filter(({ path, link }) => !link && !(path in files))
      .map(({ path }) => makeEditorProblem('frozen-file-added', at(path), { path, edition })),
    ...Object.keys(files)
      .filter(path => !paths.has(path))
      .map(path => makeEditorProblem('frozen-file-missing', at(path), { path })),
  ];
}
