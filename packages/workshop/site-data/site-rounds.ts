import { UsageError } from '@zhunsheng/checker/node';
import type { Comments } from '@zhunsheng/language/types/comments';
import { commentTargets, inDocumentOrder } from '../comments/comment-targets.ts';
import type { Round } from '../content/read-comments.ts';
import { printProblems } from '../diagnostic/print-problems.ts';
import type { StandardDocument } from '../document/standard-document.ts';
import type { Project } from '../project/project.ts';

/** A consultation on an edition as pages show it; its comments are in the order of the standard. */
export interface SiteRound extends Comments {
  readonly id: string;
}

/** The consultations on an edition. Throws when a file does not fit the schema, after saying what is wrong with it. */
export async function readRounds(project: Project, edition: string): Promise<readonly Round[]> {
  const { rounds, problems } = await project.comments(edition);
  printProblems(problems);
  if (problems.length > 0)
    throw new UsageError(
      `standard/${edition}/comments：意见有错误，未生成网站 / the comments have errors, no site was made`,
    );
  return rounds;
}

/** The same as plain data. */
export function siteRounds(rounds: readonly Round[], document: StandardDocument): SiteRound[] {
  const targets = commentTargets(document);
  return rounds.map(({ id, data }) => ({
    ...data,
    id,
    comments: [...inDocumentOrder(data.comments, targets)],
  }));
}
