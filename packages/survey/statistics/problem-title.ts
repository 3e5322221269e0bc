import type { Bilingual, Language } from '@zhunsheng/language';

/**
 * A message of the catalogue as the title of all the problems that have it: without the words that differ from row to
 * row (`same` are those that do not), and without what follows a colon or stands in brackets for the sake of such words.
 */
export function problemTitle(message: Bilingual, same: Readonly<Record<string, Bilingual>> = {}): Bilingual {
  const { zh, en } = { zh: fillSome(message.zh, same, 'zh'), en: fillSome(message.en, same, 'en') };
  return {
    zh: withoutDetails(zh)
      .replace(/^\{title\}填的是\{found\}，/, '所填内容')
      .replaceAll(/\{title\}(\{found\})?/g, '某项内容')
      .replaceAll(/\{\w+\}/g, '…'),
    en: withoutDetails(en)
      .replace(/^\{title\} is \{found\}; it\b/, 'the entry')
      .replace(/^\{title\} is \{found\},( which is)?/, 'the entry is')
      .replaceAll(/\{title\}( \{found\})?/g, 'an entry')
      .replaceAll(/`?\{\w+\}`?/g, '…'),
  };
}

function fillSome(text: string, values: Readonly<Record<string, Bilingual>>, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (written, name: string) => values[name]?.[language] ?? written);
}

function withoutDetails(text: string): string {
  return text.replace(/[：:].*$/, '').replaceAll(/ ?[（(][^（()）]*\{\w+\}[^（()）]*[）)]/g, '');
}
