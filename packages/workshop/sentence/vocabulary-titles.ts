import type { EditionContent } from '../content/read-edition.ts';
import type { SentenceScope } from './finding.ts';

/** Chinese titles by code: those of the smallest vocabulary whose outermost entries have all the codes asked for. */
export function vocabularyTitles(vocabularies: EditionContent['vocabularies']): SentenceScope['titles'] {
  const known = Object.values(vocabularies).map(vocabulary => {
    const entries = 'rows' in vocabulary ? vocabulary.rows : vocabulary.entries;
    return new Map(entries.map(({ code, title }) => [code, title.zh] as const));
  });
  known.sort((a, b) => a.size - b.size);
  return codes => known.find(titles => codes.every(code => titles.has(code))) ?? new Map();
}
