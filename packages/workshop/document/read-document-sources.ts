import { hasErrors, type Problem } from '@zhunsheng/language';
import type { Region } from '@zhunsheng/language/types/region';
import { contentSchemas } from '../content/content-schemas.ts';
import type { EditionContent } from '../content/read-edition.ts';
import type { EditionLog } from '../content/read-edition-log.ts';
import type { Project } from '../project/project.ts';
import type { ProseSource } from './prose-file.ts';
import { proseProblems, readEditionProse } from './read-prose.ts';

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
  project: Project,
  edition: string,
): Promise<{ sources?: DocumentSources; problems: readonly Problem[] }> {
  const [check, { content, problems }, { log, problems: inLog }, regions, prose, frozen] = await Promise.all([
    contentSchemas(),
    project.edition(edition),
    project.log(edition),
    project.regions(),
    readEditionProse(project, edition),
    project.isFrozen(edition),
  ]);
  const inRegions = regions.flatMap(file => [...file.problems, ...check('region', file)]);
  const all = [...problems, ...inLog, ...inRegions];
  if (!content || all.length > 0) return { problems: all };
  const found = prose.files.flatMap(file => proseProblems(file, check));
  if (hasErrors(found)) return { problems: found };
  return {
    sources: { content, log, prose: prose.files, regions: regions.map(({ data }) => data), frozen },
    problems: found,
  };
}
