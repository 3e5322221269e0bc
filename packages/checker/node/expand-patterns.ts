import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * The files that are named, with `*` and `?` in the last part of a path expanded as a shell does it: cmd and PowerShell
 * leave that to the program. What exists under its own name, or matches nothing, stays as it is.
 */
export async function expandPatterns(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const matches = /[*?]/.test(basename(path)) && !(await exists(path)) ? await filesLike(path) : [];
    files.push(...(matches.length > 0 ? matches : [path]));
  }
  return files;
}

/** Sorted by name, without folders and hidden files. */
async function filesLike(path: string): Promise<string[]> {
  const folder = dirname(path);
  const pattern = matcher(basename(path));
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.flatMap(entry => (entry.isDirectory() ? [] : [entry.name]));
  const hidden = basename(path).startsWith('.');
  return names
    .filter(name => pattern.test(name) && (hidden || !name.startsWith('.')))
    .sort()
    .map(name => (path.startsWith(folder) ? join(folder, name) : name));
}

function matcher(pattern: string): RegExp {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su');
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
