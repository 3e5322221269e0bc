import module from 'node:module';
import { styleText } from 'node:util';
import { UsageError } from '@zhunsheng/checker/node';
import { EDITOR_HELP } from './editor-help.ts';
import { guardOutput } from './guard-output.ts';
import { EXIT } from './usage.ts';
import { usageMessage } from './usage-message.ts';

type Command = (args: string[]) => Promise<number>;

/** What editors run in a clone; enterprises have no use for it and do not get it. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  lint: async () => (await import('./lint.ts')).lint,
  diff: async () => (await import('./diff.ts')).diffCommand,
  recheck: async () => (await import('./recheck.ts')).recheckCommand,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  edition: async () => (await import('./edition.ts')).edition,
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
