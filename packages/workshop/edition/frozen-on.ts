import { join } from 'node:path';
import type { Manifest } from '@zhunsheng/language/types/manifest';
import { readYamlFile } from '../content/yaml-file.ts';
import { MANIFEST } from './edition-files.ts';
import { exists } from './read-edition-log.ts';

/** The day an edition was frozen, from its manifest; undefined for a draft. */
export async function frozenOn(root: string, edition: string): Promise<string | undefined> {
  const path = join(root, 'criteria', edition, MANIFEST);
  if (!(await exists(path))) return undefined;
  const { data } = await readYamlFile(path);
  return (data as Manifest | undefined)?.frozen_on;
}
