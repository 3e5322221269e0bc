import { isCalendarDate } from '@zhunsheng/checker';
import { hasErrors, type Problem } from '@zhunsheng/language';
import type { Comment, Round } from '../content/read-comments.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { assembleDocument } from '../document/assemble-document.ts';
import { readDocumentSources } from '../document/read-document-sources.ts';
import type { Project } from '../project/project.ts';
import { commentTargets } from './comment-targets.ts';

/** What the comments of an edition refer to. */
export interface CommentReferences {
  /** Ids of the parts of the document. */
  readonly parts: ReadonlySet<string>;
  /** What changes.yaml has an entry of: ids of clauses, `standard` for the whole. */
  readonly changes: ReadonlySet<string>;
  /** Ids of clauses by edition. */
  readonly clauses: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Counts that do not add up, comments on nothing, comments twice, adopted ones that no change resolves. */
export function checkComments(rounds: readonly Round[], references: CommentReferences): Problem[] {
  return [...rounds.flatMap(round => [...countProblems(round), ...dateProblems(round)]), ...repeated(rounds)]
    .concat(rounds.flatMap(round => referenceProblems(round, references)))
    .concat(rounds.flatMap(unresolved));
}

/** What keeps an edition from being frozen: comments that wait for a decision, and examples. */
export function openComments(rounds: readonly Round[]): Problem[] {
  return rounds.flatMap(round => [
    ...(round.data.example
      ? [makeEditorProblem('comment-example', round.locate('/example'), { round: round.id })]
      : []),
    ...round.data.comments.flatMap(({ id, disposition }, index) =>
      disposition === 'open'
        ? [makeEditorProblem('comment-open', round.locate(`/comments/${index}/disposition`), { id })]
        : [],
    ),
  ]);
}

function countProblems(round: Round): Problem[] {
  const { counts, comments } = round.data;
  const units = new Set(comments.map(({ from }) => from)).size;
  const wrong = (code: 'comment-counts' | 'comment-counts-replied' | 'comment-counts-units', key: string) => [
    makeEditorProblem(code, round.locate(`/counts/${key}`), { ...counts, units }),
  ];
  return [
    ...(counts.sent === counts.replied + counts.silent ? [] : wrong('comment-counts', 'sent')),
    ...(counts.commented <= counts.replied ? [] : wrong('comment-counts-replied', 'commented')),
    ...(units <= counts.commented ? [] : wrong('comment-counts-units', 'commented')),
  ];
}

function dateProblems(round: Round): Problem[] {
  const { period, comments } = round.data;
  const dates = [
    ['/period/from', period.from],
    ['/period/to', period.to],
    ...comments.map(({ date }, index) => [`/comments/${index}/date`, date] as const),
  ] as const;
  return [
    ...dates
      .filter(([, date]) => !isCalendarDate(date))
      .map(([pointer, date]) => makeEditorProblem('comment-date', round.locate(pointer), { date })),
    ...(period.to < period.from
      ? [makeEditorProblem('comment-period', round.locate('/period'), period)]
      : []),
  ];
}

function repeated(rounds: readonly Round[]): Problem[] {
  const ids = new Set<string>();
  const keys = new Map<string, string>();
  return rounds.flatMap(round =>
    round.data.comments.flatMap((comment, index) => {
      const { id } = comment;
      const key = commentKey(comment);
      const first = keys.get(key);
      const again = ids.has(id);
      ids.add(id);
      if (first === undefined) keys.set(key, id);
      return [
        ...(again
          ? [makeEditorProblem('comment-id-twice', round.locate(`/comments/${index}/id`), { id })]
          : []),
        ...(first !== undefined
          ? [makeEditorProblem('comment-twice', round.locate(`/comments/${index}/text`), { id, first })]
          : []),
      ];
    }),
  );
}

function referenceProblems(round: Round, { parts, changes, clauses }: CommentReferences): Problem[] {
  return round.data.comments.flatMap((comment, index) => {
    const at = (key: string) => round.locate(`/comments/${index}/${key}`);
    const { about, resolved_by: resolution } = comment;
    const known = about === 'standard' || parts.has(about);
    return [
      ...(known ? [] : [makeEditorProblem('comment-about-unknown', at('about'), { about })]),
      ...resolutionProblem(resolution, changes, clauses).map(values =>
        makeEditorProblem('comment-resolution-unknown', at('resolved_by'), values),
      ),
    ];
  });
}

function resolutionProblem(
  resolution: Comment['resolved_by'],
  changes: ReadonlySet<string>,
  clauses: CommentReferences['clauses'],
) {
  if (resolution === undefined || 'commit' in resolution) return [];
  if ('change' in resolution)
    return changes.has(resolution.change)
      ? []
      : [
          {
            what: {
              zh: `修改记录中没有 ${resolution.change} 的改动`,
              en: `the change log has none of ${resolution.change}`,
            },
          },
        ];
  const { clause, edition } = resolution;
  return clauses.get(edition)?.has(clause)
    ? []
    : [
        {
          what: {
            zh: `版本 ${edition} 没有条款 ${clause}`,
            en: `edition ${edition} has no clause ${clause}`,
          },
        },
      ];
}

function unresolved(round: Round): Problem[] {
  return round.data.comments.flatMap(({ id, disposition, resolved_by: resolution }, index) => {
    const adopted = disposition === 'adopted' || disposition === 'partly';
    if (adopted === (resolution !== undefined)) return [];
    const code = adopted ? 'comment-unresolved' : 'comment-resolved-not-adopted';
    const key = adopted ? 'disposition' : 'resolved_by';
    return [makeEditorProblem(code, round.locate(`/comments/${index}/${key}`), { id })];
  });
}

/** Equal for comments that say the same of the same part and come from the same unit, however they are spaced. */
export function commentKey({ about, from, text }: Pick<Comment, 'about' | 'from' | 'text'>): string {
  const bare = (words: string) => words.normalize('NFKC').replace(/\s+/g, '');
  return JSON.stringify([about, bare(from), bare(text)]);
}

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
