import type { Problem } from '@zhunsheng/language';
import type { Project } from '../project/project.ts';
import { clauseReferences } from './references/clause-references.ts';
import { codeReferences } from './references/code-references.ts';
import { factReferences, regionReferences } from './references/fact-references.ts';
import { proseChapters } from './references/prose-chapters.ts';
import { proseReferences } from './references/prose-references.ts';
import { type ReferenceFiles, readReferenceFiles } from './references/reference-files.ts';
import { termReferences } from './references/term-references.ts';

/** Reads an edition and checks its references; problems of the content itself come alone, for they hide the rest. */
export async function crossReferences(project: Project, edition: string): Promise<Problem[]> {
  const { files, problems } = await readReferenceFiles(project, edition);
  return files ? checkReferences(files) : [...problems];
}

/** Every name that leads nowhere, and everything that nothing leads to, with its place. */
export function checkReferences(files: ReferenceFiles): Problem[] {
  return [
    ...clauseReferences(files),
    ...termReferences(files),
    ...factReferences(files),
    ...codeReferences(files),
    ...regionReferences(files),
    ...proseChapters(files),
    ...proseReferences(files),
  ];
}
