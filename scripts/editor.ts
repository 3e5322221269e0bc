import module from 'node:module';
import { styleText } from 'node:util';
import { explainArguments } from '../checker/cli/explain-arguments.ts';
import { guardOutput } from '../checker/cli/guard-output.ts';
import { EXIT } from '../checker/cli/usage.ts';
import { UsageError } from '../checker/cli/usage-error.ts';

type Command = (args: string[]) => Promise<number>;

/** What editors run in a clone; enterprises have no use for it and do not get it. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  lint: async () => (await import('./lint/command.ts')).lint,
  diff: async () => (await import('./diff/command.ts')).diffCommand,
  recheck: async () => (await import('./edition/recheck/command.ts')).recheckCommand,
  edition: async () => (await import('./edition/command.ts')).edition,
};

// Stripping types and compiling takes longer than most checks: Node keeps the result between runs.
module.enableCompileCache();

const [name = '', ...args] = process.argv.slice(2);
guardOutput();
try {
  const load = COMMANDS[name];
  if (!load) throw new UsageError(`没有命令 ${name} / there is no command ${name}`);
  process.exitCode = await (await load())(args);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const wrongOption = explainArguments(error);
  if (!(error instanceof UsageError) && wrongOption === undefined) throw error;
  process.stderr.write(`${styleText('red', '用法错误 wrong usage')}：${wrongOption ?? error.message}\n`);
  process.exitCode = EXIT.usage;
}
