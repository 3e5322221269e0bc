import { join } from 'node:path';
import { hasErrors, type Problem } from '@zhunsheng/language';
import type { Region } from '@zhunsheng/language/types/region';
import { contentSchemas } from '../content/content-schemas.ts';
import type { EditionContent } from '../content/read-edition.ts';
import { MANIFEST } from '../edition/edition-files.ts';
import { type EditionLog, exists } from '../edition/read-edition-log.ts';
import { readReferenceFiles } from '../lint/references/reference-files.ts';
import type { ProseSource } from './prose-file.ts';
import { proseProblems } from './prose-heads.ts';

/** Everything that the document of an edition is made of. */
export interface DocumentSources {
  readonly content: Pick<EditionContent, 'standard' | 'clauses' | 'vocabularies'>;
  readonly log: EditionLog;
  readonly prose: readonly ProseSource[];
  readonly regions: readonly Region[];
  readonly frozen: boolean;
}

/** Reads what a document is assembled from. Without `sources` there are problems. */
export async function readDocumentSources(
  root: string,
  edition: string,
  schemaFolder: string,
): Promise<{ sources?: DocumentSources; problems: readonly Problem[] }> {
  const { files, problems } = await readReferenceFiles(root, edition, schemaFolder);
  if (!files) return { problems };
  const check = await contentSchemas(schemaFolder);
  const found = files.prose.flatMap(one => proseProblems(one, check));
  if (hasErrors(found)) return { problems: found };
  const { content, log, prose, regions } = files;
  const frozen = await exists(join(root, 'criteria', edition, MANIFEST));
  return {
    sources: { content, log, prose, regions: regions.map(({ data }) => data), frozen },
    problems: found,
  };
}
