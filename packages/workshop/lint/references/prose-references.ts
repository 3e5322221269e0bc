import { sourceText } from '@zhunsheng/checker';
import type { Problem } from '@zhunsheng/language';
import { didYouMean, suggestion } from '@zhunsheng/language';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';
import { allBlocks, allLinks, proseFile } from '../../document/prose-file.ts';
import { missingChapters } from './prose-chapters.ts';
import type { ReferenceFiles } from './reference-files.ts';

/** What has its id from elsewhere; tables and figures have ids of their own. */
const PULLED_IN = ['Clause', 'Term'];

/** What the prose pulls in and links to: clauses, terms, chapters, annexes; and clauses that it leaves out. */
export function proseReferences({ content, log, prose }: ReferenceFiles): Problem[] {
  if (prose.length === 0) return [];
  const clauses = [...content.clauses.keys()];
  const terms = log.terms?.data.terms.map(({ id }) => id) ?? [];
  const chapters = content.standard.data.chapters.map(({ id }) => id);
  const files = prose.map(one => {
    const { path, source, data, blocks } = proseFile(one, new Map());
    const components = allBlocks(blocks).filter(block => block.kind === 'component');
    return { text: sourceText(path, source), id: data.id, components, links: allLinks(blocks) };
  });
  const own = files.flatMap(({ id, components }) => [
    id,
    ...components
      .filter(({ name }) => !PULLED_IN.includes(name))
      .flatMap(({ attributes: { id } }) => id ?? []),
  ]);
  const targets = new Set([...clauses, ...terms, ...chapters, ...own]);
  const shown = new Set<string>();
  const problems = files.flatMap(({ text, components, links }) => [
    ...components.flatMap(({ name, attributes: { id = '' }, start }) => {
      if (name === 'Clause') {
        shown.add(id);
        const values = { id, suggestion: meant(id, clauses) };
        return clauses.includes(id)
          ? []
          : [makeEditorProblem('clause-reference-unknown', text.place(start), values)];
      }
      return name !== 'Term' || terms.includes(id)
        ? []
        : [makeEditorProblem('term-id-unknown', text.place(start), { id })];
    }),
    ...links
      .filter(({ to }) => to.startsWith('#') && !targets.has(to.slice(1)))
      .map(({ to, offset }) => {
        const id = to.slice(1);
        return makeEditorProblem('link-dangling', text.place(offset), { id, suggestion: meant(id, targets) });
      }),
  ]);
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
