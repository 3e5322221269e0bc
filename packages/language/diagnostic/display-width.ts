import { eastAsianWidth } from 'get-east-asian-width';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character starts a colour code
const COLOUR = /\u001B\[[0-9;]*m/g;
const PLAIN = /^[\u0020-\u007E]*$/;
const WIDTHLESS = /^[\p{M}\p{Cc}\p{Cf}]$/u;

/**
 * The columns a text takes in a terminal: 2 for Chinese and full-width characters, 0 for combining marks and colour
 * codes. Ambiguous characters (“…”, ×) take 1, or 2 with `ambiguousAsWide`, as consoles set to Chinese draw them.
 * A fraction of string-width's start-up, whose emoji tables a report has no use for.
 */
export function displayWidth(text: string, ambiguousAsWide = false): number {
  const bare = text.includes('\u001B') ? text.replace(COLOUR, '') : text;
  if (PLAIN.test(bare)) return bare.length;
  let width = 0;
  for (const character of bare) {
    if (!WIDTHLESS.test(character))
      width += eastAsianWidth(character.codePointAt(0) as number, { ambiguousAsWide });
  }
  return width;
}
