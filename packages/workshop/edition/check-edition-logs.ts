import type { Problem } from '@zhunsheng/language';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { Project, SoundEdition } from '../project/project.ts';
import { checkChangeLog } from './check-change-log.ts';
import { checkTombstones, clauseIds } from './check-tombstones.ts';
import type { ComparedEdition } from './edition-changes.ts';

/**
 * What each edition says of its difference to the one it came from, and whether every retired id has its tombstone. The
 * older edition need not be among `editions`; where it or a log has errors of its own, nothing is compared.
 */
export async function checkEditionLogs(
  project: Project,
  editions: readonly SoundEdition[],
): Promise<Problem[]> {
  const known = await project.editions();
  const read = async (id: string) =>
    readCompared(project, id, editions.find(one => one.id === id) ?? (await project.soundEdition(id)));
  const found = editions.map(async ({ id }): Promise<Problem[]> => {
    const { compared: to, problems } = await read(id);
    const changes = to?.log.changes;
    if (!to) return [...problems];
    const before = changes?.data.from;
    if (changes && before !== undefined && !known.includes(before)) {
      const values = { edition: before, known: known.join('、') };
      return [...problems, makeEditorProblem('edition-missing', changes.locate('/from'), values)];
    }
    const from = before === undefined ? undefined : (await read(before)).compared;
    if (before !== undefined && !from) return [...problems];
    const place = to.content.standard.locate('/chapters');
    return [
      ...problems,
      ...checkTombstones(clauseIds(to), from && clauseIds(from), place),
      ...(from ? checkChangeLog(from, to) : []),
    ];
  });
  return (await Promise.all(found)).flat();
}

/** `compared` is undefined when the edition or its log is not in order. */
async function readCompared(
  project: Project,
  id: string,
  edition: SoundEdition | undefined,
): Promise<{ compared?: ComparedEdition; problems: readonly Problem[] }> {
  const { log, problems } = await project.log(id);
  if (!edition || problems.length > 0) return { problems };
  return { compared: { content: edition.content, edition: edition.assembled, log }, problems };
}
