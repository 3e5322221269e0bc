import { join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { ContentFiles } from './content-files.ts';

/** Endings by which a file is meant for content and yet not read, by the ending that is. */
const MEANT = { '.yaml': /\.(yml|yaml\.txt)$/i, '.mdx': /\.(md|markdown|mdx\.txt)$/i } as const;

/** The files of a folder that would be content, had they the ending by which content is read. */
export async function strayFiles(
  files: ContentFiles,
  folder: string,
  ending: keyof typeof MEANT,
): Promise<Problem[]> {
  return ((await files.entries(folder)) ?? [])
    .map(({ name }) => name)
    .filter(name => !name.startsWith('.') && !name.endsWith(ending))
    .filter(name => MEANT[ending].test(name) || name.toLowerCase().endsWith(ending))
    .map(file => makeEditorProblem('content-ending', { file: join(folder, file) }, { file, ending }));
}
