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
  if (unknown !== undefined)
    throw new UsageError(
      `没有版本 ${unknown}，现有：${known.join('、')} / there is no edition ${unknown}; known: ${known.join(', ')}`,
    );
  const standards = await Promise.all(asked.map(id => standardOf(project, id)));
  const other = standards.find(id => id !== standards[0]);
  if (other !== undefined)
    throw new UsageError(
      `${asked.join('、')} 是不同标准的版本（${standards[0]}、${other}），不能相互比较 / ${asked.join(', ')} are editions of different standards (${standards[0]}, ${other}) and cannot be compared`,
    );
}

/** The id of the standard that an edition is of, as its standard.yaml says; undefined where that cannot be read. */
async function standardOf({ files }: Project, edition: string): Promise<string | undefined> {
  const { data } = await files.yaml(files.path('criteria', edition, 'standard.yaml'));
  const { id } = (data ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : undefined;
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
