import { UsageError } from '@zhunsheng/checker/node';
import { hasErrors, type Problem } from '@zhunsheng/language';
import type { Round } from '../content/read-comments.ts';
import { assembleDocument } from '../document/assemble-document.ts';
import { type DocumentSources, readDocumentSources } from '../document/read-document-sources.ts';
import type { StandardDocument } from '../document/standard-document.ts';
import type { Project } from '../project/project.ts';
import { askedEdition } from '../project/require-editions.ts';

/** An edition with what was said of it. */
export interface Consultation {
  readonly edition: string;
  readonly sources: DocumentSources;
  readonly document: StandardDocument;
  readonly rounds: readonly Round[];
}

/** Reads `asked`, or the edition in force. Without a consultation there are errors among the problems. */
export async function readConsultation(
  project: Project,
  asked: string | undefined,
): Promise<{ consultation?: Consultation; problems: readonly Problem[] }> {
  const edition = await askedEdition(project, asked);
  const { sources, problems } = await readDocumentSources(project, edition);
  const comments = await project.comments(edition);
  if (!sources) return { problems: [...problems, ...comments.problems] };
  const assembled = assembleDocument(sources);
  const all = [...problems, ...comments.problems, ...assembled.problems];
  if (hasErrors(all)) return { problems: all };
  const { document } = assembled;
  return { consultation: { edition, sources, document, rounds: comments.rounds }, problems: all };
}

/** The round that is asked for; without a name the only one there is. */
export function chooseRound({ edition, rounds }: Consultation, asked: string | undefined): Round {
  const known = rounds.map(({ id }) => id).join('、');
  if (rounds.length === 0)
    throw new UsageError(
      `版本 ${edition} 没有征求意见的记录：请先建 standard/${edition}/comments/标识.yaml，或用 --edition 指定版本 / edition ${edition} has no consultation: make standard/${edition}/comments/ID.yaml first, or name another by --edition`,
    );
  const found = rounds.find(({ id }) => id === asked);
  if (found) return found;
  if (asked !== undefined)
    throw new UsageError(
      `没有征求意见 ${asked}，现有：${known} / there is no round ${asked}; known: ${known}`,
    );
  if (rounds.length > 1)
    throw new UsageError(`有几次征求意见，请用 --round 指定：${known} / name one by --round: ${known}`);
  return rounds[0] as Round;
}
