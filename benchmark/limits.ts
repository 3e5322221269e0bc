import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { limits } from '../packages/checker/source/limits.ts';
import { MEGABYTE } from '../packages/checker/source/megabytes.ts';
import { LIMITS } from '../packages/checker/workbook/ooxml/open-package.ts';
import { INPUTS, type InputKind } from './limits/inputs.ts';
import { printTable } from './measure/print-table.ts';
import type { Row } from './measure/row.ts';
import { ROOT } from './subject.ts';

/** Megabytes that no check may take. */
const MOST_MEMORY = 1000;
/** Of twice the input, at most so many times the processor time: linear, with room for the noise of a shared machine. */
const MOST_GROWTH = 3;

/** Prints, when the process ends, what it took: processor seconds and the most memory. */
const METER = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    process._rawDebug('METER ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1000);
  });`,
)}`;

/**
 * `check` on files of every kind, sound and hostile, of a quarter, a half and the whole of their limit: processor seconds
 * and peak memory of the process. A report takes some milliseconds to print, so files of sound rows are measured up to
 * `--rows` megabytes (default 1), other files of lines up to `--lines` (default 40).
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1' },
    lines: { type: 'string', default: '40' },
    only: { type: 'string' },
  },
});
const MOST: Readonly<Record<InputKind, number>> = {
  rows: Math.min(Number(values.rows), limits.linesMegabytes),
  lines: Math.min(Number(values.lines), limits.linesMegabytes),
  tree: limits.treeMegabytes,
  workbook: LIMITS.bytes / MEGABYTE,
};

const folder = mkdtempSync(join(tmpdir(), 'limits-'));
let held = true;
try {
  const rows: Row[] = [];
  for (const input of INPUTS.filter(({ name }) => name.includes(values.only ?? ''))) {
    let before: number | undefined;
    for (const share of [0.25, 0.5, 1]) {
      const bytes = input.make(MOST[input.kind] * MEGABYTE * share);
      const file = join(folder, `input${input.extension}`);
      writeFileSync(file, bytes);
      const { seconds, megabytes } = measure(file);
      const growth = before === undefined ? undefined : seconds / before;
      // Below a second the start of the process counts for more than the file.
      const met = megabytes < MOST_MEMORY && (growth === undefined || seconds < 1 || growth <= MOST_GROWTH);
      held &&= met;
      before = seconds;
      rows.push({
        what: `${input.name}, ${(bytes.length / MEGABYTE).toFixed(1)} MB`,
        cost: `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`,
        measured: growth === undefined ? '' : `${growth.toFixed(1)} ×`,
        target: `≤ ${MOST_MEMORY} MB, ≤ ${MOST_GROWTH} ×`,
        met,
      });
    }
  }
  process.stdout.write(printTable('check 的时间和内存 processor seconds and memory of check', rows));
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = held ? 0 : 1;

function measure(file: string): { seconds: number; megabytes: number } {
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', METER, join(ROOT, 'packages/zhunsheng/zhunsheng.js'), 'check', file],
    { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const [, seconds, megabytes] = /METER (\S+) (\S+)/.exec(stderr) ?? [];
  if (seconds === undefined) throw new Error(`check ended early: ${stderr.slice(-500)}`);
  return { seconds: Number(seconds), megabytes: Number(megabytes) };
}
