import { relative, resolve, sep } from 'node:path';
import { UsageError } from '@zhunsheng/checker/node';
import type { Project } from './project.ts';

/** Throws a UsageError when the folder is not a project, or has not all of the editions asked for. */
export async function requireEditions(project: Project, asked: readonly string[]): Promise<void> {
  const { files, root } = project;
  if (!(await files.entries(files.path('criteria'))))
    throw new UsageError(
      `${root} 下没有 criteria 文件夹，请在项目的根目录下运行 / has no folder criteria: run this in the root of a project`,
    );
  const known = await project.editions();
  const unknown = asked.find(id => !known.includes(id));
  if (unknown === undefined) return;
  throw new UsageError(
    `没有版本 ${unknown}，现有：${known.join('、')} / there is no edition ${unknown}; known: ${known.join(', ')}`,
  );
}

/** The edition that is asked for, or the one in force. Throws a UsageError when there is none. */
export async function askedEdition(project: Project, asked: string | undefined): Promise<string> {
  const edition = asked ?? (await project.inForce()) ?? '';
  await requireEditions(project, [edition]);
  return edition;
}

const CONTENT = ['criteria', 'standard', 'schemas'];

/** Throws a UsageError for a path among the content of an edition: nothing else is put there, frozen or not. */
export function refuseContent({ root }: Project, path: string | undefined): void {
  if (path === undefined) return;
  const [folder = ''] = relative(root, resolve(path)).split(sep);
  if (!CONTENT.includes(folder)) return;
  throw new UsageError(
    `${path} 在 ${folder} 之内，那里是标准的内容，请写到别处 / ${path} is in ${folder}, which holds the standard; write elsewhere`,
  );
}
