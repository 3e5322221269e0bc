import type { Checker } from '@zhunsheng/checker';
import type { CompiledEdition, Language } from '@zhunsheng/language';
import type { RegionModule } from './elsewhere.ts';

/** A generated edition module, as build/editions has it. */
export type EditionModule = Checker & { readonly edition: CompiledEdition };

/** The project's modules by file name: where they stand is for the site's configuration to say. */
const MODULES = byName(import.meta.glob<EditionModule>(['@editions/*.js', '!@editions/*.regions.js']));
const REGIONS = byName(import.meta.glob<RegionModule>('@editions/*.regions.js'));

/** Loads the checker of an edition, with reports in `language`. Rejects when the edition is unknown or cannot be had. */
export async function loadEdition(id: string, language: Language): Promise<EditionModule> {
  const file = language === 'zh' ? `${id}.js` : `${id}.${language}.js`;
  const load = MODULES[file];
  if (!load) throw new RangeError(`no edition ${id}`);
  return load();
}

/** Whether an edition is compared with other regions. */
export function hasRegions(id: string): boolean {
  return Object.hasOwn(REGIONS, `${id}.regions.js`);
}

/** Loads the other regions' rules over the facts of an edition; undefined when the edition has none. */
export async function loadRegions(id: string): Promise<RegionModule | undefined> {
  return REGIONS[`${id}.regions.js`]?.();
}

function byName<Module>(
  modules: Record<string, () => Promise<Module>>,
): Record<string, () => Promise<Module>> {
  return Object.fromEntries(Object.entries(modules).map(([path, load]) => [path.replace(/^.*\//, ''), load]));
}
