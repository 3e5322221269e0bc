import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder with the toolkit's own files: the root of the clone, or of the package it is published in. */
export const TOOLKIT = findHome(import.meta.dirname);

/** The schemas of content, which are the same for every project. */
export const SCHEMAS = join(TOOLKIT, 'schemas');

/** The sources of a package of the toolkit, which generated modules are bundled from. */
export function packageFolder(name: 'language' | 'checker' | 'workshop'): string {
  return dirname(createRequire(import.meta.url).resolve(`@zhunsheng/${name}/package.json`));
}

function findHome(folder: string): string {
  if (existsSync(join(folder, 'schemas/clause.schema.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error(`no schemas/clause.schema.json above ${import.meta.dirname}`);
  return findHome(above);
}

/** The version of the toolkit, of both packages that are published. */
export function toolkitVersion(): string {
  return (JSON.parse(readFileSync(join(TOOLKIT, 'package.json'), 'utf8')) as { version: string }).version;
}
