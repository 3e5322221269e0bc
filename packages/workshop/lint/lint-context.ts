import type { Problem } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import type { Standard } from '@zhunsheng/language/types/standard';
import type { Terms } from '@zhunsheng/language/types/terms';
import { contentSchemas } from '../content/content-schemas.ts';
import type { ContentFile } from '../content/read-edition.ts';
import type { YamlFile } from '../content/yaml-file.ts';
import { numberedTargets } from '../document/assemble-document.ts';
import { proseLabels } from '../document/document-targets.ts';
import { type ProseSource, proseHeads } from '../document/prose-heads.ts';
import type { DocumentSources } from '../document/read-document-sources.ts';
import type { Project } from '../project/project.ts';
import type { DocumentText, Place } from './document-text.ts';
import { documentTexts } from './document-texts.ts';
import { LineIndex } from './line-index.ts';
import { type ProseFile, parseProse } from './prose-file.ts';

/** The files of one edition that the lints look at. */
export interface LintFiles {
  readonly standard: ContentFile<Standard>;
  readonly terms: ContentFile<Terms>;
  /** In the order of the chapters. */
  readonly clauses: readonly ContentFile<Clause>[];
  /** In the order of the file names. */
  readonly prose: readonly ProseFile[];
  /** What a reference to an id reads as, e.g. 附录A. */
  readonly labels: ReadonlyMap<string, string>;
}

/** One edition as the lints see it. */
export interface LintContext extends LintFiles {
  readonly texts: readonly DocumentText[];
  /** Each file as it was read, by path. */
  readonly sources: ReadonlyMap<string, string>;
  /** The place of the value at a JSON Pointer: from its start to the end of that line. */
  place(file: { readonly path: string; locate: YamlFile['locate'] }, pointer: string): Place;
}

/** Makes the context of files already read. */
export function lintContext(files: LintFiles): LintContext {
  const all = [files.standard, files.terms, ...files.clauses, ...files.prose];
  const sources = new Map(all.map(({ path, source }) => [path, source]));
  const lines = new Map(all.map(({ path, source }) => [path, new LineIndex(source)]));
  const place: LintContext['place'] = (file, pointer) => {
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
  const { sources } = await project.prose(edition);
  if (sources.size === 0) return { problems: [] };
  const { heads, problems: inHeads } = proseHeads(sources, check);
  const problems = [...terms.problems, ...check('terms', terms), ...inHeads];
  if (problems.length > 0) return { problems };
  return { context: contextOf(content, terms as ContentFile<Terms>, heads), problems };
}

/** The context of an edition whose prose has its heads in order. */
export function contextOf(
  content: DocumentSources['content'],
  terms: ContentFile<Terms>,
  heads: readonly ProseSource[],
): LintContext {
  const { standard, clauses } = content;
  const log = { terms };
  const { targets } = numberedTargets({ content, log, prose: heads, regions: [], frozen: false });
  const labels = proseLabels(targets);
  return lintContext({
    standard,
    terms,
    clauses: standard.data.chapters
      .flatMap(chapter => chapter.clauses ?? [])
      .map(id => clauses.get(id) as ContentFile<Clause>),
    prose: heads.map(({ path, source, frontmatter }) => parseProse(path, source, frontmatter, labels)),
    labels,
  });
}
