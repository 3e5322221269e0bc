import type { Problem } from '@zhunsheng/language';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { Project } from '../project/project.ts';

/** Every edition of a project is of one standard, that of the edition in force. */
export async function checkOneStandard(project: Project): Promise<Problem[]> {
  const editions = await project.editions();
  const inForce = (await project.inForce()) ?? editions[0] ?? '';
  const files = await Promise.all(
    editions.map(id => project.files.yaml(project.files.path('criteria', id, 'standard.yaml'))),
  );
  const idOf = ({ data }: { readonly data?: unknown } | undefined = {}) =>
    (data as { id?: unknown } | null | undefined)?.id;
  const own = idOf(files[editions.indexOf(inForce)]);
  return files.flatMap((file, index) => {
    const standard = idOf(file);
    if (typeof standard !== 'string' || typeof own !== 'string' || standard === own) return [];
    const values = { edition: editions[index] ?? '', standard, own };
    return [makeEditorProblem('edition-other-standard', file.locate('/id'), values)];
  });
}
