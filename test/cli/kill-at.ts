import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded into a process before all else (`--import`): kills it, as `kill -9` does, right before the n-th time it is to
 * change anything on the disk, n being KILL_AT in its environment.
 */
const CHANGES = ['chmod', 'cp', 'link', 'mkdir', 'open', 'rename', 'rm', 'writeFile'] as const;

let changes = 0;
const promises = fs.promises as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of CHANGES) {
  const original = promises[name] as (...args: unknown[]) => unknown;
  promises[name] = (...args) => {
    if (++changes === Number(process.env['KILL_AT'])) process.kill(process.pid, 'SIGKILL');
    return original(...args);
  };
}
syncBuiltinESMExports();
