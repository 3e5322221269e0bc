import type { Problem } from '@zhunsheng/language';
import type { Changes } from '@zhunsheng/language/types/changes';
import type { Manifest } from '@zhunsheng/language/types/manifest';
import type { Terms } from '@zhunsheng/language/types/terms';
import type { Tombstones } from '@zhunsheng/language/types/tombstones';
import type { ContentFiles } from './content-files.ts';
import { contentSchemas } from './content-schemas.ts';
import type { ContentFile } from './read-edition.ts';

/** What stands in criteria/<edition>/ once it is frozen, and only then. */
export const MANIFEST = 'manifest.yaml';

/** What an edition says of itself beside its rules; each file may be absent. */
export interface EditionLog {
  readonly terms?: ContentFile<Terms>;
  readonly changes?: ContentFile<Changes>;
  readonly tombstones?: ContentFile<Tombstones>;
}

export interface ReadEditionLog {
  readonly log: EditionLog;
  readonly problems: readonly Problem[];
}

/** Reads terms.yaml, changes.yaml and tombstones.yaml of an edition. A file that does not fit its schema is left out. */
export async function readEditionLog(files: ContentFiles, edition: string): Promise<ReadEditionLog> {
  const [terms, changes, tombstones] = await Promise.all([
    readOptional<Terms>(files, edition, 'terms'),
    readOptional<Changes>(files, edition, 'changes'),
    readOptional<Tombstones>(files, edition, 'tombstones'),
  ]);
  return {
    log: {
      ...(terms.file && { terms: terms.file }),
      ...(changes.file && { changes: changes.file }),
      ...(tombstones.file && { tombstones: tombstones.file }),
    },
    problems: [terms, changes, tombstones].flatMap(({ problems }) => problems),
  };
}

/** The manifest of a frozen edition, a file with problems included; undefined for one that is open. */
export interface ReadManifest {
  readonly file?: ContentFile<Manifest>;
  readonly problems: readonly Problem[];
}

export async function readManifest(files: ContentFiles, edition: string): Promise<ReadManifest | undefined> {
  const found = await readOptional<Manifest>(files, edition, 'manifest');
  return found.file || found.problems.length > 0 ? found : undefined;
}

async function readOptional<Data>(
  files: ContentFiles,
  edition: string,
  kind: string,
): Promise<{ file?: ContentFile<Data>; problems: readonly Problem[] }> {
  const file = await files.optionalYaml(files.path('criteria', edition, `${kind}.yaml`));
  if (!file) return { problems: [] };
  const problems = [...file.problems, ...(await contentSchemas())(kind, file)];
  return problems.length > 0 ? { problems } : { file: file as ContentFile<Data>, problems };
}
