import { hasErrors, type Problem } from '@zhunsheng/language';
import { type AssembledEdition, assembleEdition } from '../content/assemble-edition.ts';
import { type EditionContent, listEditions, readEdition } from '../content/read-edition.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { checkChangeLog } from './check-change-log.ts';
import { type ClauseIds, checkTombstones } from './check-tombstones.ts';
import type { ComparedEdition } from './edition-changes.ts';
import { readEditionLog } from './read-edition-log.ts';

interface ReadableEdition {
  readonly id: string;
  readonly content: EditionContent;
  readonly assembled: AssembledEdition;
}

/**
 * What each edition says of its difference to the one it came from, and whether every retired id has its tombstone. The
 * older edition need not be among `editions`; where it or a log has errors of its own, nothing is compared.
 */
export async function checkEditionLogs(
  root: string,
  schemaFolder: string,
  editions: readonly ReadableEdition[],
): Promise<Problem[]> {
  const known = await listEditions(root);
  const read = (id: string) => readCompared(root, schemaFolder, id, editions);
  const found = editions.map(async ({ id }): Promise<Problem[]> => {
    const { compared: to, problems } = await read(id);
    const changes = to?.log.changes;
    if (!to) return problems;
    const before = changes?.data.from;
    if (changes && before !== undefined && !known.includes(before)) {
      const values = { edition: before, known: known.join('、') };
      return [...problems, makeEditorProblem('edition-missing', changes.locate('/from'), values)];
    }
    const from = before === undefined ? undefined : (await read(before)).compared;
    if (before !== undefined && !from) return problems;
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
  root: string,
  schemaFolder: string,
  id: string,
  editions: readonly ReadableEdition[],
): Promise<{ compared?: ComparedEdition; problems: Problem[] }> {
  const edition = editions.find(one => one.id === id) ?? (await readSound(root, schemaFolder, id));
  const { log, problems } = await readEditionLog(root, id, schemaFolder);
  if (!edition || problems.length > 0) return { problems };
  return { compared: { content: edition.content, edition: edition.assembled, log }, problems };
}

async function readSound(
  root: string,
  schemaFolder: string,
  id: string,
): Promise<ReadableEdition | undefined> {
  const { content } = await readEdition(root, id, schemaFolder);
  if (!content) return undefined;
  const { edition: assembled, problems } = assembleEdition(content);
  return hasErrors(problems) ? undefined : { id, content, assembled };
}

function clauseIds({ content: { standard, clauses }, log: { tombstones } }: ComparedEdition): ClauseIds {
  return { edition: standard.data.edition, used: [...clauses.keys()], ...(tombstones && { tombstones }) };
}
