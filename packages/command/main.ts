import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { styleText } from 'node:util';
import { findProject, UsageError } from '@zhunsheng/checker/node';
import { SqlRefusal } from '@zhunsheng/language/sql';
import { commandRows } from './command-help.ts';
import { EXIT, STATUSES } from './define-command.ts';
import { EDITOR_NAMES, ENTERPRISE_COMMANDS, type Loaders } from './enterprise-commands.ts';
import { meant } from './parse-call.ts';
import { runCommand } from './run-command.ts';

/** The package of the commands for standards bodies. */
const WORKSHOP = 'zhunsheng-workshop';

/** Node from which on its libraries work. */
const WORKSHOP_NODE = [22, 12] as const;

/** Runs `zhunsheng` on what was typed. `home` is the folder of the package, which carries editions in build/editions. */
export async function main(home: string): Promise<void> {
  guardOutput();
  try {
    process.exitCode = await run(process.argv.slice(2), home);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.exitCode = error instanceof SqlRefusal ? await refuse(error) : fail(error);
  }
}

async function run(args: string[], home: string): Promise<number> {
  const [first] = args;
  if (first === '--version' || first === '-v') {
    process.stdout.write(`${JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version}\n`);
    return 0;
  }
  if (first !== undefined && first in ENTERPRISE_COMMANDS) return runCommand(ENTERPRISE_COMMANDS, args, home);
  const asksHelp = first === undefined || ['--help', '-h', 'help'].includes(first);
  if (!asksHelp && !EDITOR_NAMES.includes(first))
    throw new UsageError(
      `没有命令 ${first} / there is no command ${first}${meant(first, [...Object.keys(ENTERPRISE_COMMANDS), ...EDITOR_NAMES])}`,
    );
  const workshop = findWorkshop(args, home);
  const node = workshop === undefined || nodeIsNew() ? process.execPath : nodeBeside(workshop);
  if (node !== undefined && node !== process.execPath) {
    const [, program = ''] = process.argv;
    return spawnSync(node, [program, ...args], { stdio: 'inherit' }).status ?? EXIT.failure;
  }
  if (asksHelp) {
    process.stdout.write(await help(node === undefined ? undefined : workshop));
    return first === undefined ? EXIT.usage : 0;
  }
  if (workshop === undefined)
    throw new UsageError(
      `${first} 供编制标准的人使用，请先安装：npm install ${WORKSHOP} / ${first} is for standards bodies: npm install ${WORKSHOP}`,
    );
  if (node === undefined) {
    const needed = WORKSHOP_NODE.join('.');
    throw new UsageError(
      `${first} 需要 Node ${needed} 或以上，现在是 ${process.versions.node}；请升级，或 npm install node / ${first} needs Node ${needed} or later, this is ${process.versions.node}: upgrade, or npm install node`,
    );
  }
  return runCommand(await editorCommands(workshop), args, home);
}

async function help(workshop: string | undefined): Promise<string> {
  const load = (commands: Loaders) => Promise.all(Object.values(commands).map(one => one()));
  const editors =
    workshop === undefined
      ? `  ${EDITOR_NAMES.join(' · ')}\n  npm install ${WORKSHOP}\n`
      : commandRows(await load(await editorCommands(workshop)));
  return `准绳 Zhunsheng —— 可以执行的标准 / a standard you can run

用法 Usage：zhunsheng COMMAND [选项 options] · zhunsheng COMMAND --help · zhunsheng --version

企业和评估机构 Enterprises and assessors
${commandRows(await load(ENTERPRISE_COMMANDS))}
编制标准 Standards bodies（${WORKSHOP}）
${editors}
在项目中（有 criteria 文件夹）使用其中的版本，别处使用随程序包安装的版本
In a project (a folder with criteria) its editions are used, elsewhere those that the package carries

退出状态 Exit status
  ${STATUSES.verdict.zh}；70 程序错误，或输出没有写完
  ${STATUSES.verdict.en}; 70 internal error, or the output could not be written

数据不会离开这台计算机 / Your data never leave this computer.
`;
}

/** The workshop that the project has, or the one installed with this package. */
function findWorkshop(args: readonly string[], home: string): string | undefined {
  const at = args.indexOf('--root');
  const project = findProject((at === -1 ? undefined : args[at + 1]) ?? process.cwd());
  for (const from of [project, home]) {
    if (from === undefined) continue;
    try {
      return dirname(createRequire(join(from, 'package.json')).resolve(`${WORKSHOP}/package.json`));
    } catch {
      // Not there; the next place is asked.
    }
  }
  return undefined;
}

async function editorCommands(workshop: string): Promise<Loaders> {
  const file = pathToFileURL(join(workshop, 'build/editor-commands.js')).href;
  return ((await import(file)) as { EDITOR_COMMANDS: Loaders }).EDITOR_COMMANDS;
}

function nodeIsNew(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [least, leastMinor] = WORKSHOP_NODE;
  return major > least || (major === least && minor >= leastMinor);
}

/** The Node that npm installed beside the workshop, for a machine whose own is older; undefined where there is none. */
function nodeBeside(workshop: string): string | undefined {
  try {
    const home = dirname(createRequire(join(workshop, 'package.json')).resolve('node/package.json'));
    const node = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(node) ? node : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Ends the program when its output cannot be written: quietly when the reader has gone, as `| head` does, else with a
 * sentence and exit status 70.
 */
function guardOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
    const [zh, en] = code === 'ENOSPC' ? ['磁盘已满', 'the disk is full'] : [code, code];
    process.stderr.write(`输出没有写完：${zh} / the output is incomplete: ${en}\n`);
    process.exit(EXIT.failure);
  });
  // Without a reader for its complaints there is nothing to say.
  process.stderr.on('error', () => process.exit());
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
  // By name, because the workshop is bundled apart and has a class of its own.
  const isUsage = error.name === 'UsageError';
  const label = styleText('red', isUsage ? '用法错误 wrong usage' : '程序错误 internal error');
  const [, , name = ''] = process.argv;
  const known = name in ENTERPRISE_COMMANDS || EDITOR_NAMES.includes(name);
  const advice = isUsage
    ? `\nzhunsheng ${known ? `${name} ` : ''}--help 显示用法 / shows the usage\n`
    : '请把这条信息和出错的文件一并报告 / please report this with the file that caused it\n';
  process.stderr.write(`${label}：${error.message}\n${advice}`);
  return isUsage ? EXIT.usage : EXIT.failure;
}
