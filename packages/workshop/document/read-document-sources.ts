import { join } from 'node:path';
import { hasErrors, type Problem } from '@zhunsheng/language';
import type { Region } from '@zhunsheng/language/types/region';
import { contentSchemas } from '../content/content-schemas.ts';
import type { EditionContent } from '../content/read-edition.ts';
import { MANIFEST } from '../edition/edition-files.ts';
import { type EditionLog, exists } from '../edition/read-edition-log.ts';
import { type ProseSource, proseHeads } from '../lint/prose-heads.ts';
import { readReferenceFiles } from '../lint/references/reference-files.ts';

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
  const sources = new Map(files.prose.map(({ path, source }) => [path, source]));
  const { heads: prose, problems: found } = proseHeads(sources, await contentSchemas(schemaFolder));
  if (hasErrors(found)) return { problems: found };
  const { content, log, regions } = files;
  const frozen = await exists(join(root, 'criteria', edition, MANIFEST));
  return {
    sources: { content, log, prose, regions: regions.map(({ data }) => data), frozen },
    problems: found,
  };
}
