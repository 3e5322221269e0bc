import type { Problem } from '@zhunsheng/language';
import type { ContentFiles } from './content-files.ts';
import type { ContentText } from './content-text.ts';

/** The prose of an edition: what each file says, by its path, and the files that cannot be read as text. */
export interface ProseSources {
  readonly sources: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * The prose files of an edition in the order of their names; none when it has no such folder. Byte order mark and CR are
 * left out, which Markdown would take for text; lines and columns stay what they are.
 */
export async function readProseSources(files: ContentFiles, edition: string): Promise<ProseSources> {
  const paths = await files.within(files.path('standard', edition), '.mdx');
  const read = await Promise.all(paths.map(async path => ({ path, ...((await files.text(path)) ?? GONE) })));
  return {
    sources: new Map(read.map(({ path, source }) => [path, plainLines(source)])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** A file that went while its folder was read. */
const GONE: ContentText = { source: '', problems: [] };

/** The text without byte order mark, its lines ended by LF. */
export function plainLines(source: string): string {
  return source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
