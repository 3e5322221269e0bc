import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '@zhunsheng/language';
import type { EditionModule } from '../checker.ts';
import { fileProblem } from '../diagnostic/file-problems.ts';
import { readBytes } from '../library/read-bytes.ts';
import { fileTooLarge } from '../source/file-too-large.ts';
import { limits } from '../source/limits.ts';
import { type Located, unreadable } from '../source/located.ts';

/** Every declaration of a file in any format; a file that cannot be read is one without data, whose problem says why. */
export async function readDeclarations(file: string, edition: EditionModule): Promise<Iterable<Located>> {
  try {
    const refusal = await refuseUnread(file);
    if (refusal) return [unreadable(file, [refusal])];
    const bytes = await readFile(file);
    return await readBytes(bytes, file, edition);
  } catch (error) {
    return [unreadable(file, [notReadable(file, error as NodeJS.ErrnoException)])];
  }
}

/** A pipe or a device may never end, and a file of gigabytes would fill the memory: neither is read at all. */
async function refuseUnread(file: string): Promise<Problem | undefined> {
  const status = await stat(file);
  if (status.isDirectory()) return fileProblem('file-is-folder', { file });
  if (!status.isFile()) return fileProblem('file-not-regular', { file });
  const isTree = /\.(json|ya?ml)$/i.test(file);
  return fileTooLarge(status.size, file, isTree ? limits.treeMegabytes : limits.linesMegabytes);
}

function notReadable(file: string, error: NodeJS.ErrnoException): Problem {
  if (error.syscall === undefined) throw error;
  const missing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  return fileProblem(
    missing ? 'file-not-found' : 'file-not-readable',
    { file },
    { detail: error.code ?? '' },
  );
}
