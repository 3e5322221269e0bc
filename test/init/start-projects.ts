import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeProject } from '../../packages/workshop/init/place-project.ts';
import { EXAMPLE_ANSWERS, type ProjectAnswers } from '../../packages/workshop/init/project-answers.ts';
import { projectFiles } from '../../packages/workshop/init/project-files.ts';
import { exampleChapters } from '../../packages/workshop/init/project-kinds.ts';

/** The files that init writes for these answers. */
export async function exampleFiles(
  answers: Partial<ProjectAnswers> = {},
): Promise<ReadonlyMap<string, string>> {
  const all = { ...EXAMPLE_ANSWERS, ...answers };
  return projectFiles(all, await exampleChapters(all.kind));
}

/** A new project in a folder of its own. */
export async function exampleProject(answers: Partial<ProjectAnswers> = {}): Promise<string> {
  return placed(await exampleFiles(answers));
}

export async function placed(files: ReadonlyMap<string, string>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'zhunsheng-init-')), 'project');
  await placeProject(folder, files);
  return folder;
}
