import { visibleText } from './visible-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** What XML 1.0 allows is left after visibleText, but for these. */
const ILLEGAL = /[\uFFFE\uFFFF]/g;

/** Text for XML content and attributes, line by line; characters that XML 1.0 forbids are named or removed. */
export function escapeXml(text: string): string {
  return text
    .split('\n')
    .map(line => `${/^ */.exec(line)?.[0]}${visibleText(line)}`)
    .join('\n')
    .replace(ILLEGAL, '')
    .replace(/[&<>"']/g, character => ENTITIES[character] as string);
}
