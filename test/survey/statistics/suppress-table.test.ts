import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suppressTable } from '../../../packages/survey/statistics/suppress-table.ts';

const none = () => undefined;

it('hides a second cell, so that the total does not give the first back', () => {
  const hidden = suppressTable(
    { cells: [[2, 5, 9, 16]], columnsAdd: false, known: (_, c) => (c === 3 ? 'shown' : undefined) },
    3,
  );
  expect(hidden).toEqual([[true, true, false, false]]);
});

it('hides a third where two add up to so little that both are small', () => {
  const hidden = suppressTable(
    { cells: [[1, 1, 9, 11]], columnsAdd: false, known: (_, c) => (c === 3 ? 'shown' : undefined) },
    3,
  );
  expect(hidden).toEqual([[true, true, true, false]]);
});

it('shows zeros, and a table without small cells whole', () => {
  expect(suppressTable({ cells: [[0, 3, 3]], columnsAdd: false, known: none }, 3)).toEqual([
    [false, false, false],
  ]);
});

it('leaves no gap that rows and columns determine', () => {
  const part = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 60 }));
  fc.assert(
    fc.property(
      fc.array(fc.array(part, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 5 }),
      parts => {
        const rows = parts.map(row => [...row, row.reduce((sum, each) => sum + each)]);
        const sums = (rows[0] as number[]).map((_, c) =>
          rows.reduce((sum, row) => sum + (row[c] as number), 0),
        );
        if (sums.slice(0, 3).some(sum => sum < 3)) return;
        const cells = [...rows, sums];
        const hidden = suppressTable(
          { cells, columnsAdd: true, known: r => (r === rows.length ? 'shown' : undefined) },
          3,
        );
        cells.slice(0, -1).forEach((row, r) => {
          row.forEach((count, c) => {
            if (count > 0 && count < 3) expect(hidden[r]?.[c]).toBe(true);
          });
        });
        expect(determined(hidden)).toEqual([]);
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});

/** The gaps with one value only in the equations of rows and columns, by elimination: an oracle that knows no graphs. */
function determined(hidden: boolean[][]): string[] {
  const gaps = hidden.flatMap((row, r) => row.flatMap((gap, c) => (gap ? [`${r},${c}`] : [])));
  const width = hidden[0]?.length ?? 0;
  const lines = [
    ...hidden.map((_, r) =>
      gaps.map(gap => (gap.startsWith(`${r},`) ? (gap.endsWith(`,${width - 1}`) ? -1 : 1) : 0)),
    ),
    ...Array.from({ length: width }, (_, c) => gaps.map(gap => (gap.endsWith(`,${c}`) ? 1 : 0))),
  ] as number[][];
  let rank = 0;
  for (let column = 0; column < gaps.length; column++) {
    const pivot = lines.findIndex((line, at) => at >= rank && Math.abs(line[column] as number) > 1e-9);
    if (pivot < 0) continue;
    [lines[rank], lines[pivot]] = [lines[pivot] as number[], lines[rank] as number[]];
    const main = lines[rank] as number[];
    const scale = main[column] as number;
    lines[rank] = main.map(value => value / scale);
    lines.forEach((line, at) => {
      const factor = line[column] as number;
      if (at !== rank && factor !== 0)
        lines[at] = line.map((value, k) => value - factor * ((lines[rank] as number[])[k] as number));
    });
    rank++;
  }
  return lines
    .slice(0, rank)
    .filter(line => line.filter(value => Math.abs(value) > 1e-9).length === 1)
    .map(line => gaps[line.findIndex(value => Math.abs(value) > 1e-9)] as string);
}
