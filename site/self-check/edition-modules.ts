import type { Checker } from '@zhunsheng/checker';
import type { CompiledEdition, Language } from '@zhunsheng/language';
import type { RegionModule } from './elsewhere.ts';

/** A generated edition module, as build/editions has it. */
export type EditionModule = Checker & { readonly edition: CompiledEdition };

const MODULES = import.meta.glob(['/build/editions/*.js', '!/build/editions/*.regions.js']);
const REGIONS = import.meta.glob<RegionModule>('/build/editions/*.regions.js');

/** Loads the checker of an edition, with reports in `language`. Rejects when the edition is unknown or cannot be had. */
export async function loadEdition(id: string, language: Language): Promise<EditionModule> {
  const file = language === 'zh' ? `${id}.js` : `${id}.${language}.js`;
  const load = MODULES[`/build/editions/${file}`];
  if (!load) throw new RangeError(`no edition ${id}`);
  return (await load()) as EditionModule;
}

/** Loads the other regions' rules over the facts of an edition; undefined when the edition has none. */
export async function loadRegions(id: string): Promise<RegionModule | undefined> {
  return REGIONS[`/build/editions/${id}.regions.js`]?.();
}
