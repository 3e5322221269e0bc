import type { Bilingual, Problem } from '@zhunsheng/language';
import { isMap, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { commentKey } from '../comments/check-comments.ts';
import { shownText } from '../comments/comment-table.ts';
import { contentSchemas } from '../content/content-schemas.ts';
import type { Comment, Round } from '../content/read-comments.ts';
import { parseYamlFile } from '../content/yaml-file.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { Form, FormComment } from './form/read-form.ts';
import type { Treatment } from './form/read-treatment.ts';
import { treatComments } from './treat-comments.ts';

/** What an import makes of a round. */
export interface MergedComments {
  readonly source: string;
  /** Ids of the comments that are new. */
  readonly added: readonly string[];
  /** Ids of the comments on which something else is decided now. */
  readonly treated: readonly string[];
  /** Ids of those adopted, in whole or part, of which no change is named yet. */
  readonly unresolved: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The file of `round` with the new comments of a form behind the others, open unless it decides on them, and with what a
 * table of dispositions decides on those that are in already; all else stays as it is, letter by letter. Refused are
 * comments that are in any round already or twice in the form, and decisions on comments that are not in.
 */
export async function mergeComments(
  form: Pick<Form, 'comments' | 'decides'>,
  rounds: readonly Round[],
  round: Round,
): Promise<MergedComments> {
  const known = rounds.flatMap(({ data }) => data.comments);
  const { fresh, treatments, problems } = sortOut(form, known, round);
  const added = fresh.map((comment, index) =>
    newComment(comment, idOf(round.id, lastNumber(known, round.id) + index + 1)),
  );
  const source = appendComments(treatComments(round.source, treatments), added);
  const merged = parseYamlFile(round.path, source);
  const check = await contentSchemas();
  return {
    source,
    added: added.map(({ id }) => id),
    treated: [...treatments.keys()],
    unresolved: [...treatments].flatMap(([id, { disposition, resolved_by: by }]) =>
      by === undefined && ADOPTED.includes(disposition) ? [id] : [],
    ),
    problems: [...problems, ...merged.problems, ...check('comments', merged)],
  };
}

const ADOPTED: readonly Comment['disposition'][] = ['adopted', 'partly'];

interface SortedOut {
  readonly fresh: FormComment[];
  readonly treatments: Map<string, Treatment>;
  readonly problems: Problem[];
}

/** Which comments of the form are new, and which decide on one of the round. */
function sortOut(
  { comments, decides }: Pick<Form, 'comments' | 'decides'>,
  known: readonly Comment[],
  round: Round,
): SortedOut {
  const found: SortedOut = { fresh: [], treatments: new Map(), problems: [] };
  const ids = new Map(known.flatMap(comment => keysOf(comment).map(key => [key, comment.id])));
  const seen = new Map<string, Bilingual>();
  for (const comment of comments) {
    const { place, location, treatment, date } = comment;
    const key = commentKey(comment);
    const own = round.data.comments.find(({ id }) => id === ids.get(key));
    const first = seen.get(key) ?? (own && decides ? undefined : firstOf(ids.get(key)));
    seen.set(key, place);
    if (first) found.problems.push(makeEditorProblem('form-comment-twice', location, { place, first }));
    else if (own) decide(own, treatment, found.treatments);
    else if (date === undefined)
      found.problems.push(makeEditorProblem('form-comment-unknown', location, { place }));
    else found.fresh.push(comment);
  }
  return found;
}

function firstOf(id: string | undefined): Bilingual | undefined {
  return id === undefined ? undefined : { zh: `已收录的 ${id} `, en: `${id}, which is in already,` };
}

/** A comment as it is, and as `export comments` shows it, with the wording it proposes below. */
function keysOf(comment: Comment): string[] {
  const { text, wording } = comment;
  const shown = wording === undefined ? [] : [{ ...comment, text: shownText(text, wording) }];
  return [comment, ...shown].map(commentKey);
}

/** Notes what is decided unless it is what stands there; the change that resolves it stays while it is adopted. */
function decide(own: Comment, said: Treatment | undefined, treatments: Map<string, Treatment>): void {
  if (!said) return;
  const { reason, disposition } = said;
  const by = ADOPTED.includes(disposition) ? (said.resolved_by ?? own.resolved_by) : undefined;
  const now = { disposition, ...(reason !== undefined && { reason }), ...(by && { resolved_by: by }) };
  const before = { disposition: own.disposition, reason: own.reason, resolved_by: own.resolved_by };
  if (JSON.stringify(now) !== JSON.stringify(before)) treatments.set(own.id, now);
}

function newComment({ about, text, wording, from, date = '', treatment }: FormComment, id: string): Comment {
  return {
    id,
    about,
    text,
    ...(wording !== undefined && { wording }),
    from,
    date,
    ...(treatment ?? { disposition: 'open' }),
  };
}

function idOf(round: string, number: number): string {
  return `${round}-${String(number).padStart(3, '0')}`;
}

/** The highest number among the ids `<round>-<number>`. */
function lastNumber(known: readonly Comment[], round: string): number {
  const numbers = known.map(({ id }) =>
    id.startsWith(`${round}-`) ? Number(/^\d+$/.exec(id.slice(round.length + 1))?.[0] ?? 0) : 0,
  );
  return Math.max(0, ...numbers);
}

function appendComments(source: string, comments: readonly Comment[]): string {
  if (comments.length === 0) return source;
  const { contents } = parseDocument(source);
  const list = isMap(contents) ? contents.get('comments', true) : undefined;
  if (!isSeq(list)) return source;
  const { at, replaced, indent } = placeBehind(source, list);
  const before = source.slice(0, at).replace(/(?<![ \t])[ \t]+$/, '');
  const lines = stringify(comments, { lineWidth: 0 }).trimEnd().split('\n');
  const text = lines.map(line => (line === '' ? line : indent + line)).join('\n');
  return `${before}${before.endsWith('\n') ? '' : '\n'}${text}\n${source.slice(at + replaced).replace(/^\n/, '')}`;
}

/** Where the next item of a list goes: behind the last one in its column, or in place of an empty `[]`. */
function placeBehind(source: string, list: YAMLSeq): { at: number; replaced: number; indent: string } {
  const [start = 0, end = start, nodeEnd = end] = list.range ?? [];
  if (list.items.length === 0) return { at: start, replaced: end - start, indent: '  ' };
  const lineStart = source.lastIndexOf('\n', start) + 1;
  return { at: nodeEnd, replaced: 0, indent: source.slice(lineStart, start) };
}
