import { expect, test } from 'vitest';
import {
  BLANKS,
  normaliseAmount,
  normaliseUscc,
  trimText,
} from '../../packages/language/rule/normal-text.ts';

test('every blank of ECMAScript and every mark that no one sees is cut off at the ends, and only there', () => {
  for (let code = 0; code < 0x10000; code++) {
    const one = String.fromCharCode(code);
    const blank = /\s|\u0085|\u00ad|\u180e|[\u200b-\u200f\u202a-\u202e\u2060-\u206f]/.test(one);
    expect(trimText(`${one}a${one}b${one}`), code.toString(16)).toBe(
      blank ? `a${one}b` : `${one}a${one}b${one}`,
    );
  }
  expect(trimText(' \u3000\u200b')).toBe('');
  expect(BLANKS.replaceAll(/\\u[0-9a-f]{4}|-/g, '')).toBe('');
});

test('a credit code is folded to half width and upper case, and loses its blanks and dashes', () => {
  expect(normaliseUscc('９１２１－０１００\u3000６０４６–0817 2ｋ\u200b')).toBe('91210100604608172K');
  expect(normaliseUscc('ﬀ①')).toBe('ﬀ①');
});

test('a negative zero is zero, another amount only loses its blanks', () => {
  expect(['-0', ' -0.00', '-0.01', '\u30005 '].map(normaliseAmount)).toEqual(['0', '0.00', '-0.01', '5']);
});

test('the largest amount is the number, in the same digits that SQL looks for', () => {
  const largest = ['1000000000', ' 1000000000.0', '-1000000000.000000'];
  expect(largest.map(normaliseAmount)).toEqual([1e9, 1e9, -1e9]);
  const others = ['10000000000', '100000000', '1000000000.', '1000000000.0000000', '1000000000.000001'];
  expect(others.map(normaliseAmount)).toEqual(others);
});
