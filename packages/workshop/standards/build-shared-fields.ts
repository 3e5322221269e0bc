import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '../diagnostic/content-error.ts';
import { printProblems } from '../diagnostic/print-problems.ts';
import type { Project } from '../project/project.ts';
import { projectsBeside, SHARED_FIELDS } from './projects-beside.ts';
import { readSharedFields } from './read-shared-fields.ts';

/** Writes `OUT/shared-fields.json`, by which data are carried from one standard to another; nothing where there is but one. */
export async function buildSharedFields(project: Project, out: string): Promise<void> {
  if ((await projectsBeside(project)).length === 0) return;
  const { fields, problems } = await readSharedFields(project);
  printProblems(problems);
  if (problems.length > 0) throw new ContentError(SHARED_FIELDS);
  await writeFile(join(out, 'shared-fields.json'), JSON.stringify(fields));
}
