import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import type { Changes } from '@zhunsheng/language/types/changes';
import type { Terms } from '@zhunsheng/language/types/terms';
import type { Tombstones } from '@zhunsheng/language/types/tombstones';
import { contentSchemas } from '../content/content-schemas.ts';
import type { ContentFile } from '../content/read-edition.ts';
import { readYamlFile } from '../content/yaml-file.ts';

/** What an edition says of itself beside its rules; each file may be absent. */
export interface EditionLog {
  readonly terms?: ContentFile<Terms>;
  readonly changes?: ContentFile<Changes>;
  readonly tombstones?: ContentFile<Tombstones>;
}

/** Reads terms.yaml, changes.yaml and tombstones.yaml of an edition. A file that does not fit its schema is left out. */
export async function readEditionLog(
  root: string,
  edition: string,
  schemaFolder: string,
): Promise<{ log: EditionLog; problems: Problem[] }> {
  const check = await contentSchemas(schemaFolder);
  const problems: Problem[] = [];
  const read = async <Data>(kind: string): Promise<ContentFile<Data> | undefined> => {
    const path = join(root, 'criteria', edition, `${kind}.yaml`);
    if (!(await exists(path))) return undefined;
    const file = await readYamlFile(path);
    const found = [...file.problems, ...check(kind, file)];
    problems.push(...found);
    return found.length > 0 ? undefined : (file as ContentFile<Data>);
  };
  const [terms, changes, tombstones] = await Promise.all([
    read<Terms>('terms'),
    read<Changes>('changes'),
    read<Tombstones>('tombstones'),
  ]);
  return {
    log: { ...(terms && { terms }), ...(changes && { changes }), ...(tombstones && { tombstones }) },
    problems,
  };
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
