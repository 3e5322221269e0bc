import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readChineseNumber,
  writeChineseDecimal,
  writeChineseInteger,
} from '../../packages/workshop/sentence/chinese-number.ts';

const DIGITS = [...'零一二三四五六七八九'];

/** Chinese by recursion on the largest place, a way other than that of the code; numbers below 10¹². */
function spell(value: number): string {
  const places = [
    [1e8, '亿'],
    [1e4, '万'],
    [1e3, '千'],
    [1e2, '百'],
    [10, '十'],
  ] as const;
  for (const [size, name] of places) {
    if (value < size) continue;
    const rest = value % size;
    const head = spell(Math.floor(value / size)) + name;
    if (rest === 0) return head;
    return (
      head +
      (rest < size / 10 ? '零' : '') +
      (rest >= 10 && rest < 20 ? `一${spell(rest).replace(/^一/, '')}` : spell(rest))
    );
  }
  return DIGITS[value] as string;
}

/** The spellings in use for one number: 两, 〇, 十 without 一. */
function spellings(value: number): string[] {
  const one = spell(value).replace(/^一十/, '十');
  return [one, one.replaceAll('零', '〇'), one.replace(/二(?=[千万亿])/g, '两'), one.replace(/^十/, '一十')];
}

describe('Chinese numerals', () => {
  test.each([
    ['五', '5'],
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['一百零五', '105'],
    ['一百一十', '110'],
    ['一百一', undefined],
    ['二千五', undefined],
    ['两千', '2000'],
    ['一万零五百', '10500'],
    ['十万零五千', '105000'],
    ['十万五千', '105000'],
    ['一亿零一', '100000001'],
    ['二〇二四', '2024'],
    ['一万亿', '1000000000000'],
    ['百', undefined],
    ['十十', undefined],
    ['五五百', undefined],
  ])('%s is %s', (text, value) => {
    const read = readChineseNumber(text);
    expect(read && read.length === text.length ? String(read.value.numerator) : undefined).toBe(value);
  });

  test('every spelling of a number is that number', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(99_999),
          fc.nat(2_000_000_000),
          fc.nat(99).map(n => n * 1_000_000),
        ),
        value => {
          for (const text of spellings(value)) {
            expect(readChineseNumber(text)?.value, text).toEqual({
              numerator: BigInt(value),
              denominator: 1n,
            });
          }
        },
      ),
    );
  });

  test('what is written is read as the same number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), value => {
        expect(readChineseNumber(writeChineseInteger(value))?.value.numerator).toBe(value);
      }),
    );
  });

  test('decimals have their digits after 点', () => {
    expect(writeChineseDecimal('5.5')).toBe('五点五');
    expect(writeChineseDecimal('0.25')).toBe('零点二五');
    expect(readChineseNumber('十二点零五')?.value).toEqual({ numerator: 241n, denominator: 20n });
  });
});
