import { isCalendarDate } from '@zhunsheng/checker';
import { writeOutput } from '@zhunsheng/checker/node';
import { hasErrors, type Problem } from '@zhunsheng/language';
import type { Manifest } from '@zhunsheng/language/types/manifest';
import { stringify } from 'yaml';
import { openComments } from '../comments/check-comments.ts';
import { editionData } from '../compile/edition-data.ts';
import type { EditionContent } from '../content/read-edition.ts';
import { MANIFEST } from '../content/read-edition-log.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { Project } from '../project/project.ts';
import { editionFiles, fileDigest, linkProblems } from './check-frozen.ts';
import { checkTombstones, clauseIds } from './check-tombstones.ts';

export interface FreezeOptions {
  /** YYYY-MM-DD; the clock is not read. */
  readonly date: string;
  /** What the editors' checks find in the edition; asked only when nothing simpler is in the way. */
  readonly lint: (edition: string) => Promise<readonly Problem[]>;
}

/**
 * Freezes an edition: writes criteria/<id>/manifest.yaml with the SHA-256 of each of its files and the digest of each
 * clause, after which `checkFrozen` reports every change. Refused with problems, and nothing written, while the content
 * has errors, shares files by links, has lost an id of the edition before it without a tombstone, a comment on it is
 * open, or `lint` finds errors.
 */
export async function freezeEdition(
  project: Project,
  edition: string,
  { date, lint }: FreezeOptions,
): Promise<Problem[]> {
  const { root } = project;
  const known = await project.editions();
  if (!known.includes(edition))
    return [makeEditorProblem('edition-missing', {}, { edition, known: known.join('、') })];
  const path = project.files.path('criteria', edition, MANIFEST);
  if (await project.isFrozen(edition))
    return [makeEditorProblem('frozen-already', { file: path }, { edition })];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !isCalendarDate(date))
    return [makeEditorProblem('freeze-date', {}, { date })];

  const files = await editionFiles(root, edition);
  const { content, assembled, problems, ruleProblems } = await project.edition(edition);
  const comments = await project.comments(edition);
  const all = [
    ...problems,
    ...(content ? ruleProblems : []),
    ...linkProblems(root, files),
    ...comments.problems,
    ...openComments(comments.rounds),
    ...(content ? await idProblems(project, content) : []),
  ];
  if (!content || !assembled || hasErrors(all)) return all;
  const linted = await lint(edition);
  if (hasErrors(linted)) return [...linted];
  const { clauses } = editionData(content, assembled, {});
  const manifest: Manifest = {
    edition,
    frozen_on: date,
    files: Object.fromEntries(
      await Promise.all(files.map(async file => [file.path, await fileDigest(project, file.path)])),
    ),
    clauses: Object.fromEntries(clauses.map(({ id, digest }) => [id, digest])),
  };
  await writeOutput(path, printManifest(manifest), false);
  return all;
}

async function idProblems(project: Project, content: EditionContent): Promise<readonly Problem[]> {
  const { log, problems } = await project.log(content.standard.data.edition);
  const before = log.changes?.data.from;
  const previous = before === undefined ? undefined : await project.edition(before);
  const earlier = before === undefined ? undefined : await project.log(before);
  return [
    ...problems,
    ...(previous && !previous.content ? previous.problems : []),
    ...checkTombstones(
      clauseIds({ content, log }),
      previous?.content && clauseIds({ content: previous.content, log: earlier?.log ?? {} }),
      content.standard.locate('/chapters'),
    ),
  ];
}

function printManifest(manifest: Manifest): string {
  const header = [
    '# yaml-language-server: $schema=../../schemas/manifest.schema.json',
    '# 由 zhunsheng edition freeze 生成；本版已定稿，不再改动 / generated; this edition is frozen and does not change',
  ];
  return `${header.join('\n')}\n${stringify(manifest, { lineWidth: 0 })}`;
}
