import { expect, test } from 'vitest';
import { redlineLines } from '../../packages/workshop/diff/redline-lines.ts';

const text = {
  changed: true,
  parts: [
    { kind: 'same', text: '应占' },
    { kind: 'deleted', text: '总业务' },
    { kind: 'inserted', text: '营业' },
    { kind: 'same', text: '收入' },
  ],
} as const;
const parts = { ...text, parts: [...text.parts] };

test('without colour changes stand in marks, which no line is broken in', () => {
  expect(redlineLines(parts, '条款', { width: 40, colour: false })).toEqual([
    '  条款  应占[-总业务-]{+营业+}收入',
  ]);
  for (let width = 14; width < 30; width++) {
    const lines = redlineLines(parts, '', { width, colour: false });
    expect(lines.map(line => line.trim()).join('')).toBe('应占[-总业务-]{+营业+}收入');
    for (const line of lines) expect(line).not.toMatch(/(\[-?|\{\+?|-|\+)$|^ *(-\]|\+\}|\]|\})/);
  }
});

test('with colour a change goes on in the next line, and nothing is left switched on', () => {
  expect(redlineLines(parts, '', { width: 10, colour: true })).toEqual([
    '  应占\u001B[31;9m总业\u001B[29;39m',
    '  \u001B[31;9m务\u001B[29;39m\u001B[32;4m营业\u001B[24;39m收',
    '  入',
  ]);
});
