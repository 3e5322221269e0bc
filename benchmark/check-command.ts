import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, ratioRow } from './measure/row.ts';
import { summarise } from './measure/summary.ts';
import { ROOT } from './subject.ts';

const COMMAND = join(ROOT, 'packages/zhunsheng/zhunsheng.js');
const EXAMPLES = join(ROOT, 'examples');
/** Exit statuses of a check that has been made: recognised, not recognised, undetermined. */
const CHECKED = [0, 1, 2];

/** A whole `check` of one YAML file as a process, against a process that does nothing; the same node for both. */
export function benchCheckCommand(runs: number): Row[] | string {
  const example =
    existsSync(EXAMPLES) &&
    readdirSync(EXAMPLES).find(name => name.startsWith('recognised') && name.endsWith('.yaml'));
  if (!example) return 'skipped: no examples/recognised*.yaml';
  if (!existsSync(COMMAND)) return 'skipped: no packages/zhunsheng/zhunsheng.js (npm run build)';
  const check = [COMMAND, 'check', join('examples', example)];
  const { status, stderr } = spawn(check);
  if (!CHECKED.includes(status ?? -1))
    return `skipped: \`check ${example}\` exits ${status}: ${stderr.trim().split('\n').at(-1)}`;
  const empty: number[] = [];
  const checked: number[] = [];
  for (let run = 0; run < runs; run++) {
    empty.push(timeProcess(['-e', '0']));
    checked.push(timeProcess(check));
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  const ratio = summarise(checked.map((time, run) => time / (empty[run] as number)));
  const cost = (times: number[]) => `${summarise(times).median.toFixed(0)} ms`;
  return [
    { what: 'node -e 0', cost: cost(empty) },
    ratioRow(`zhunsheng check examples/${example}`, cost(checked), ratio, '≤', 5),
  ];
}

function timeProcess(args: readonly string[]): number {
  const start = performance.now();
  spawn(args);
  return performance.now() - start;
}

function spawn(args: readonly string[]) {
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
}
