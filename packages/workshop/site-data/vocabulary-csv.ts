import type { Entry, Vocabulary } from '@zhunsheng/language/types/vocabulary';

const BOM = '\uFEFF';

/**
 * A vocabulary as CSV (RFC 4180, UTF-8 with a mark so that Excel reads the Chinese): code, the code it is part of, title
 * in both languages, description. Of a table of sizes the rows.
 */
export function vocabularyCsv(vocabulary: Vocabulary): string {
  const head = ['code', 'part_of', 'title_zh', 'title_en', 'description'];
  const rows =
    'entries' in vocabulary
      ? vocabulary.entries.flatMap(entry => [
          entryRow(entry, ''),
          ...(entry.parts ?? []).map(part => entryRow(part, entry.code)),
        ])
      : vocabulary.rows.map(({ code, title }) => [code, '', title.zh, title.en, '']);
  return BOM + [head, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

function entryRow({ code, title, description = '', items = [] }: Entry, partOf: string): string[] {
  const details = [description, items.join('、')].filter(text => text !== '');
  return [code, partOf, title.zh, title.en, details.join('：')];
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
