import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import { readContentText } from './content-text.ts';
import { ignoreMissing } from './yaml-file.ts';

/** The prose of an edition: what each file says, by its path, and the files that cannot be read as text. */
export interface ProseSources {
  readonly sources: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * The prose files of an edition in the order of their names; none when it has no such folder. Byte order mark and CR are
 * left out, which Markdown would take for text; lines and columns stay what they are.
 */
export async function readProseSources(folder: string): Promise<ProseSources> {
  const names = (await readdir(folder).catch(ignoreMissing)) ?? [];
  const paths = names
    .filter(name => name.endsWith('.mdx'))
    .sort()
    .map(name => join(folder, name));
  const read = await Promise.all(paths.map(async path => ({ path, ...(await readContentText(path)) })));
  return {
    sources: new Map(read.map(({ path, source }) => [path, plainLines(source)])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The text without byte order mark, its lines ended by LF. */
export function plainLines(source: string): string {
  return source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
