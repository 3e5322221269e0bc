import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionData } from '@zhunsheng/language';
import { readYamlFile } from '../content/yaml-file.ts';

/** Words that the search takes for one another, and those that it leaves out. */
export interface SearchWords {
  readonly same: readonly (readonly string[])[];
  readonly ignored: readonly string[];
}

/** The words of site/content/search-words.yaml, with every term and its admitted names. */
export async function searchWords(root: string, editions: readonly EditionData[]): Promise<SearchWords> {
  const path = join(root, 'site/content/search-words.yaml');
  const typed = existsSync(path)
    ? ((await readYamlFile(path)).data as SearchWords)
    : { same: [], ignored: [] };
  const terms = new Map(
    editions
      .flatMap(({ terms: all }) => all)
      .map(({ term, admitted = [] }) => [term.zh, [term.zh, ...admitted, term.en]]),
  );
  return { same: [...typed.same, ...terms.values()], ignored: typed.ignored };
}
