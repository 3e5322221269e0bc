import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lineIndex } from '../../../packages/survey/dataset/line-index.ts';
import { linesOfFile } from '../../../packages/survey/dataset/lines-of-file.ts';
import { temporaryFolder } from '../../cli/run.ts';

test.each(['\n', '\r\n'])(
  'any row is found again by its number, with the line it stands on (%j)',
  async end => {
    // Every seventh line is blank, so that rows and lines are not the same; the last line has no end.
    const lines = Array.from({ length: 100 }, (_, index) => (index % 7 === 3 ? ' ' : `第 ${index + 1} 行`));
    const file = join(temporaryFolder(), 'd.ndjson');
    writeFileSync(file, lines.join(end));
    const rows = lines.flatMap((text, index) => (text === ' ' ? [] : [{ text, line: index + 1 }]));
    const index = lineIndex(file, statSync(file).size);
    await linesOfFile(file, (_bytes, _start, _end, line, offset) => index.add(offset, line));
    const found: unknown[] = [];
    const wanted = [rows.length, 1, 16, 17, 40];
    await index.visit(
      wanted,
      (row, bytes, start, lineEnd, line) =>
        found.push({ row, text: bytes.toString('utf8', start, lineEnd).trim(), line }),
      () => {},
    );
    const expected = [...wanted].sort((a, b) => a - b).map(row => ({ row, ...rows[row - 1] }));
    expect(found).toEqual(expected);
  },
);
