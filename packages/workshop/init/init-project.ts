import { toolkitVersion } from '../content/toolkit.ts';
import { composeProject, type ProjectChapter } from './compose-project.ts';
import { placeProject } from './place-project.ts';
import type { ProjectAnswers } from './project-answers.ts';

/**
 * Writes a new project about a standard into `folder`, whole or not at all. Throws a UsageError for a folder that is not
 * empty, and nothing is written then.
 */
export async function initProject(
  folder: string,
  answers: ProjectAnswers,
  chapters: readonly ProjectChapter[],
  more: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const { id, edition, issuer } = answers;
  const files = await composeProject(chapters, {
    id,
    edition,
    issuer,
    'name.zh': answers.name,
    'name.en': answers.nameEn,
    toolkit: toolkitVersion(),
  });
  await placeProject(folder, new Map([...files, ...more]));
}
