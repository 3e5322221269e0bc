import { visibleText } from '../visible-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML content and quoted attributes; invisible characters are named. */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, character => ENTITIES[character] as string);
}

/** Text as a CSS string: everything but letters and digits is written as an escape, so that nothing can end the sheet. */
export function cssString(text: string): string {
  const escaped = visibleText(text).replace(
    /[^\p{L}\p{N}]/gu,
    character => `\\${(character.codePointAt(0) as number).toString(16).padStart(6, '0')}`,
  );
  return `"${escaped}"`;
}
