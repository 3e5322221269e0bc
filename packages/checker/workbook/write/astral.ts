/**
 * Characters beyond U+FFFF, such as rare ones in names (𬭎), are two units of a JavaScript string. Under Node the
 * library encodes its XML in pieces of some kilobytes and loses a character that falls on the edge of two. So they go
 * through it as a number between two private characters, and are put back in the finished parts.
 */
const OPEN = '\uE000';
const CLOSE = '\uE001';

export function hideAstral(text: string): string {
  return text.replace(
    /[\u{10000}-\u{10FFFF}]/gu,
    letter => `${OPEN}${letter.codePointAt(0)?.toString(16)}${CLOSE}`,
  );
}

export function restoreAstral(text: string): string {
  return text.replace(/\uE000([0-9a-f]{5,6})\uE001/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
