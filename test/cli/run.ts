import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../edition.ts';

/** Runs the built command as a person would; colours are off because no terminal is attached. */
export function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'build/zhunsheng.js'), ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

/** A new, empty folder for the files of one test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'zhunsheng-cli-'));
}
