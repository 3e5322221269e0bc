import type { Problem } from '@zhunsheng/language';
import type { CheckContent } from '../content/content-schemas.ts';
import type { Project } from '../project/project.ts';
import { type ProseSource, readProse } from './prose-file.ts';

/** The prose of an edition in the order of the file names. */
export interface EditionProse {
  readonly files: readonly ProseSource[];
  /** Of files that cannot be read as text; what else is wrong with them follows from that. */
  readonly unreadable: readonly Problem[];
}

/** Reads and parses the prose files of an edition; none when it has no such folder. */
export function readEditionProse(project: Project, edition: string): Promise<EditionProse> {
  return project.once(`prose ${edition}`, async project => {
    const { files } = project;
    const paths = await files.within(files.path('standard', edition), '.mdx');
    const read = await Promise.all(paths.map(path => readProseAt(project, path)));
    return { files: read.map(({ file }) => file), unreadable: read.flatMap(({ problems }) => problems) };
  });
}

function readProseAt(project: Project, path: string) {
  return project.once(`prose file ${path}`, async ({ files }) => {
    const { source = '', problems = [] } = (await files.text(path)) ?? {};
    return { file: readProse(path, plainLines(source)), problems };
  });
}

/**
 * The text without byte order mark, its lines ended by LF: Markdown would take the mark and CR for text. Lines and
 * columns stay what they are.
 */
export function plainLines(source: string): string {
  return source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** What is wrong with a prose file by itself: its syntax, and its head by the schema. */
export function proseProblems({ frontmatter, problems }: ProseSource, check: CheckContent): Problem[] {
  return [...problems, ...check('prose', frontmatter)];
}
