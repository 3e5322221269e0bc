import { toolkitVersion } from '../content/toolkit.ts';
import { composeProject, type ProjectChapter } from './compose-project.ts';
import type { ProjectAnswers } from './project-answers.ts';

/** The files of a new project about a standard, by path from its folder. */
export function projectFiles(
  { id, edition, issuer, name, nameEn }: ProjectAnswers,
  chapters: readonly ProjectChapter[],
): Promise<ReadonlyMap<string, string>> {
  const names = { 'name.zh': name, 'name.en': nameEn };
  return composeProject(chapters, { id, edition, issuer, ...names, toolkit: toolkitVersion() });
}
