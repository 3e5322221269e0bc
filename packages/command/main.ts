import { styleText } from 'node:util';
import { UsageError } from '@zhunsheng/checker/node';
import { SqlRefusal } from '@zhunsheng/language/sql';
import { guardOutput } from './guard-output.ts';
import { EDITOR_COMMANDS, runEditor } from './run-editor.ts';
import { EXIT, USAGE } from './usage.ts';
import { usageMessage } from './usage-message.ts';

type Command = (args: string[]) => Promise<number>;

/** Loaded when called, so that one command does not wait for the libraries of another. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  check: async () => (await import('./check.ts')).check,
  template: async () => (await import('./template.ts')).template,
  sql: async () => (await import('./sql.ts')).sql,
  explain: async () => (await import('./explain.ts')).explain,
  survey: async () => (await import('./survey.ts')).survey,
};

async function main([name, ...args]: string[]): Promise<number> {
  if (
    name === undefined ||
    name === '--help' ||
    name === '-h' ||
    name === 'help' ||
    (args.includes('--help') && !EDITOR_COMMANDS.includes(name))
  ) {
    process.stdout.write(USAGE);
    return name === undefined ? EXIT.usage : 0;
  }
  if (EDITOR_COMMANDS.includes(name)) return runEditor([name, ...args]);
  const load = COMMANDS[name];
  if (!load) throw new UsageError(`没有命令 ${name} / there is no command ${name}`);
  return (await load())(args);
}

guardOutput();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.exitCode = error instanceof SqlRefusal ? await refuse(error) : fail(error);
}

/** An edition that a database cannot compute exactly is a fault in the standard, as those that `lint` finds. */
async function refuse(error: SqlRefusal): Promise<number> {
  const { refusalProblem } = await import('@zhunsheng/language/sql');
  const { code, severity, message, help, location } = refusalProblem(error);
  process.stderr.write(`${location.file} ${styleText('red', severity)} ${code}
  ${message.zh}。${help.zh}。
  ${message.en}. ${help.en}.
`);
  return EXIT.refused;
}

function fail(error: Error): number {
  const usage = usageMessage(error);
  const label = styleText('red', usage === undefined ? '程序错误 internal error' : '用法错误 wrong usage');
  process.stderr.write(
    `${label}：${usage ?? error.message}\n${usage === undefined ? '' : '\nzhunsheng --help 显示用法 / shows the usage\n'}`,
  );
  if (usage === undefined)
    process.stderr.write(
      '请把这条信息和出错的文件一并报告 / please report this with the file that caused it\n',
    );
  return usage === undefined ? EXIT.failure : EXIT.usage;
}
