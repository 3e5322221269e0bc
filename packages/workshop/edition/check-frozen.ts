import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import type { Manifest } from '@zhunsheng/language/types/manifest';
import { COMMENTS } from '../content/read-comments.ts';
import { MANIFEST } from '../content/read-edition-log.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { Project } from '../project/project.ts';

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

/** The folders that make up an edition, relative to the root; the last one need not exist. */
export function editionFolders(edition: string): string[] {
  return [`criteria/${edition}`, `schemas/${edition}`, `standard/${edition}`];
}

/** A file of an edition, by its path relative to the root with "/". A link counts as one, whatever it leads to. */
export interface EditionFile {
  readonly path: string;
  readonly link: boolean;
}

/** Every file of an edition in the order of its path, without the manifest and the comments on it. */
export async function editionFiles(root: string, edition: string): Promise<EditionFile[]> {
  const found = await Promise.all(editionFolders(edition).map(folder => walk(root, folder)));
  const manifest = `criteria/${edition}/${MANIFEST}`;
  const comments = `standard/${edition}/${COMMENTS}/`;
  return found
    .flat()
    .filter(({ path }) => path !== manifest && !path.startsWith(comments))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function walk(root: string, path: string): Promise<EditionFile[]> {
  const found = await lstat(join(root, path)).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [{ path, link: found.isSymbolicLink() }];
  const names = await readdir(join(root, path));
  return (await Promise.all(names.map(name => walk(root, `${path}/${name}`)))).flat();
}

/** SHA-256 of a file's bytes, as `sha256sum` prints it. */
export async function fileDigest({ files }: Project, path: string): Promise<string> {
  const bytes = (await files.bytes(files.path(path))) ?? new Uint8Array();
  return createHash('sha256').update(bytes).digest('hex');
}

export function linkProblems(root: string, files: readonly EditionFile[]): Problem[] {
  return files
    .filter(({ link }) => link)
    .map(({ path }) => makeEditorProblem('edition-link', { file: join(root, path) }, { path }));
}
