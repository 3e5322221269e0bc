import type { Language, VocabularyEntry } from '@zhunsheng/language';
import type { EditionContext } from './report-context.ts';

/** Titles of the codes of one vocabulary, in one language. */
export type CodeTitles = ReadonlyMap<string, string>;

/** A vocabulary with more codes than this is not known by heart: its codes are shown beside their titles. */
const MOST_FAMILIAR = 8;

/** The titles of the smallest vocabulary that has all of `codes`; empty when none has. A county is named with its city. */
export function codeTitles(codes: readonly string[], edition: EditionContext, lang: Language): CodeTitles {
  const fitting = Object.values(edition.vocabularies)
    .map(entries => flatten(entries, lang))
    .filter(titles => codes.every(code => titles.has(code)))
    .sort((a, b) => a.size - b.size);
  return fitting[0] ?? new Map();
}

/** What people call a code; the code itself when it has no title. */
export function titleOfCode(code: string, titles: CodeTitles, aside: (text: string) => string): string {
  const title = titles.get(code);
  if (title === undefined) return code;
  return titles.size > MOST_FAMILIAR ? `${title}${aside(code)}` : title;
}

function flatten(entries: readonly VocabularyEntry[], lang: Language, above = ''): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { code, title, parts } of entries) {
    const full = above === '' ? title[lang] : lang === 'zh' ? `${above}${title.zh}` : `${title.en}, ${above}`;
    titles.set(code, full);
    for (const [part, name] of flatten(parts ?? [], lang, full)) titles.set(part, name);
  }
  return titles;
}
