import type { Problem } from '@zhunsheng/language';
import type { Manifest } from '@zhunsheng/language/types/manifest';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { Project } from '../project/project.ts';
import { editionFiles } from './edition-files.ts';
import { fileDigest, linkProblems } from './freeze-edition.ts';

/** Every file of a frozen edition that was changed, added or lost since; a manifest that is broken counts as changed. */
export async function checkFrozen(project: Project): Promise<Problem[]> {
  const found = (await project.editions()).map(async edition => {
    const manifest = await project.manifest(edition);
    if (!manifest?.file) return manifest?.problems ?? [];
    return compareFiles(project, edition, manifest.file.data);
  });
  return (await Promise.all(found)).flat();
}

async function compareFiles(project: Project, edition: string, { files }: Manifest): Promise<Problem[]> {
  const { root } = project;
  const present = await editionFiles(root, edition);
  const paths = new Set(present.map(({ path }) => path));
  const readable = present.filter(({ path, link }) => !link && path in files);
  const digests = await Promise.all(readable.map(({ path }) => fileDigest(project, path)));
  const at = (path: string) => ({ file: project.files.path(path) });
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
