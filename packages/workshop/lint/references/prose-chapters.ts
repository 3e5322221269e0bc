import type { Problem } from '@zhunsheng/language';
import { didYouMean, suggestion } from '@zhunsheng/language';
import type { YamlFile } from '../../content/yaml-file.ts';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';
import { placeWords } from '../../diagnostic/place-words.ts';
import type { ReferenceFiles } from './reference-files.ts';

interface ChapterFile {
  readonly id: string;
  readonly head: YamlFile;
}

/**
 * Chapters and the files of the prose: each chapter of standard.yaml has one, and each file of a chapter its chapter. A
 * standard of which no edition has prose is its data alone; an edition beside others that have it lacks it.
 */
export function proseChapters({ content, prose, proseElsewhere }: ReferenceFiles): Problem[] {
  const { standard } = content;
  if (prose.length === 0) {
    const { edition } = standard.data;
    return proseElsewhere.length === 0
      ? []
      : [
          makeEditorProblem('prose-missing', standard.locate('/chapters'), {
            edition,
            others: proseElsewhere.join('、'),
          }),
        ];
  }
  const files = prose.flatMap(({ frontmatter }) => chapterFile(frontmatter));
  const known = standard.data.chapters.map(({ id }) => id);
  return [
    ...missingChapters({ content, prose }).map(({ id, index, title }) =>
      makeEditorProblem('chapter-not-in-prose', standard.locate(`/chapters/${index}`), {
        id,
        title,
        edition: standard.data.edition,
      }),
    ),
    ...files.flatMap((file, index) => strayFile(file, files.slice(0, index), known)),
  ];
}

/** The chapters of which the prose has no file. */
export function missingChapters({ content, prose }: Pick<ReferenceFiles, 'content' | 'prose'>) {
  const files = prose.flatMap(({ frontmatter }) => chapterFile(frontmatter));
  const shown = new Set(files.map(({ id }) => id));
  return content.standard.data.chapters
    .map(({ id, title, clauses }, index) => ({ id, index, title: title.zh, clauses: clauses ?? [] }))
    .filter(({ id }) => !shown.has(id));
}

function strayFile(
  { id, head }: ChapterFile,
  before: readonly ChapterFile[],
  known: readonly string[],
): Problem[] {
  const at = head.locate('/id');
  const first = before.find(one => one.id === id);
  if (first) {
    return [
      makeEditorProblem('prose-chapter-twice', at, { id, other: placeWords(first.head.locate('/id')) }),
    ];
  }
  if (known.includes(id)) return [];
  const near = didYouMean(
    id,
    known.map(name => ({ name })),
  );
  return [
    makeEditorProblem('prose-chapter-unknown', at, {
      id,
      suggestion: suggestion(near),
      known: known.join('、'),
    }),
  ];
}

/** The file of a chapter by its head; of another element nothing. */
function chapterFile(head: YamlFile): ChapterFile[] {
  const { id, element } = (head.data ?? {}) as { id?: unknown; element?: unknown };
  return element === 'chapter' ? [{ id: String(id), head }] : [];
}
