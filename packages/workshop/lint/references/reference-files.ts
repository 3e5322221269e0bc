import { basename } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import type { Region } from '@zhunsheng/language/types/region';
import type { AssembledEdition } from '../../content/assemble-edition.ts';
import { contentSchemas } from '../../content/content-schemas.ts';
import type { ContentFile, EditionContent } from '../../content/read-edition.ts';
import type { EditionLog } from '../../content/read-edition-log.ts';
import type { ProseSource } from '../../document/prose-file.ts';
import { readEditionProse } from '../../document/read-prose.ts';
import type { Project } from '../../project/project.ts';

/** Everything of one edition that refers to something, or is referred to. */
export interface ReferenceFiles {
  readonly content: EditionContent;
  readonly edition: AssembledEdition;
  readonly log: EditionLog;
  /** Ids of clauses of any edition, those retired included. */
  readonly everUsed: ReadonlySet<string>;
  /** The informative regions, which are shared by all editions. */
  readonly regions: readonly ContentFile<Region>[];
  /** Files of standard/<edition>/. */
  readonly prose: readonly ProseSource[];
  /** The other editions that have prose. */
  readonly proseElsewhere: readonly string[];
}

/** Reads an edition for the check of its references. Without `files` the content itself has problems. */
export async function readReferenceFiles(
  project: Project,
  id: string,
): Promise<{ files?: ReferenceFiles; problems: readonly Problem[] }> {
  const [check, edition, { log, problems: inLog }, regions, prose] = await Promise.all([
    contentSchemas(),
    project.edition(id),
    project.log(id),
    project.regions(),
    readEditionProse(project, id),
  ]);
  const { content, assembled } = edition;
  const inRegions = regions.flatMap(file => [...file.problems, ...check('region', file)]);
  const problems = [...edition.problems, ...inLog, ...inRegions];
  if (!content || !assembled || problems.length > 0) return { problems };
  const everUsed = new Set([
    ...(await clausesOfEditions(project)),
    ...(log.tombstones?.data.retired ?? []).map(({ id }) => id),
  ]);
  return {
    files: {
      content,
      edition: assembled,
      log,
      everUsed,
      regions,
      prose: prose.files,
      proseElsewhere: await editionsWithProse(project, id),
    },
    problems: [],
  };
}

async function clausesOfEditions(project: Project): Promise<string[]> {
  const { files } = project;
  const folders = (await project.editions()).map(id =>
    files.within(files.path('criteria', id, 'clauses'), '.yaml'),
  );
  return (await Promise.all(folders)).flat().map(path => basename(path, '.yaml'));
}

async function editionsWithProse(project: Project, but: string): Promise<string[]> {
  const { files } = project;
  const editions = (await project.editions()).filter(id => id !== but);
  const prose = await Promise.all(editions.map(id => files.within(files.path('standard', id), '.mdx')));
  return editions.filter((_, index) => prose[index]?.length);
}
