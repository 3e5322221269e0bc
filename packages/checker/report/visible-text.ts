/** Control, format (bidi overrides, zero width) and line separator characters, lone surrogates and noncharacters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * `text` on one line, safe to show: whitespace becomes one blank, and characters that would move the cursor, reverse the
 * reading order or hide become readable, as <U+202E>. The caller still escapes for its own format.
 */
export function visibleText(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(INVISIBLE, named)
    .trim();
}

/** `text` cut to `limit` characters, with an ellipsis in place of the rest. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}

function named(character: string): string {
  return `<U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}>`;
}
