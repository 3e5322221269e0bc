import { type Exact, exact, parseDecimal } from '@zhunsheng/language';
import { readChineseNumber, writeChineseDecimal } from './chinese-number.ts';

/** How a number is written. */
export interface NumeralStyle {
  readonly script: 'arabic' | 'fullwidth' | 'chinese';
  /** What stands between groups of three digits. */
  readonly grouping: '' | ',' | ' ';
  /** 2 before 千, 万, 亿 is written 两 rather than 二. */
  readonly liang: boolean;
}

export interface Numeral {
  readonly value: Exact;
  readonly length: number;
  readonly style: NumeralStyle;
}

const ARABIC = /^(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?![\d,]\d)(?:\.\d+)?/;

/** The number at the start of `text`, in Arabic, full-width or Chinese numerals. */
export function readNumeral(text: string): Numeral | undefined {
  const arabic = ARABIC.exec(foldWidth(text))?.[0];
  if (arabic === undefined) {
    const chinese = readChineseNumber(text);
    return (
      chinese && { ...chinese, style: { script: 'chinese', grouping: '', liang: text.startsWith('两') } }
    );
  }
  const value = parseDecimal(arabic.replace(/[, ]/g, ''));
  const grouping = arabic.includes(',') ? ',' : arabic.includes(' ') ? ' ' : '';
  const script = /^[０-９]/.test(text) ? 'fullwidth' : 'arabic';
  return value && { value, length: arabic.length, style: { script, grouping, liang: false } };
}

/** The number in the given style; undefined when it is negative or has no finite decimal. */
export function writeNumeral(value: Exact, style: NumeralStyle): string | undefined {
  const decimal = writeDecimal(value);
  if (decimal === undefined) return undefined;
  if (style.script === 'chinese') return writeChinese(decimal, style);
  const [whole = '', fraction] = decimal.split('.');
  const grouped = style.grouping ? BigInt(whole).toLocaleString('en').replaceAll(',', style.grouping) : whole;
  const written = fraction ? `${grouped}.${fraction}` : grouped;
  return style.script === 'fullwidth' ? widen(written) : written;
}

/** The plain decimal of a non-negative number, without trailing zeros; undefined when there is none. */
export function writeDecimal({ numerator, denominator }: Exact): string | undefined {
  if (numerator < 0n) return undefined;
  let places = 0;
  let scale = 1n;
  while (scale % denominator !== 0n) {
    if (places === 20) return undefined;
    places++;
    scale *= 10n;
  }
  const digits = ((numerator * scale) / denominator).toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export function multiply(a: Exact, b: Exact): Exact {
  return exact(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function divide(a: Exact, b: Exact): Exact {
  return exact(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export function compareNumbers(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sameNumber(a: Exact, b: Exact): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}

function writeChinese(decimal: string, { liang }: NumeralStyle): string {
  const written = writeChineseDecimal(decimal);
  return liang ? (written === '二' ? '两' : written.replace(/二(?=[千万亿])/g, '两')) : written;
}

function widen(text: string): string {
  return text.replace(/[0-9.,]/g, one => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

/**
 * Full-width digits, letters and signs as ASCII and every kind of blank as a space, one character for one, so that
 * places stay valid. A full-width comma is folded only among full-width digits; elsewhere it is punctuation.
 */
export function foldWidth(text: string): string {
  return text
    .replace(/(?<=[０-９])，(?=[０-９]{3})/g, ',')
    .replace(/[０-９Ａ-Ｚａ-ｚ．％＜＞＝（）]/g, one => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t\n]/g, ' ')
    .replaceAll('﹪', '%');
}
