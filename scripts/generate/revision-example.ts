import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuideStep } from '@zhunsheng/workshop/site';
import { recordSteps, SOURCE } from './record-steps.ts';
import { REVISION_STEPS } from './revision-steps.ts';

const CONTENT = ['criteria', 'standard', 'schemas', 'test/clauses'];

/** The page of the guide is made from this file; a test runs the commands again and compares. */
export const REVISION_FILE = join(SOURCE, 'docs/revise/example.json');

/** Runs the steps of the guide on a copy of the project. */
export function revisionExample(): Promise<GuideStep[]> {
  return recordSteps(REVISION_STEPS, async root => {
    for (const folder of CONTENT) await cp(join(SOURCE, folder), join(root, folder), { recursive: true });
  });
}

/** Writes docs/revise/example.json anew. */
export async function writeRevisionExample(): Promise<void> {
  await writeFile(REVISION_FILE, `${JSON.stringify(await revisionExample(), null, 2)}\n`);
}

if (import.meta.main) await writeRevisionExample();
