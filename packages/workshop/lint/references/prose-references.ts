import type { Location, Problem } from '@zhunsheng/language';
import { didYouMean, suggestion } from '@zhunsheng/language';
import { LineIndex } from '../../content/line-index.ts';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';
import { readFrontmatter } from '../prose-file.ts';
import { missingChapters } from './prose-chapters.ts';
import type { ReferenceFiles } from './reference-files.ts';

const COMPONENT = /<(Clause|Term)\s[^>]*?\bid="([^"]*)"/g;
/** Tables and figures have ids of their own. */
const OWN_ID = /<(?!Clause\s|Term\s)[A-Z]\w*\s[^>]*?\bid="([^"]*)"/g;
const LINK = /\]\(#([^)\s]*)\)/g;

/** What the prose pulls in and links to: clauses, terms, chapters, annexes; and clauses that it leaves out. */
export function proseReferences({ content, log, prose }: ReferenceFiles): Problem[] {
  if (prose.length === 0) return [];
  const clauses = [...content.clauses.keys()];
  const terms = log.terms?.data.terms.map(({ id }) => id) ?? [];
  const chapters = content.standard.data.chapters.map(({ id }) => id);
  const own = prose.flatMap(({ path, source }) => [
    frontmatterId(path, source),
    ...[...source.matchAll(OWN_ID)].map(([, id = '']) => id),
  ]);
  const targets = new Set([...clauses, ...terms, ...chapters, ...own]);
  const shown = new Set<string>();
  const problems = prose.flatMap(({ path, source }) => {
    const lines = new LineIndex(source);
    const at = (offset: number): Location => ({ file: path, ...lines.position(offset) });
    return [
      ...[...source.matchAll(COMPONENT)].flatMap(({ index, 1: kind, 2: id = '' }) => {
        if (kind === 'Clause') shown.add(id);
        if ((kind === 'Clause' ? clauses : terms).includes(id)) return [];
        const values = { id, suggestion: meant(id, clauses) };
        if (kind === 'Clause') return [makeEditorProblem('clause-reference-unknown', at(index), values)];
        return [makeEditorProblem('term-id-unknown', at(index), { id })];
      }),
      ...[...source.matchAll(LINK)]
        .filter(({ 1: id = '' }) => !targets.has(id))
        .map(({ index, 1: id = '' }) =>
          makeEditorProblem('link-dangling', at(index), { id, suggestion: meant(id, targets) }),
        ),
    ];
  });
  // Prose may pull in whole chapters instead of single clauses; then none can be missing. Of a chapter without its file
  // the file is.
  const unwritten = new Set(missingChapters({ content, prose }).flatMap(chapter => chapter.clauses));
  const missing = shown.size === 0 ? [] : clauses.filter(id => !shown.has(id) && !unwritten.has(id));
  return [
    ...problems,
    ...missing.map(id =>
      makeEditorProblem('clause-not-in-prose', content.clauses.get(id)?.locate('/id') ?? {}, { id }),
    ),
  ];
}

function meant(id: string, known: Iterable<string>) {
  return suggestion(
    didYouMean(
      id,
      [...known].map(name => ({ name })),
    ),
  );
}

function frontmatterId(path: string, source: string): string {
  const { data } = readFrontmatter(path, source);
  return typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : '';
}
