import type { EditionData } from '@zhunsheng/language';
import type { Project } from '../project/project.ts';

/** Words that the search takes for one another, and those that it leaves out. */
export interface SearchWords {
  readonly same: readonly (readonly string[])[];
  readonly ignored: readonly string[];
}

/** The words of site/content/search-words.yaml, with every term and its admitted names. */
export async function searchWords(
  { files }: Project,
  editions: readonly EditionData[],
): Promise<SearchWords> {
  const file = await files.optionalYaml(files.path('site/content/search-words.yaml'));
  const typed = (file?.data as SearchWords | undefined) ?? { same: [], ignored: [] };
  const terms = new Map(
    editions
      .flatMap(({ terms: all }) => all)
      .map(({ term, admitted = [] }) => [term.zh, [term.zh, ...admitted, term.en]]),
  );
  return { same: [...typed.same, ...terms.values()], ignored: typed.ignored };
}
