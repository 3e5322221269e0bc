import type { Problem } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import type { Terms } from '@zhunsheng/language/types/terms';
import { contentSchemas } from '../content/content-schemas.ts';
import type { ContentFile } from '../content/read-edition.ts';
import { numberedTargets } from '../document/assemble-document.ts';
import { proseLabels } from '../document/inline-runs.ts';
import { type ProseSource, proseFile } from '../document/prose-file.ts';
import type { DocumentSources } from '../document/read-document-sources.ts';
import { proseProblems, readEditionProse } from '../document/read-prose.ts';
import type { Project } from '../project/project.ts';
import type { DocumentText } from './document-text.ts';
import { documentTexts, type LintFiles, type PlaceOf } from './document-texts.ts';
import { LineIndex } from './line-index.ts';

/** One edition as the lints see it. */
export interface LintContext extends LintFiles {
  readonly texts: readonly DocumentText[];
  /** Each file as it was read, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly place: PlaceOf;
}

/** Makes the context of files already read. */
export function lintContext(files: LintFiles): LintContext {
  const all = [files.standard, files.terms, ...files.clauses, ...files.prose];
  const sources = new Map(all.map(({ path, source }) => [path, source]));
  const lines = new Map(all.map(({ path, source }) => [path, new LineIndex(source)]));
  const place: PlaceOf = (file, pointer) => {
    const { line = 1, column = 1 } = file.locate(pointer);
    const index = lines.get(file.path) as LineIndex;
    return { file: file.path, start: index.offset(line, column), end: index.endOfLine(line) };
  };
  return { ...files, sources, place, texts: documentTexts(files, place, sources) };
}

/** The context of an edition that was read whole. Without one there are problems, or no prose. */
export async function readLintContext(
  project: Project,
  edition: string,
  content: DocumentSources['content'],
): Promise<{ context?: LintContext; problems: readonly Problem[] }> {
  const check = await contentSchemas();
  const { files } = project;
  const terms = await files.yaml(files.path('criteria', edition, 'terms.yaml'));
  const { files: prose } = await readEditionProse(project, edition);
  if (prose.length === 0) return { problems: [] };
  const problems = [
    ...terms.problems,
    ...check('terms', terms),
    ...prose.flatMap(file => proseProblems(file, check)),
  ];
  if (problems.length > 0) return { problems };
  return { context: contextOf(content, terms as ContentFile<Terms>, prose), problems };
}

/** The context of an edition whose prose is in order. */
export function contextOf(
  content: DocumentSources['content'],
  terms: ContentFile<Terms>,
  prose: readonly ProseSource[],
): LintContext {
  const { standard, clauses } = content;
  const log = { terms };
  const { targets } = numberedTargets({ content, log, prose, regions: [], frozen: false });
  const labels = proseLabels(targets);
  return lintContext({
    standard,
    terms,
    clauses: standard.data.chapters
      .flatMap(chapter => chapter.clauses ?? [])
      .map(id => clauses.get(id) as ContentFile<Clause>),
    prose: prose.map(file => proseFile(file, labels)),
    labels,
  });
}
