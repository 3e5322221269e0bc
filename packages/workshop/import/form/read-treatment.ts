import type { Bilingual, Location, Problem } from '@zhunsheng/language';
import type { CommentTarget } from '../../comments/comment-targets.ts';
import { DISPOSITIONS } from '../../comments/dispositions.ts';
import type { Comment } from '../../content/read-comments.ts';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';

/** What was decided on a comment, as a row of the table of dispositions says it. */
export type Treatment = Pick<Comment, 'disposition' | 'reason' | 'resolved_by'>;

interface Row {
  readonly place: Bilingual;
  readonly at: Location;
  readonly find: (written: string) => CommentTarget | undefined;
}

/** Other words for the same. */
const OTHER_WORDS: Readonly<Record<string, Comment['disposition']>> = { 未采纳: 'rejected', 未定: 'open' };

/**
 * The treatment in the cells 处理意见 and 理由. The last line of the reason may name the change that resolves the comment,
 * as `export comments` writes it (改动见 7.2。). Undefined when the row decides nothing, or with problems.
 */
export function readTreatment(
  written: string | undefined,
  reason: string | undefined,
  row: Row,
): { treatment?: Treatment; problems: readonly Problem[] } {
  const { place, at } = row;
  if (written === undefined && reason === undefined) return { problems: [] };
  const disposition = dispositionOf(written ?? '');
  if (disposition === undefined) {
    const words = Object.values(DISPOSITIONS).join('、');
    return {
      problems: [makeEditorProblem('form-disposition-unknown', at, { place, found: written ?? '', words })],
    };
  }
  const { words, resolution, unknown } = readReason(reason ?? '', row);
  if (unknown !== undefined)
    return { problems: [makeEditorProblem('form-resolution-unknown', at, { place, found: unknown })] };
  if (words === '' && (disposition === 'partly' || disposition === 'rejected'))
    return {
      problems: [
        makeEditorProblem('form-reason-missing', at, { place, disposition: DISPOSITIONS[disposition] }),
      ],
    };
  return {
    treatment: {
      disposition,
      ...(words !== '' && { reason: words }),
      ...(resolution && { resolved_by: resolution }),
    },
    problems: [],
  };
}

function dispositionOf(written: string): Comment['disposition'] | undefined {
  const bare = written.replace(/[\s。]/g, '');
  const found = Object.entries(DISPOSITIONS).find(([, word]) => word === bare);
  return (found?.[0] as Comment['disposition'] | undefined) ?? OTHER_WORDS[bare];
}

/** The sentences in which `export comments` names a change. */
const RESOLUTION =
  /^改动见(?:提交 ?(?<commit>[0-9a-f]{7,40})|版本 ?(?<edition>[^\s的]+) ?的条款 ?(?<clause>\S+)|(?<part>.+))$/;

function readReason(
  reason: string,
  { find }: Row,
): { words: string; resolution?: Comment['resolved_by']; unknown?: string } {
  const lines = reason.trim().split('\n');
  const { commit, edition, clause, part } =
    RESOLUTION.exec(lines.at(-1)?.trim().replace(/。$/, '') ?? '')?.groups ??
    ({} as Record<string, string | undefined>);
  const words = lines.slice(0, -1).join('\n').trim();
  if (commit) return { words, resolution: { commit } };
  if (edition && clause) return { words, resolution: { clause, edition } };
  if (!part) return { words: reason.trim() };
  if (part.trim() === '修改记录') return { words, resolution: { change: 'standard' } };
  const id = find(part)?.id ?? '';
  if (!id.startsWith('clause:')) return { words, unknown: part.trim() };
  return { words, resolution: { change: id.slice('clause:'.length) } };
}
