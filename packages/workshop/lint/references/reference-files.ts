import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import type { Region } from '@zhunsheng/language/types/region';
import type { Vocabulary } from '@zhunsheng/language/types/vocabulary';
import { type AssembledEdition, assembleEdition } from '../../content/assemble-edition.ts';
import { contentSchemas } from '../../content/content-schemas.ts';
import { readProseSources } from '../../content/prose-sources.ts';
import {
  type ContentFile,
  type EditionContent,
  listEditions,
  readEdition,
} from '../../content/read-edition.ts';
import { readYamlFile } from '../../content/yaml-file.ts';
import { type ProseSource, readProse } from '../../document/prose-file.ts';
import { type EditionLog, readEditionLog } from '../../edition/read-edition-log.ts';

/** Everything of one edition that refers to something, or is referred to. */
export interface ReferenceFiles {
  readonly content: EditionContent;
  readonly edition: AssembledEdition;
  readonly log: EditionLog;
  /** Ids of clauses of any edition, those retired included. */
  readonly everUsed: ReadonlySet<string>;
  readonly vocabularies: readonly ContentFile<Vocabulary>[];
  /** The informative regions, which are shared by all editions. */
  readonly regions: readonly ContentFile<Region>[];
  /** Files of standard/<edition>/. */
  readonly prose: readonly ProseSource[];
  /** The other editions that have prose. */
  readonly proseElsewhere: readonly string[];
}

/** Reads an edition for the check of its references. Without `files` the content itself has problems. */
export async function readReferenceFiles(
  root: string,
  edition: string,
  schemaFolder: string,
): Promise<{ files?: ReferenceFiles; problems: readonly Problem[] }> {
  const check = await contentSchemas(schemaFolder);
  const [{ content, problems }, { log, problems: inLog }, vocabularies, regions, { sources }] =
    await Promise.all([
      readEdition(root, edition, schemaFolder),
      readEditionLog(root, edition, schemaFolder),
      readFolder<Vocabulary>(join(root, 'criteria', edition, 'vocabularies')),
      readFolder<Region>(join(root, 'criteria/regions')),
      readProseSources(join(root, 'standard', edition)),
    ]);
  const inRegions = regions.flatMap(file => [...file.problems, ...check('region', file)]);
  const all = [...problems, ...inLog, ...inRegions];
  if (!content || all.length > 0) return { problems: all };
  const assembled = assembleEdition(content).edition;
  const everUsed = new Set([
    ...(await clausesOfEditions(root)),
    ...(log.tombstones?.data.retired ?? []).map(({ id }) => id),
  ]);
  return {
    files: {
      content,
      edition: assembled,
      log,
      everUsed,
      vocabularies,
      regions,
      prose: [...sources].map(([path, source]) => readProse(path, source)),
      proseElsewhere: await editionsWithProse(root, edition),
    },
    problems: [],
  };
}

async function clausesOfEditions(root: string): Promise<string[]> {
  const editions = await listEditions(root);
  const folders = editions.map(edition =>
    readdir(join(root, 'criteria', edition, 'clauses')).catch(() => []),
  );
  return (await Promise.all(folders)).flat().map(name => name.replace(/\.yaml$/, ''));
}

async function editionsWithProse(root: string, but: string): Promise<string[]> {
  const editions = (await listEditions(root)).filter(id => id !== but);
  const names = await Promise.all(editions.map(id => readdir(join(root, 'standard', id)).catch(() => [])));
  return editions.filter((_, index) => names[index]?.some(name => name.endsWith('.mdx')));
}

async function readFolder<Data>(folder: string): Promise<ContentFile<Data>[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .filter(name => name.endsWith('.yaml'))
      .sort()
      .map(name => readYamlFile(join(folder, name))),
  );
  return files as ContentFile<Data>[];
}
