import type { Language } from '@zhunsheng/language';
import { readSearch } from '../../data/catalogues.ts';
import { clauseAddress, dictionaryAddress, editionAddress } from '../../routing/addresses.ts';
import { languagePaths } from '../../routing/language-paths.ts';

export const getStaticPaths = () => languagePaths([{}]);

/** What the search needs beside Pagefind's index, with the address of each entry; loaded when the search is first used. */
export function GET({ props }: { props: { language: Language } }): Response {
  const { entries, words } = readSearch();
  const addressed = entries.map(entry => ({ ...entry, address: addressOf(props.language, entry) }));
  return Response.json({ entries: addressed, words });
}

function addressOf(
  language: Language,
  { kind, edition, id }: ReturnType<typeof readSearch>['entries'][number],
): string {
  if (kind === 'clause') return clauseAddress(language, edition, id);
  if (kind === 'term') return `${editionAddress(language, edition)}#term:${id}`;
  return `${dictionaryAddress(language, edition)}#${id}`;
}
