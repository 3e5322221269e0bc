import { USCC_CHARACTERS } from '@zhunsheng/checker';

/**
 * Scanners of single JSON values in UTF-8: each returns the offset after the value at `p`, or -1 when the value is not
 * plainly in order. They are conservative: whatever they pass, the checker accepts without a word, and what they do not
 * pass may still be right. A line feed ends every line, so that no scanner reads beyond it.
 */
export type ScanValue = (bytes: Uint8Array, p: number) => number;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= 0x39;
}

export function scanBoolean(b: Uint8Array, p: number): number {
  if (b[p] === 0x74) return b[p + 1] === 0x72 && b[p + 2] === 0x75 && b[p + 3] === 0x65 ? p + 4 : -1;
  const isFalse =
    b[p] === 0x66 && b[p + 1] === 0x61 && b[p + 2] === 0x6c && b[p + 3] === 0x73 && b[p + 4] === 0x65;
  return isFalse ? p + 5 : -1;
}

export function scanNull(b: Uint8Array, p: number): number {
  return b[p + 1] === 0x75 && b[p + 2] === 0x6c && b[p + 3] === 0x6c ? p + 4 : -1;
}

/** An amount of at most nine digits and six decimals, as a number or as text; no exponent, no negative zero. */
export function scanAmount(negative: boolean): ScanValue {
  return (b, p) => {
    const quoted = b[p] === QUOTE;
    let q = quoted ? p + 1 : p;
    const minus = b[q] === MINUS;
    if (minus && !negative) return -1;
    if (minus) q++;
    const first = q;
    if (b[q] === ZERO) q++;
    else while (isDigit(b[q])) q++;
    if (q === first || q - first > 9) return -1;
    let end = q;
    if (b[q] === POINT) {
      end = q + 1;
      while (isDigit(b[end])) end++;
      if (end === q + 1 || end - q > 7) return -1;
    }
    if (minus && isZero(b, first, end)) return -1;
    if (!quoted) return end;
    return b[end] === QUOTE ? end + 1 : -1;
  };
}

function isZero(b: Uint8Array, from: number, to: number): boolean {
  for (let p = from; p < to; p++) if (b[p] !== ZERO && b[p] !== POINT) return false;
  return true;
}

/** A whole number of at most nine digits from `minimum` to `maximum`. */
export function scanCount(minimum: number, maximum: number): ScanValue {
  return (b, p) => {
    if (b[p] === ZERO) return minimum <= 0 && !isDigit(b[p + 1]) ? p + 1 : -1;
    let value = 0;
    let q = p;
    while (isDigit(b[q]) && q - p < 10) value = value * 10 + (b[q++] as number) - ZERO;
    return q > p && q - p < 10 && value >= minimum && value <= maximum ? q : -1;
  };
}

/** A day of the years 1900 to 2099; the 29th of February is left to the checker. */
export function scanDate(b: Uint8Array, p: number): number {
  if (b[p] !== QUOTE || b[p + 5] !== MINUS || b[p + 8] !== MINUS || b[p + 11] !== QUOTE) return -1;
  const digits = isDigit(b[p + 1]) && isDigit(b[p + 2]) && isDigit(b[p + 3]) && isDigit(b[p + 4]);
  if (!digits || !isDigit(b[p + 6]) || !isDigit(b[p + 7]) || !isDigit(b[p + 9]) || !isDigit(b[p + 10]))
    return -1;
  const century = two(b, p + 1);
  const month = two(b, p + 6);
  const day = two(b, p + 9);
  const days = month === 2 ? 28 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (century === 19 || century === 20) && month >= 1 && month <= 12 && day >= 1 && day <= days
    ? p + 12
    : -1;
}

function two(b: Uint8Array, p: number): number {
  return ((b[p] as number) - ZERO) * 10 + (b[p + 1] as number) - ZERO;
}

/** Text of 1 to `most` characters with no blank at its ends; of escapes only those of quotes, slashes and Han characters. */
export function scanText(most: number): ScanValue {
  return (b, p) => {
    if (b[p] !== QUOTE || isBlankAt(b, p + 1)) return -1;
    let q = p + 1;
    let last = q;
    let characters = 0;
    for (let byte = b[q]; byte !== QUOTE; byte = b[q]) {
      if (byte === undefined || byte < 0x20) return -1;
      last = q;
      if (byte === BACKSLASH) q = afterEscape(b, q);
      else if (byte < 0x80) q++;
      else q = afterCharacter(b, q);
      if (q < 0) return -1;
      characters++;
    }
    return characters > 0 && characters <= most && !isBlankAt(b, last) ? q + 1 : -1;
  };
}

/** Past the bytes of one character; whether they are valid UTF-8 the readers of the file find out. */
function afterCharacter(b: Uint8Array, p: number): number {
  let q = p + 1;
  while (((b[q] ?? 0) & 0xc0) === 0x80) q++;
  return q;
}

function afterEscape(b: Uint8Array, p: number): number {
  const byte = b[p + 1];
  if (byte === QUOTE || byte === BACKSLASH || byte === 0x2f) return p + 2;
  // \u4000 to \u9fff
  const isHan = byte === 0x75 && (b[p + 2] ?? 0) >= 0x34 && (b[p + 2] ?? 0) <= 0x39;
  return isHan && isHex(b[p + 3]) && isHex(b[p + 4]) && isHex(b[p + 5]) ? p + 6 : -1;
}

function isHex(byte: number | undefined): boolean {
  return isDigit(byte) || (byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}

/** A blank, or a character whose first byte it shares with blanks and marks that no one sees. */
function isBlankAt(b: Uint8Array, p: number): boolean {
  const byte = b[p] as number;
  if (byte < 0x80) return byte <= 0x20 || byte === 0x7f;
  if (byte === 0xc2 || byte === 0xe1) return true;
  if (byte === 0xe2) return (b[p + 1] === 0x80 && !isVisible(b[p + 2] as number)) || b[p + 1] === 0x81;
  if (byte === 0xe3) return b[p + 1] === 0x80 && b[p + 2] === 0x80;
  return byte === 0xef && b[p + 1] === 0xbb;
}

/** In U+2000 to U+203F: dashes, quotation marks, bullets. */
function isVisible(byte: number): boolean {
  return byte >= 0x90 && byte < 0xa8;
}

/** Text without escapes that `accepts` takes; answers are kept, for such values repeat. */
export function scanMatching(accepts: (value: string) => boolean, longest: number): ScanValue {
  const known = new Map<string, boolean>();
  return (b, p) => {
    if (b[p] !== QUOTE) return -1;
    let value = '';
    let q = p + 1;
    for (; b[q] !== QUOTE; q++) {
      const byte = b[q];
      if (byte === undefined || byte <= 0x20 || byte >= 0x7f || byte === BACKSLASH || q - p > longest)
        return -1;
      value += String.fromCharCode(byte);
    }
    let accepted = known.get(value);
    if (accepted === undefined) {
      accepted = accepts(value);
      if (known.size < 10_000) known.set(value, accepted);
    }
    return accepted ? q + 1 : -1;
  };
}

/** Values of the characters of a credit code by their bytes, -1 for others; the weights are powers of 3 modulo 31. */
const USCC_VALUES = new Int8Array(256).fill(-1);
for (const [value, character] of [...USCC_CHARACTERS].entries()) USCC_VALUES[character.charCodeAt(0)] = value;

/** A credit code (GB 32100) in its standard form, whose check character is right. */
export function scanUscc(b: Uint8Array, p: number): number {
  if (b[p] !== QUOTE || b[p + 19] !== QUOTE) return -1;
  let sum = 0;
  let weight = 1;
  for (let q = p + 1; q < p + 18; q++) {
    const value = USCC_VALUES[b[q] as number] as number;
    if (value < 0) return -1;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_VALUES[b[p + 18] as number] === (31 - (sum % 31)) % 31 ? p + 20 : -1;
}
