import { hasErrors, type Problem } from '@zhunsheng/language';
import { assembleDocument } from '../document/assemble-document.ts';
import { readDocumentSources } from '../document/read-document-sources.ts';
import type { Project } from '../project/project.ts';
import { checkComments } from './check-comments.ts';
import { commentTargets } from './comment-targets.ts';

/**
 * The comments on an edition against its document, its change log and the clauses of all editions. Files that do not
 * fit the schema are left out, and so is everything while the edition itself cannot be put together: both is reported
 * elsewhere.
 */
export async function checkEditionComments(project: Project, edition: string): Promise<Problem[]> {
  const { rounds } = await project.comments(edition);
  if (rounds.length === 0) return [];
  const { sources, problems } = await readDocumentSources(project, edition);
  if (!sources || hasErrors(problems)) return [];
  const { document } = assembleDocument(sources);
  const changes = sources.log.changes?.data.changes ?? [];
  const clauses = await clausesByEdition(project);
  const retired = sources.log.tombstones?.data.retired.map(({ id }) => id) ?? [];
  // What was said of a clause stays said of it when it is renamed or goes; that it went is the matter of other checks.
  const gone = [...retired, ...[...clauses.values()].flatMap(ids => [...ids])].filter(
    id => !sources.content.clauses.has(id),
  );
  return checkComments(rounds, {
    parts: new Set([...commentTargets(document).map(({ id }) => id), ...gone.map(id => `clause:${id}`)]),
    changes: new Set([...changes.map(({ clause }) => clause ?? 'standard'), ...gone]),
    clauses,
  });
}

async function clausesByEdition(project: Project): Promise<Map<string, Set<string>>> {
  const read = (await project.editions()).map(async id => {
    const { content } = await project.edition(id);
    return [id, new Set(content?.clauses.keys())] as const;
  });
  return new Map(await Promise.all(read));
}
