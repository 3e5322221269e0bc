import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../packages/checker/node.ts';
import { EDITOR_COMMANDS } from '../../packages/command/editor-commands.ts';
import { ENTERPRISE_COMMANDS } from '../../packages/command/enterprise-commands.ts';
import { runCommand } from '../../packages/command/run-command.ts';
import { SqlRefusal } from '../../packages/language/backends/sql/sql-refusal.ts';
import { ContentError } from '../../packages/workshop/diagnostic/content-error.ts';
import { ROOT } from '../edition.ts';
import { silenced } from './silenced.ts';

/** What became of a project: nothing was made of it, for reasons that were said; or all that was asked of it was done. */
export interface Outcome {
  readonly built: boolean;
  /** The codes that lint said. */
  readonly codes: readonly string[];
  /** What was thrown that was no refusal, by the command. */
  readonly crashes: readonly string[];
}

/** Declarations that say nothing, little, and the wrong things. */
const DECLARATIONS: Readonly<Record<string, unknown>> = {
  'empty.json': {},
  'null.json': null,
  'list.json': [[], {}, { as_of: '2024-06-30' }],
  'name.json': { as_of: '2024-06-30', enterprise: { name: '甲' } },
  'wrong.json': { as_of: 5, enterprise: [], findings: 3, constructor: 1, ['__proto__']: 2 },
};

const REFUSALS = [UsageError, SqlRefusal, ContentError];

/** Runs lint, build and every command for enterprises on a project, in this process. `survey` takes seconds. */
export async function runEverything(
  root: string,
  {
    declarations = {},
    survey = false,
  }: { declarations?: Readonly<Record<string, unknown>>; survey?: boolean },
): Promise<Outcome> {
  const crashes: string[] = [];
  const run = async (...args: string[]): Promise<{ status: number | undefined; out: string }> => {
    const commands = (args[0] as string) in ENTERPRISE_COMMANDS ? ENTERPRISE_COMMANDS : EDITOR_COMMANDS;
    return silenced(async () => {
      try {
        return await runCommand(commands, [...args, '--root', root], ROOT);
      } catch (error) {
        if (REFUSALS.some(kind => error instanceof kind)) return 1;
        crashes.push(`${args.join(' ')}: ${(error as Error).stack}`.replaceAll(root, ''));
        return undefined;
      }
    });
  };
  const { out } = await run('lint', '--fast', '--format', 'json');
  const codes = out.startsWith('[') ? (JSON.parse(out) as { code: string }[]).map(({ code }) => code) : [];
  const built = (await run('build')).status === 0;
  if (!built) return { built, codes, crashes };
  const files = { ...DECLARATIONS, ...declarations };
  await Promise.all(
    Object.entries(files).map(([name, data]) => writeFile(join(root, name), JSON.stringify(data))),
  );
  const paths = Object.keys(files).map(name => join(root, name));
  for (const format of ['text', 'json', 'html', 'md', 'sarif', 'junit'])
    await run('check', ...paths, '--format', format, '--assurance', 'declared');
  for (const [index, format] of ['json', 'yaml', 'xlsx'].entries()) {
    const form = join(root, `form${index}.${format}`);
    await run('template', '--format', format, '--out', form);
    if ((await run('check', form)).status === undefined) crashes.push(`the form ${format} is not read`);
  }
  await run('template', '--rows', '3', '--out', join(root, 'rows.xlsx'));
  await run('explain');
  await run('explain', '--lang', 'en');
  for (const dialect of ['duckdb', 'postgresql', 'clickhouse']) await run('sql', '--dialect', dialect);
  if (survey) {
    const data = join(root, 'data.ndjson');
    await writeFile(
      data,
      Object.values(files)
        .map(one => `${JSON.stringify(one)}\n`)
        .join(''),
    );
    await run('survey', data, '--out', join(root, 'survey'));
  }
  return { built, codes, crashes };
}
