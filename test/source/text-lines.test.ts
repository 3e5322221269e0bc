import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readNdjson } from '../../packages/checker/source/read-ndjson.ts';
import { LONGEST, textLines } from '../../packages/checker/source/text-lines.ts';

const lines = (...pieces: string[]) => [...textLines(pieces)].map(({ number, text }) => [number, text]);

test('lines end with LF, CR LF or CR, wherever the pieces are cut', () => {
  const text = 'a\nb\r\nc\rd\r\r\n\ne';
  const expected = [
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
    [4, 'd'],
    [5, ''],
    [6, ''],
    [7, 'e'],
  ];
  expect(lines(text)).toEqual(expected);
  expect(lines(...text)).toEqual(expected);
  for (let cut = 1; cut < text.length; cut++)
    expect(lines(text.slice(0, cut), text.slice(cut))).toEqual(expected);
});

test('a line above the limit is known by its number, and the next one is read', () => {
  const long = 'x'.repeat(LONGEST / 2);
  expect(lines('a\n', long, long, 'x', '\nb')).toEqual([
    [1, 'a'],
    [2, undefined],
    [3, 'b'],
  ]);
});

test.each(['utf16le', 'utf16be', 'utf8', 'gbk'])(
  'NDJSON in %s with CR between its lines is read',
  encoding => {
    const bytes = iconv.encode('{"a":"甲"}\r{"a":"乙"}\r', encoding, { addBOM: encoding !== 'gbk' });
    expect([...readNdjson(bytes, 'a.ndjson')].map(({ data }) => data)).toEqual([{ a: '甲' }, { a: '乙' }]);
  },
);

test('a line longer than a declaration may be is refused by its number', () => {
  const text = `{"a":"${'x'.repeat(LONGEST)}"}\n{"a":"乙"}`;
  const [long, other] = [...readNdjson(new TextEncoder().encode(text), 'a.ndjson')];
  expect(long?.problems).toMatchObject([{ code: 'line-too-long', location: { file: 'a.ndjson', line: 1 } }]);
  expect(other?.data).toEqual({ a: '乙' });
});
