import type { Problem } from '@zhunsheng/language';
import { assembleDocument } from '../document/assemble-document.ts';
import { readDocumentSources } from '../document/read-document-sources.ts';

/** The check of references says these, and what was meant. */
const REFERENCES = ['link-dangling', 'clause-reference-unknown'];

/** What only shows when an edition is put together as a document: components that nobody knows, other numbers. */
export async function documentProblems(
  root: string,
  edition: string,
  schemaFolder: string,
): Promise<Problem[]> {
  const { sources } = await readDocumentSources(root, edition, schemaFolder);
  if (!sources || sources.prose.length === 0) return [];
  return assembleDocument(sources).problems.filter(({ code }) => !REFERENCES.includes(code));
}
