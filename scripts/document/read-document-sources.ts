import { join } from 'node:path';
import type { Region } from '../../build/types/region.ts';
import { hasErrors, type Problem } from '../../checker/diagnostic/problem.ts';
import { contentSchemas } from '../content/content-schemas.ts';
import type { EditionContent } from '../content/read-edition.ts';
import { MANIFEST } from '../edition/edition-files.ts';
import { type EditionLog, exists } from '../edition/read-edition-log.ts';
import { type ProseFile, readFrontmatter } from '../lint/prose-file.ts';
import { readReferenceFiles } from '../lint/references/reference-files.ts';

/** A file of the prose whose head is in order; the body is parsed when the labels are known. */
export type ProseSource = Pick<ProseFile, 'path' | 'source' | 'frontmatter' | 'data'>;

/** Everything that the document of an edition is made of. */
export interface DocumentSources {
  readonly content: EditionContent;
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
  const heads = files.prose.map(file => ({ ...file, frontmatter: readFrontmatter(file.path, file.source) }));
  const found = heads.flatMap(({ frontmatter }) => [...frontmatter.problems, ...check('prose', frontmatter)]);
  if (hasErrors(found)) return { problems: found };
  const prose = heads.map(head => ({ ...head, data: head.frontmatter.data as ProseFile['data'] }));
  const { content, log, regions } = files;
  const frozen = await exists(join(root, 'criteria', edition, MANIFEST));
  return {
    sources: { content, log, prose, regions: regions.map(({ data }) => data), frozen },
    problems: found,
  };
}
