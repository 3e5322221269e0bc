import type { Problem } from '@zhunsheng/language';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { Project } from '../project/project.ts';

/** An edition and the one that its change log says it revises. */
interface Descent {
  readonly id: string;
  readonly from: string | undefined;
  readonly logged: boolean;
}

/**
 * Only the first edition comes from none. An open one without a change log, beside editions that do not come from it, has
 * lost the log: nothing would compare it any more. What is frozen is held by its digests.
 */
export async function checkEditionRoots(project: Project): Promise<Problem[]> {
  const editions = await Promise.all((await project.editions()).map(id => readDescent(project, id)));
  const found = editions
    .filter(({ logged }) => !logged)
    .map(async ({ id }): Promise<Problem[]> => {
      const standard = await project.files.yaml(project.files.path('criteria', id, 'standard.yaml'));
      const others = editions.filter(one => !descendsFrom(one, id, editions)).map(one => one.id);
      if (standard.data === undefined || others.length === 0 || (await project.isFrozen(id))) return [];
      const values = { edition: id, others: others.join('、') };
      return [makeEditorProblem('changes-missing', standard.locate('/edition'), values)];
    });
  return (await Promise.all(found)).flat();
}

async function readDescent({ files }: Project, id: string): Promise<Descent> {
  const changes = await files.optionalYaml(files.path('criteria', id, 'changes.yaml'));
  const from = (changes?.data as { from?: unknown } | null | undefined)?.from;
  return { id, logged: changes !== undefined, from: typeof from === 'string' ? from : undefined };
}

/** Whether an edition is `ancestor`, or was made from it through as many editions as there are. */
function descendsFrom({ id, from }: Descent, ancestor: string, editions: readonly Descent[]): boolean {
  if (id === ancestor) return true;
  const before = editions.find(one => one.id === from);
  const others = editions.filter(one => one.id !== id);
  return before !== undefined && descendsFrom(before, ancestor, others);
}
