import type { Language } from '@zhunsheng/language';
import { originOf } from '@zhunsheng/workshop/site';
import { editionInForce, readEdition } from './editions.ts';

/** What a source document of an edition is called; without an id, the only source there is. */
export function sourceName(language: Language, edition = editionInForce(), document?: string): string {
  return originOf(readEdition(edition).standard.sources, document)[language];
}

/** The name of the place whose standard this is, beside the regions it is compared with. */
export function placeName(language: Language): string {
  const { place } = readEdition(editionInForce()).standard;
  return place?.[language] ?? { zh: '本标准', en: 'this standard' }[language];
}

/** A year, month or day of a source, 2024-03; empty where it is not known. */
export function dateWords(language: Language, date = ''): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year) return '';
  if (language === 'zh')
    return [`${year} 年`, month && `${month} 月`, day && `${day} 日`].filter(Boolean).join(' ');
  const name =
    month && new Date(Date.UTC(year, month - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  return [day, name, year].filter(Boolean).join(' ');
}

/** Words of a sentence where they begin a line. */
export function atStart(text: string): string {
  return text.replace(/^[a-z]/, letter => letter.toUpperCase());
}
