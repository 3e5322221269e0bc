import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuideStep } from '@zhunsheng/workshop/site';
import { OWN_STEPS } from './own-steps.ts';
import { recordSteps, SOURCE } from './record-steps.ts';

/** The page of the guide is made from this file; a test runs the commands again and compares. */
export const OWN_FILE = join(SOURCE, 'docs/own/example.json');

/** Runs the steps of the guide in an empty folder. */
export function ownExample(): Promise<GuideStep[]> {
  return recordSteps(OWN_STEPS);
}

/** Writes docs/own/example.json anew. */
export async function writeOwnExample(): Promise<void> {
  await writeFile(OWN_FILE, `${JSON.stringify(await ownExample(), null, 2)}\n`);
}

if (import.meta.main) await writeOwnExample();
