import { UsageError } from '../../checker/cli/usage-error.ts';
import { listEditions } from '../content/read-edition.ts';

/** Throws a UsageError unless the project has all of the editions asked for. `how` is the usage of the command. */
export async function requireEditions(root: string, asked: readonly string[], how: string): Promise<void> {
  const known = await listEditions(root).catch(() => {
    throw new UsageError(`${root} 下没有 criteria 文件夹 / has no folder criteria：${how}`);
  });
  const unknown = asked.find(id => !known.includes(id));
  if (unknown === undefined) return;
  const list = known.join('、');
  throw new UsageError(
    `没有版本 ${unknown}，现有：${list} / there is no edition ${unknown}; known: ${known.join(', ')}`,
  );
}
