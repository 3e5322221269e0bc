import type { Cover } from '@zhunsheng/workshop/site';

/**
 * The page rules of one edition's sheets, after GB/T 1.1—2020: the number (or, without one, the name) at the outer top,
 * page numbers at the outer bottom, Roman before the text and Arabic in it, none on the cover.
 */
export function paperStyle({ number, names }: Cover): string {
  const head = quoted(number ?? names.zh);
  const sheet = (page: string, side: 'left' | 'right', counter: string) =>
    `@page ${page}:${side} { @top-${side} { content: ${head}; } @bottom-${side} { content: counter(${counter}); } }`;
  return [
    // What is not counted here starts the text on page 1; a counter of elements does not number pages in Chromium.
    '@page cover { counter-increment: page 0; }',
    '@page front { counter-increment: page 0 front-page 1; }',
    sheet('front', 'right', 'front-page, upper-roman'),
    sheet('front', 'left', 'front-page, upper-roman'),
    sheet('text', 'right', 'page'),
    sheet('text', 'left', 'page'),
  ].join('\n');
}

/** As a string of CSS that cannot end the style element either. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\n]/g, character => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
