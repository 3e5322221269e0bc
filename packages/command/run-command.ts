import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findProject,
  isProject,
  openEditions,
  openStandards,
  requireProject,
  UsageError,
} from '@zhunsheng/checker/node';
import { commandHelp } from './command-help.ts';
import type { AnyCommand, Call } from './define-command.ts';
import type { Loaders } from './enterprise-commands.ts';
import { parseCall } from './parse-call.ts';

/**
 * Runs one of `commands` on what was typed and returns the exit status. A name is the first word, or the first two;
 * without a whole name there is help on all that begin with it. `home` is the folder of the package, whose editions serve
 * outside of projects.
 */
export async function runCommand(commands: Loaders, args: readonly string[], home: string): Promise<number> {
  const [first = '', second = ''] = args;
  const names = Object.keys(commands).filter(name => name.split(' ')[0] === first);
  const name = names.find(one => one === first || one === `${first} ${second}`);
  const asksHelp = args.includes('--help') || args.includes('-h');
  if (name === undefined && !asksHelp) {
    const kinds = names.map(one => one.slice(first.length + 1));
    throw new UsageError(
      `${first} 不能是“${second}”，可用：${kinds.join('、')} / ${first} takes one of: ${kinds.join(', ')}`,
    );
  }
  const asked = await Promise.all((name === undefined ? names : [name]).map(one => commands[one]?.()));
  if (asksHelp) {
    process.stdout.write(asked.flatMap(one => (one ? [commandHelp(one)] : [])).join('\n'));
    return 0;
  }
  const [command] = asked as [AnyCommand];
  return command.run((await callOf(command, args.slice(command.name.split(' ').length), home)) as never);
}

/** Where a project is asked for and there is none, the call says so when the command asks. */
async function callOf(command: AnyCommand, args: readonly string[], home: string): Promise<Call> {
  const { root: asked, standard, ...call } = parseCall(command, args);
  if (asked !== undefined && !isProject(asked))
    throw new UsageError(
      `${asked} 下没有 criteria 文件夹，或其中没有版本 / ${asked} has no folder criteria with an edition in it`,
    );
  const found = asked ?? findProject(process.cwd());
  const beside = openStandards(found ?? home);
  const folder = standard === undefined ? (found ?? home) : (await beside.choose(standard)).folder;
  return {
    ...call,
    get root() {
      if (found !== undefined) {
        requireProject(folder, versionOf(home));
        return folder;
      }
      throw new UsageError(
        '当前文件夹不在任何项目中（项目有 criteria 文件夹，其中有版本）；请换到项目中，或用 --root 指明 / not in a project, which has a folder criteria with an edition: go to one or name it with --root',
      );
    },
    editions: openEditions(join(folder, 'build/editions')),
    standards: standard === undefined ? beside : openStandards(folder),
  };
}

function versionOf(home: string): string {
  return (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version;
}
