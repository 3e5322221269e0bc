import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../packages/language/diagnostic/problem.ts';
import { ROOT } from '../edition.ts';

/** A copy of the tiny standard, to change at will. */
export async function tinyProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'zhunsheng-editions-'));
  await cp(join(ROOT, 'test/fixtures/tiny-standard'), root, { recursive: true });
  return root;
}

/** Replaces words of a file; they have to be there. */
export async function rewrite(root: string, path: string, from: string, to: string): Promise<void> {
  const source = await readFile(join(root, path), 'utf8');
  if (!source.includes(from)) throw new Error(`${path} has no ${from}`);
  await writeFile(join(root, path), source.replace(from, to));
}

/** Problems as "path:line code", paths relative to the project. */
export function places(root: string, problems: readonly Problem[]): string[] {
  return problems.map(({ code, location }) => {
    const file = location.file?.replace(`${root}/`, '') ?? '';
    return `${[file, location.line].filter(Boolean).join(':')} ${code}`.trim();
  });
}
