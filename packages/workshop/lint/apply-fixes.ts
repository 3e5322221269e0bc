import { relative } from 'node:path';
import { writeOutput } from '@zhunsheng/checker/node';
import { fixDigests } from '../adequacy/fix-digests.ts';
import { plainLines } from '../document/read-prose.ts';
import type { Project } from '../project/project.ts';
import type { SourceEdit } from '../sentence/clause-source.ts';
import { applyEdits } from '../sentence/clause-source.ts';
import type { LintResult } from './lint-project.ts';

/**
 * What is made to agree: `text` rewrites sentences from the rules, `logic` rules from the sentences, `drafting` mends
 * what is safe of GB/T 1.1, `digests` accepts today's sentences after a person has looked.
 */
export const FIXES = ['text', 'logic', 'drafting', 'digests'] as const;
export type Fix = (typeof FIXES)[number];

/** Paths of the files that were written, and of those that were not because their edition is frozen. */
export interface AppliedFixes {
  readonly written: readonly string[];
  readonly frozen: readonly string[];
}

/** Writes the fixes of what `result` found in the project, which is then another. A frozen edition is never written to. */
export async function applyFixes(project: Project, fix: Fix, result: LintResult): Promise<AppliedFixes> {
  const wanted = fix === 'digests' ? digestFiles(result) : await editedFiles(project, fix, result);
  const written: string[] = [];
  const frozen: string[] = [];
  for (const [path, source] of wanted) {
    if (await belongsToFrozen(project, path)) {
      frozen.push(path);
      continue;
    }
    await writeOutput(path, source, true);
    written.push(path);
  }
  return { written, frozen };
}

function digestFiles({ editions, cases }: LintResult): Map<string, string> {
  const descriptions = editions.map(({ assembled }) => assembled.description);
  return new Map(fixDigests(descriptions, cases).map(({ path, source }) => [path, source]));
}

async function editedFiles(
  { files: read }: Project,
  fix: 'text' | 'logic' | 'drafting',
  result: LintResult,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [path, edits] of fix === 'drafting'
    ? Map.groupBy(result.mends, ({ file }) => file)
    : fixesByFile(fix, result)) {
    const { source = '' } = (await read.text(path)) ?? {};
    // The places of mends in prose are those of its plain lines.
    files.set(path, applyEdits(path.endsWith('.mdx') ? plainLines(source) : source, edits));
  }
  return files;
}

function fixesByFile(side: 'text' | 'logic', { problems }: LintResult): Map<string, SourceEdit[]> {
  const byFile = new Map<string, SourceEdit[]>();
  for (const { fixes } of problems) {
    const fix = fixes?.[side];
    if (fix) byFile.set(fix.path, [...(byFile.get(fix.path) ?? []), ...fix.edits]);
  }
  return byFile;
}

async function belongsToFrozen(project: Project, path: string): Promise<boolean> {
  const [kind, edition] = relative(project.root, path).split(/[\\/]/);
  return (kind === 'criteria' || kind === 'standard' || kind === 'schemas') && edition !== undefined
    ? project.isFrozen(edition)
    : false;
}
