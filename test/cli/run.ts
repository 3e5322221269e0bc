import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EDITOR_COMMANDS } from '../../packages/command/editor-commands.ts';
import { runCommand } from '../../packages/command/run-command.ts';
import { ROOT } from '../edition.ts';

/** Runs the built command as a person would, here or in `cwd`; colours are off because no terminal is attached. */
export function run(...args: readonly (string | { readonly cwd: string })[]) {
  const typed = args.filter(arg => typeof arg === 'string');
  const { cwd } = args.find(arg => typeof arg !== 'string') ?? { cwd: ROOT };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'packages/zhunsheng/zhunsheng.js'), ...typed],
    { cwd, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

/** Runs an editor's command in this process, from its source; resolves to the exit status. */
export function runEditor(...args: string[]): Promise<number> {
  return runCommand(EDITOR_COMMANDS, args, ROOT);
}

/** A new, empty folder for the files of one test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'zhunsheng-cli-'));
}
