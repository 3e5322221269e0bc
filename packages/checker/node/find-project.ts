import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The project that a folder belongs to: itself or the nearest folder above it that is one; undefined without any. */
export function findProject(folder: string): string | undefined {
  const here = resolve(folder);
  if (isProject(here)) return here;
  const above = dirname(here);
  return above === here ? undefined : findProject(above);
}

/** Whether a folder holds a standard: an edition with its standard.yaml in criteria/. */
export function isProject(folder: string): boolean {
  const criteria = join(folder, 'criteria');
  if (!existsSync(criteria)) return false;
  return readdirSync(criteria).some(name => existsSync(join(criteria, name, 'standard.yaml')));
}
