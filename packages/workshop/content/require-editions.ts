import { UsageError } from '@zhunsheng/checker/node';
import { listEditions } from './read-edition.ts';

/** Throws a UsageError when `root` is not a project, or has not all of the editions asked for. */
export async function requireEditions(root: string, asked: readonly string[]): Promise<void> {
  const known = await listEditions(root).catch(() => {
    throw new UsageError(
      `${root} 下没有 criteria 文件夹，请在项目的根目录下运行 / has no folder criteria: run this in the root of a project`,
    );
  });
  const unknown = asked.find(id => !known.includes(id));
  if (unknown === undefined) return;
  throw new UsageError(
    `没有版本 ${unknown}，现有：${known.join('、')} / there is no edition ${unknown}; known: ${known.join(', ')}`,
  );
}
