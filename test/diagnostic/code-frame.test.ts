import { expect, test } from 'vitest';
import { codeFrame } from '../../packages/language/diagnostic/code-frame.ts';

test('carets stand under the place', () => {
  expect(codeFrame('  revenue: 2,000.00', { line: 12, column: 12, endColumn: 20 })).toBe(
    '12 |   revenue: 2,000.00\n   |            ^^^^^^^^',
  );
});

test('carets stand under Chinese by its width of two columns', () => {
  expect(codeFrame('企业𠮷: 沈阳, x: 1', { line: 3, column: 6, endColumn: 8 })).toBe(
    '3 | 企业𠮷: 沈阳, x: 1\n  |         ^^^^',
  );
});

test('a place without end has one caret, one behind the line, too', () => {
  expect(codeFrame('{', { line: 1, column: 2 })).toBe('1 | {\n  |  ^');
});

test('a long line is cut around the place', () => {
  const [line = '', carets = ''] = codeFrame(`${'a'.repeat(500)}XYZ${'b'.repeat(500)}`, {
    line: 1,
    column: 501,
    endColumn: 504,
  }).split('\n');
  expect(line).toBe(`1 | …${'a'.repeat(30)}XYZ${'b'.repeat(67)}…`);
  expect(line.indexOf('XYZ')).toBe(carets.indexOf('^^^'));
});

test('characters that steer a terminal are shown as dots', () => {
  expect(codeFrame('a\u001b[31m\tb\u202e', { line: 1, column: 7 })).toBe('1 | a·[31m b·\n  |       ^');
});

test('a place far into a line is framed as one near its start', () => {
  const frame = (before: number) =>
    codeFrame(`${'𠮷'.repeat(before)}XYZ${'b'.repeat(500)}`, {
      line: 1,
      column: before + 1,
      endColumn: before + 4,
    });
  expect(frame(100_000)).toBe(frame(40));
});
