import { join } from 'node:path';
import type { Clause } from '../../build/types/clause.ts';
import type { Standard } from '../../build/types/standard.ts';
import type { Terms } from '../../build/types/terms.ts';
import type { Problem } from '../../checker/diagnostic/problem.ts';
import { type CheckContent, contentSchemas } from '../content/content-schemas.ts';
import { readProseSources } from '../content/prose-sources.ts';
import type { ContentFile } from '../content/read-edition.ts';
import { readYamlFile, type YamlFile } from '../content/yaml-file.ts';
import type { DocumentText, Place } from './document-text.ts';
import { documentTexts } from './document-texts.ts';
import { LineIndex } from './line-index.ts';
import { type ProseFile, parseProse, readFrontmatter } from './prose-file.ts';
import { referenceLabels } from './reference-labels.ts';

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

/** Reads terms and prose of an edition beside the content already read. Without a context there are problems, or no prose. `schemas` saves loading them. */
export async function readLintContext(
  root: string,
  edition: string,
  {
    standard,
    clauses,
  }: { standard: ContentFile<Standard>; clauses: ReadonlyMap<string, ContentFile<Clause>> },
  schemas?: CheckContent,
): Promise<{ context?: LintContext; problems: readonly Problem[] }> {
  const check = schemas ?? (await contentSchemas(join(root, 'schemas')));
  const terms = await readYamlFile(join(root, 'criteria', edition, 'terms.yaml'));
  const { sources } = await readProseSources(join(root, 'standard', edition));
  if (sources.size === 0) return { problems: [] };
  const read = proseFiles(sources, standard.data, check);
  const problems = [...terms.problems, ...check('terms', terms), ...read.problems];
  if (problems.length > 0) return { problems };
  const ordered = standard.data.chapters
    .flatMap(chapter => chapter.clauses ?? [])
    .map(id => clauses.get(id) as ContentFile<Clause>);
  const { prose, labels } = read;
  return {
    context: lintContext({ standard, terms: terms as ContentFile<Terms>, clauses: ordered, prose, labels }),
    problems,
  };
}

/** Parses the prose of an edition; a frontmatter that is not in order is a problem. */
export function proseFiles(
  sources: ReadonlyMap<string, string>,
  standard: Standard,
  check: CheckContent,
): { prose: ProseFile[]; labels: ReadonlyMap<string, string>; problems: Problem[] } {
  const heads = [...sources].map(([path, source]) => ({
    path,
    source,
    frontmatter: readFrontmatter(path, source),
  }));
  const problems = heads.flatMap(({ frontmatter }) => [
    ...frontmatter.problems,
    ...check('prose', frontmatter),
  ]);
  if (problems.length > 0) return { prose: [], labels: new Map(), problems };
  const labels = referenceLabels(
    standard,
    heads.map(({ source, frontmatter }) => ({ source, data: frontmatter.data as ProseFile['data'] })),
  );
  const prose = heads.map(({ path, source, frontmatter }) => parseProse(path, source, frontmatter, labels));
  return { prose, labels, problems: [] };
}
