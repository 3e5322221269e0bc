import type { Language } from '@zhunsheng/language';
import { fill } from '@zhunsheng/language';
import type { Section } from '@zhunsheng/workshop/site';
import { documentTexts } from '../i18n/document.ts';

/** The number a section shows before its title: 5.1, or 附录A（资料性）; empty where GB/T 1.1 has none. */
export function sectionNumber({ kind, number, normative }: Section, language: Language): string {
  if (kind !== 'annex') return number ?? '';
  const words = documentTexts[language];
  return fill(words.annex, {
    letter: number ?? '',
    character: normative ? words.normative : words.informative,
  });
}

/** The title in the language, or in Chinese where the data have no other. */
export function titleIn({ title }: Pick<Section, 'title'>, language: Language): string {
  return title[language] || title.zh;
}
