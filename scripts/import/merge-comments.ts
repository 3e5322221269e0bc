import { join } from 'node:path';
import { isMap, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import type { Problem } from '../../checker/diagnostic/problem.ts';
import type { Bilingual } from '../../checker/rule/ast.ts';
import { commentKey } from '../comments/comment-key.ts';
import type { Comment, Round } from '../comments/read-comments.ts';
import { contentSchemas } from '../content/content-schemas.ts';
import { parseYamlFile } from '../content/yaml-file.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { FormComment } from './form/read-form.ts';

/**
 * The file of `round` with the comments added behind the others, open and with new ids; all that was in it stays as it
 * is, letter by letter. A comment that is in any round already, or twice in the form, is refused.
 */
export async function mergeComments(
  comments: readonly FormComment[],
  rounds: readonly Round[],
  round: Round,
  root: string,
): Promise<{ source: string; ids: readonly string[]; problems: readonly Problem[] }> {
  const known = rounds.flatMap(({ data }) => data.comments);
  const repeated = repeatedComments(comments, known);
  const start = lastNumber(known, round.id);
  const added = comments.map(({ place: _place, location: _location, ...comment }, index): Comment => {
    const { about, text, wording, from, date } = comment;
    const id = `${round.id}-${String(start + index + 1).padStart(3, '0')}`;
    return { id, about, text, ...(wording !== undefined && { wording }), from, date, disposition: 'open' };
  });
  const source = appendComments(round.source, added);
  const merged = parseYamlFile(round.path, source);
  const check = await contentSchemas(join(root, 'schemas'));
  return {
    source,
    ids: added.map(({ id }) => id),
    problems: [...repeated, ...merged.problems, ...check('comments', merged)],
  };
}

function repeatedComments(comments: readonly FormComment[], known: readonly Comment[]): Problem[] {
  const seen = new Map(
    known.map(comment => [
      commentKey(comment),
      both(`已收录的 ${comment.id} `, `${comment.id}, which is in already,`),
    ]),
  );
  return comments.flatMap(comment => {
    const key = commentKey(comment);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, comment.place);
    const { place, location } = comment;
    return first === undefined ? [] : [makeEditorProblem('form-comment-twice', location, { place, first })];
  });
}

function both(zh: string, en: string): Bilingual {
  return { zh, en };
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
  const before = source.slice(0, at).replace(/[ \t]*$/, '');
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
