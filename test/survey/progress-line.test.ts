import { expect, test } from 'vitest';
import { type ProgressStep, progressLine } from '../../packages/survey/progress-line.ts';

/** What one call of `show` writes, two seconds after the start, of a file of 1000 bytes. */
function shown(lang: 'zh' | 'en', step: ProgressStep, done?: number, rows?: number): string {
  const written: string[] = [];
  const times = [0, 2000];
  const stream = { write: (text: string) => written.push(text) };
  progressLine(stream, lang, 1000, () => times.shift() as number).show(step, done, rows);
  return written.join('');
}

test.each([
  ['read', 250, 5000, '读取 5 000 行，每秒 2 500 行，读完约需 6 秒\n'],
  ['stage', undefined, undefined, '载入 …\n'],
  ['judge', 0, 5000, '判定 5 000 行 …\n'],
  ['review', 1200, 5000, '逐份检查 1 200 / 5 000 行 …\n'],
] as const)('%s says how far it is', (step, done, rows, text) => {
  expect(shown('zh', step, done, rows)).toBe(text);
});

test('in English numbers are grouped by commas', () => {
  expect(shown('en', 'review', 1200, 5000)).toBe('checking one by one 1,200 / 5,000 rows …\n');
});
