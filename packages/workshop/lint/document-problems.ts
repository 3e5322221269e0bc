import type { Problem } from '@zhunsheng/language';
import { assembleDocument } from '../document/assemble-document.ts';
import { readDocumentSources } from '../document/read-document-sources.ts';
import type { Project } from '../project/project.ts';

/** The check of references says these, and what was meant. */
const REFERENCES = ['link-dangling', 'clause-reference-unknown'];

/** What only shows when an edition is put together as a document: components that nobody knows, other numbers. */
export async function documentProblems(project: Project, edition: string): Promise<Problem[]> {
  const { sources } = await readDocumentSources(project, edition);
  if (!sources || sources.prose.length === 0) return [];
  return assembleDocument(sources).problems.filter(({ code }) => !REFERENCES.includes(code));
}
