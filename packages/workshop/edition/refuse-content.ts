import { relative, resolve, sep } from 'node:path';
import { UsageError } from '@zhunsheng/checker/node';

const CONTENT = ['criteria', 'standard', 'schemas'];

/** Nothing is put among the content of an edition, frozen or not. */
export function refuseContent(root: string, path: string | undefined): void {
  if (path === undefined) return;
  const [folder = ''] = relative(resolve(root), resolve(path)).split(sep);
  if (!CONTENT.includes(folder)) return;
  throw new UsageError(
    `${path} 在 ${folder} 之内，那里是标准的内容，请写到别处 / ${path} is in ${folder}, which holds the standard; write elsewhere`,
  );
}
