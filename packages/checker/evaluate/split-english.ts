import type { EditionDescription } from '@zhunsheng/language';

/** The English texts of an edition that no problem speaks in, in the order of the description as it is written: a module of their own. */
export type EnglishTexts = readonly string[];

/** What problems are said with: they carry both languages; and units, whose English is a pair of words. */
const KEPT: readonly string[] = [
  'schema',
  'vocabularies',
  'title',
  'factTitles',
  'declarant',
  'size',
  'units',
];

/**
 * Parts an edition's description: whoever checks in Chinese, as nearly everyone does, does not load the English that only
 * reports in English show, a sixth of the module.
 */
export function splitEnglish(description: EditionDescription): {
  chinese: EditionDescription;
  english: EnglishTexts;
} {
  const english: string[] = [];
  const chinese = mapEnglish(description, text => {
    english.push(text);
    return '';
  });
  return { chinese, english };
}

/** The description with these English texts in place of its own. */
export function joinEnglish(description: EditionDescription, english: EnglishTexts): EditionDescription {
  let next = 0;
  return mapEnglish(description, () => english[next++] ?? '');
}

function mapEnglish<Node>(node: Node, change: (text: string) => string): Node {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(part => mapEnglish(part, change)) as Node;
  const parts = Object.entries(node).map(([key, value]) => {
    if (KEPT.includes(key)) return [key, value];
    return [key, key === 'en' ? change(String(value)) : mapEnglish(value, change)];
  });
  return Object.fromEntries(parts) as Node;
}
