import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isProject } from '@zhunsheng/checker/node';
import { openProject, type Project } from '../project/project.ts';

/** The file that says what several standards ask alike. */
export const SHARED_FIELDS = 'standards/shared-fields.yaml';

/**
 * The projects that a project carries in its standards/, by the names of their folders. Opened once, so that building and
 * linting read each of them once, and a saved file of the project itself none of them again.
 */
export function projectsBeside(project: Project): Promise<readonly Project[]> {
  return project.once('projects beside', async ({ root }) => openBeside(root));
}

function openBeside(root: string): readonly Project[] {
  const folder = join(root, 'standards');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names
    .map(name => join(folder, name))
    .filter(isProject)
    .map(path => openProject(path));
}
