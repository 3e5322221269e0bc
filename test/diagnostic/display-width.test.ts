import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { displayWidth } from '../../packages/language/diagnostic/display-width.ts';

test('Chinese takes two columns, Latin one, colour codes and combining marks none', () => {
  expect(displayWidth('研发 5%')).toBe(7);
  expect(displayWidth('\u001B[31m不满足\u001B[39m')).toBe(6);
  expect(displayWidth('e\u0301')).toBe(1);
});

test('ambiguous characters take one column, or two where consoles draw them wide', () => {
  expect(displayWidth('“×”')).toBe(3);
  expect(displayWidth('“×”', true)).toBe(6);
});

test('agrees with string-width on Chinese, Latin and full-width text', () => {
  const character = fc.oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.integer({ min: 0x4e00, max: 0x9fff }),
    fc.integer({ min: 0x3001, max: 0x3020 }),
    fc.integer({ min: 0xff01, max: 0xff5e }),
  );
  fc.assert(
    fc.property(fc.array(character), codes => {
      const text = String.fromCodePoint(...codes);
      expect(displayWidth(text)).toBe(stringWidth(text));
    }),
  );
});
