import type { Bilingual } from '@zhunsheng/language';

/**
 * A message of the catalogue as the title of all the problems that have it: without the words that differ from row to
 * row, and without what follows a colon or stands in brackets for the sake of such words.
 */
export function problemTitle({ zh, en }: Bilingual): Bilingual {
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

function withoutDetails(text: string): string {
  return text.replace(/[：:].*$/, '').replaceAll(/ ?[（(][^（()）]*\{\w+\}[^（()）]*[）)]/g, '');
}
