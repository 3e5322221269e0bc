import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process took, with all that it started, in seconds. */
export interface Cost {
  readonly wall: number;
  /** Of all processors together, which a busy machine does not lengthen; NaN where the system does not tell. */
  readonly processor: number;
}

/** Clock ticks a second, the same on every Linux that Node runs on. */
const TICKS = 100;

/** Runs Node with `args`, silently. Throws with what it said when it fails. */
export function timedRun(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Cost {
  const start = performance.now();
  const before = processorOfChildren();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout}\n${stderr}`);
  return { wall: (performance.now() - start) / 1000, processor: processorOfChildren() - before };
}

/** One after the other. */
export function addCosts(...costs: readonly Cost[]): Cost {
  const sum = (of: (cost: Cost) => number) => costs.reduce((total, cost) => total + of(cost), 0);
  return { wall: sum(({ wall }) => wall), processor: sum(({ processor }) => processor) };
}

/** Seconds of processor time of all children that have ended: user and system are fields 16 and 17 of proc(5). */
function processorOfChildren(): number {
  if (process.platform !== 'linux') return Number.NaN;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}
