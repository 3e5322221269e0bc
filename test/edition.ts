import { join } from 'node:path';
import { type EditionModule, openEditions } from '../packages/checker/node/open-editions.ts';
import type { Terms } from '../packages/language/types/terms.ts';
import { type AssembledEdition, assembleEdition } from '../packages/workshop/content/assemble-edition.ts';
import { type EditionContent, readEdition } from '../packages/workshop/content/read-edition.ts';
import { readYamlFile } from '../packages/workshop/content/yaml-file.ts';

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
  const { content, problems } = await readEdition(ROOT, id, join(ROOT, 'schemas'));
  if (!content) throw new Error(problems.map(({ message }) => message.zh).join('\n'));
  const { edition, problems: found } = assembleEdition(content);
  if (found.length > 0) throw new Error(found.map(({ message }) => message.zh).join('\n'));
  return { content, assembled: edition };
}

/** The terms of an edition. */
export async function termsOf(id: string): Promise<Terms['terms']> {
  const { data } = await readYamlFile(join(ROOT, 'criteria', id, 'terms.yaml'));
  return (data as Terms).terms;
}
