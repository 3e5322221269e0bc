import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../edition.ts';

const PRELOAD = join(import.meta.dirname, 'kill-at.ts');

/**
 * Runs a module given as source again and again, killed before its first change on the disk, its second, and so on until
 * it ends by itself; `before` each time, and `after` with what became of it. Returns how many times it was killed.
 */
export async function killedEverywhere(
  source: string,
  before: () => void | Promise<void>,
  after: () => void | Promise<void>,
): Promise<number> {
  for (let at = 1; ; at++) {
    await before();
    const { signal, status, stderr } = spawnSync(
      process.execPath,
      ['--import', PRELOAD, '--input-type=module-typescript', '-e', source],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, KILL_AT: String(at) } },
    );
    await after();
    if (signal === 'SIGKILL') continue;
    if (status !== 0) throw new Error(stderr);
    return at - 1;
  }
}
