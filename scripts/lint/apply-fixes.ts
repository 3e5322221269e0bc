import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { writeOutput } from '../../checker/cli/write-output.ts';
import { fixDigests } from '../adequacy/fix-digests.ts';
import { isFrozen } from '../edition/check-frozen.ts';
import { applyEdits } from '../sentence/apply-edits.ts';
import type { LintResult } from './lint-project.ts';

/**
 * What is made to agree: `text` rewrites sentences from the rules, `logic` rules from the sentences, `drafting` mends
 * what is safe of GB/T 1.1, `digests` accepts today's sentences after a person has looked.
 */
export const FIXES = ['text', 'logic', 'drafting', 'digests'] as const;
export type Fix = (typeof FIXES)[number];

interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Writes the fixes and gives the files that changed. A frozen edition is never written to. */
export async function applyFixes(root: string, fix: Fix, result: LintResult): Promise<string[]> {
  const wanted = fix === 'digests' ? digestFiles(result) : await editedFiles(fix, result);
  const written: string[] = [];
  for (const [path, source] of wanted) {
    if (await belongsToFrozen(root, path)) continue;
    await writeOutput(path, source, true);
    written.push(path);
  }
  return written;
}

function digestFiles({ editions, cases }: LintResult): Map<string, string> {
  const descriptions = editions.map(({ assembled }) => assembled.description);
  return new Map(fixDigests(descriptions, cases).map(({ path, source }) => [path, source]));
}

async function editedFiles(
  fix: 'text' | 'logic' | 'drafting',
  result: LintResult,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [path, edits] of fix === 'drafting' ? mendsByFile(result) : fixesByFile(fix, result)) {
    files.set(path, applyEdits(await readFile(path, 'utf8'), edits));
  }
  return files;
}

function mendsByFile({ mends }: LintResult): Map<string, Edit[]> {
  const byFile = Map.groupBy(mends, ({ file }) => file);
  const edits = ([file, list]: [string, LintResult['mends'][number][]]): [string, Edit[]] => [
    file,
    list.map(({ start, end, text }) => ({ offset: start, length: end - start, text })),
  ];
  return new Map([...byFile].map(edits));
}

function fixesByFile(side: 'text' | 'logic', { problems }: LintResult): Map<string, Edit[]> {
  const byFile = new Map<string, Edit[]>();
  for (const { fixes } of problems) {
    const fix = fixes?.[side];
    if (fix) byFile.set(fix.path, [...(byFile.get(fix.path) ?? []), ...fix.edits]);
  }
  return byFile;
}

async function belongsToFrozen(root: string, path: string): Promise<boolean> {
  const [kind, edition] = relative(root, path).split(/[\\/]/);
  return (kind === 'criteria' || kind === 'standard' || kind === 'schemas') && edition !== undefined
    ? isFrozen(root, edition)
    : false;
}
