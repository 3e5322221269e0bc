import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../../checker/cli/usage-error.ts';
import { hasErrors, type Problem } from '../../checker/diagnostic/problem.ts';
import { printProblems } from '../print-problems.ts';
import { freezeEdition } from './freeze-edition.ts';
import { newEdition } from './new-edition.ts';

const HOW =
  'zhunsheng edition new FROM TO · zhunsheng edition freeze EDITION --date YYYY-MM-DD（在项目的根目录下 / in the root of a project）';

/** `zhunsheng edition new|freeze`: exit status 0 when done, 1 when refused with reasons. */
export async function edition(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { date: { type: 'string' }, root: { type: 'string', default: process.cwd() } },
  });
  const [action, first, second, ...rest] = positionals;
  const root = values.root;
  if (!existsSync(join(root, 'criteria')))
    throw new UsageError(`${root} 下没有 criteria 文件夹 / has no folder criteria：${HOW}`);
  if (action === 'new' && first !== undefined && second !== undefined && rest.length === 0) {
    return finish(
      await newEdition(root, first, second),
      `已新建 criteria/${second}、schemas/${second} / made`,
    );
  }
  if (action === 'freeze' && first !== undefined && second === undefined && values.date !== undefined) {
    const options = { date: values.date, schemaFolder: join(root, 'schemas') };
    return finish(
      await freezeEdition(root, first, options),
      `已定稿 criteria/${first}/manifest.yaml / frozen`,
    );
  }
  throw new UsageError(HOW);
}

function finish(problems: readonly Problem[], done: string): number {
  printProblems(problems);
  if (hasErrors(problems)) return 1;
  process.stdout.write(`${done}\n`);
  return 0;
}
