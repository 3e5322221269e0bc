import type { Cover } from '../../scripts/document/standard-document.ts';

/**
 * The page rules of one edition's sheets, after GB/T 1.1—2020: the number (or, without one, the name) at the outer top,
 * page numbers at the outer bottom, Roman before the text and Arabic in it, none on the cover.
 */
export function paperStyle({ number, names }: Cover): string {
  const head = quoted(number ?? names.zh);
  const side = (page: string, at: string, style: string) =>
    `@page ${page} { @top-${at} { content: ${head}; } @bottom-${at} { content: counter(page${style}); } }`;
  return [
    side('front:right', 'right', ', upper-roman'),
    side('front:left', 'left', ', upper-roman'),
    side('text:right', 'right', ''),
    side('text:left', 'left', ''),
  ].join('\n');
}

/** As a string of CSS that cannot end the style element either. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\n]/g, character => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
