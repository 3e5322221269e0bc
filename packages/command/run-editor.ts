import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UsageError } from '@zhunsheng/checker/node';
import { EXIT } from './usage.ts';

/** Commands of editors: they need a clone with its development packages, which an installed package does not have. */
export const EDITOR_COMMANDS = ['lint', 'diff', 'recheck', 'edition', 'export', 'import'];

/** Runs an editor's command from the sources of the clone this command was built in, with the clone's own Node. */
export function runEditor(args: readonly string[]): number {
  const script = fileURLToPath(new URL('../packages/command/editor.ts', import.meta.url));
  const node = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(script)) {
    throw new UsageError(
      `${args[0]} 供编辑在仓库中使用，安装的程序包里没有 / ${args[0]} is for editors, in a clone of the repository`,
    );
  }
  const { status } = spawnSync(existsSync(node) ? node : process.execPath, [script, ...args], {
    stdio: 'inherit',
  });
  return status ?? EXIT.failure;
}
