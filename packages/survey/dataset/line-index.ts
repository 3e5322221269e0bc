import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { eachLine, type VisitLine } from './lines-of-file.ts';

/** So many rows are found by one entry of an index: it takes a byte a row. */
const STRIDE = 16;
/** So many entries are read before others, an interruption among them, get their turn. */
const TURN = 50;

/** Where the rows of a file stand, so that some of them can be read again without the others. */
export interface LineIndex {
  /** To be told each row in turn: where its line begins, and the number of the line. */
  readonly add: (offset: number, line: number) => void;
  /** Calls `visit` with the lines of these rows (from 1) in their order; from time to time `read` may have it wait. */
  readonly visit: (
    rows: Iterable<number>,
    visit: (row: number, ...line: Parameters<VisitLine>) => void,
    read: () => void | Promise<void>,
  ) => Promise<void>;
}

/** An index of a file of `size` bytes. */
export function lineIndex(file: string, size: number): LineIndex {
  const offsets: number[] = [];
  const lines: number[] = [];
  let count = 0;
  return {
    add(offset, line) {
      if (count++ % STRIDE !== 0) return;
      offsets.push(offset);
      lines.push(line);
    },
    async visit(rows, visit, read) {
      const handle = openSync(file, 'r');
      try {
        let turn = 0;
        for (const [entry, wanted] of byEntry(rows)) {
          const start = offsets[entry] as number;
          const bytes = Buffer.alloc((offsets[entry + 1] ?? size) - start + 1, '\n');
          readSync(handle, bytes, 0, bytes.length - 1, start);
          let row = entry * STRIDE;
          const first = lines[entry] as number;
          eachLine(bytes, { line: first - 1, offset: start }, (...line) => {
            if (wanted.has(++row)) visit(row, ...line);
          });
          if (++turn % TURN !== 0) continue;
          await setImmediate();
          await read();
        }
        await read();
      } finally {
        closeSync(handle);
      }
    },
  };
}

function byEntry(rows: Iterable<number>): Map<number, Set<number>> {
  const entries = new Map<number, Set<number>>();
  for (const row of [...rows].sort((a, b) => a - b)) {
    const entry = Math.floor((row - 1) / STRIDE);
    const wanted = entries.get(entry);
    if (wanted) wanted.add(row);
    else entries.set(entry, new Set([row]));
  }
  return entries;
}
