import { join } from 'node:path';
import type { EditionModule } from '../packages/checker/checker.ts';
import { openEditions } from '../packages/checker/node/open-editions.ts';
import type { Terms } from '../packages/language/types/terms.ts';
import type { AssembledEdition } from '../packages/workshop/content/assemble-edition.ts';
import type { EditionContent } from '../packages/workshop/content/read-edition.ts';
import { openProject } from '../packages/workshop/project/project.ts';

export const ROOT = join(import.meta.dirname, '..');

/** The checkers generated from today's content. */
export const EDITIONS = openEditions(join(ROOT, 'build/editions'));

/** The generated module of an edition, as enterprises run it. */
export async function generatedEdition(id: string): Promise<EditionModule> {
  return (await import(join(ROOT, `build/editions/${id}.js`))) as EditionModule;
}

/** The content of an edition, read and type-checked afresh; throws when it has problems. */
export async function contentOf(
  id: string,
): Promise<{ content: EditionContent; assembled: AssembledEdition }> {
  const { content, assembled, problems, ruleProblems } = await openProject(ROOT).edition(id);
  const found = [...problems, ...ruleProblems];
  if (!content || !assembled || found.length > 0)
    throw new Error(found.map(({ message }) => message.zh).join('\n'));
  return { content, assembled };
}

/** The terms of an edition. */
export async function termsOf(id: string): Promise<Terms['terms']> {
  const { log } = await openProject(ROOT).log(id);
  return log.terms?.data.terms as Terms['terms'];
}
