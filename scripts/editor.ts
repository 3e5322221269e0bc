import module from 'node:module';
import { styleText } from 'node:util';
import { guardOutput } from '../checker/cli/guard-output.ts';
import { EXIT } from '../checker/cli/usage.ts';
import { UsageError } from '../checker/cli/usage-error.ts';
import { usageMessage } from '../checker/cli/usage-message.ts';
import { EDITOR_HELP } from './editor-help.ts';

type Command = (args: string[]) => Promise<number>;

/** What editors run in a clone; enterprises have no use for it and do not get it. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  lint: async () => (await import('./lint/command.ts')).lint,
  diff: async () => (await import('./diff/command.ts')).diffCommand,
  recheck: async () => (await import('./edition/recheck/command.ts')).recheckCommand,
  import: async () => (await import('./import/command.ts')).importCommand,
  export: async () => (await import('./export/command.ts')).exportCommand,
  edition: async () => (await import('./edition/command.ts')).edition,
};

// Stripping types and compiling takes longer than most checks: Node keeps the result between runs.
module.enableCompileCache();

const [name = '', ...args] = process.argv.slice(2);
guardOutput();
try {
  const load = COMMANDS[name];
  if (!load) throw new UsageError(`没有命令 ${name} / there is no command ${name}`);
  if (args.includes('--help') || args.includes('-h')) process.stdout.write(EDITOR_HELP[name] ?? '');
  else process.exitCode = await (await load())(args);
} catch (error) {
  const usage = error instanceof Error ? usageMessage(error) : undefined;
  if (usage === undefined) throw error;
  process.stderr.write(
    `${styleText('red', '用法错误 wrong usage')}：${usage}\n\nzhunsheng ${name} --help 显示用法 / shows the usage\n`,
  );
  process.exitCode = EXIT.usage;
}
