import { join } from 'node:path';
import type { Declaration } from '../build/types/2024/declaration.ts';
import type { Checker } from '../packages/checker/checker.ts';
import { generateDeclarations } from './declarations.ts';

export const ROOT = join(import.meta.dirname, '..');

/** What every operation is measured on: our generated module and the declarations, the same for all. */
export interface Subject {
  readonly checker: Checker;
  readonly declarations: readonly Declaration[];
  readonly rounds: number;
}

/** The checker of edition 2024 as it is published. */
export async function loadChecker(): Promise<Checker> {
  return (await import(join(ROOT, 'build/editions/2024.js'))) as Checker;
}

export async function prepareSubject(count: number, rounds: number): Promise<Subject> {
  return { checker: await loadChecker(), declarations: [...generateDeclarations(count)], rounds };
}

/** How the declarations come out, and how large they are. */
export function describeSubject({ checker, declarations }: Subject): string {
  const bytes = declarations.reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)), 0);
  const lines = [
    `${declarations.length} declarations, ${Math.round(bytes / declarations.length)} bytes each on average`,
  ];
  for (const assurance of ['verified', 'declared'] as const) {
    const counts = { recognised: 0, not_recognised: 0, undetermined: 0 };
    for (const one of declarations) counts[checker.conclude(one, { assurance })]++;
    const shares = Object.entries(counts).map(
      ([name, n]) => `${name} ${((n * 100) / declarations.length).toFixed(1)} %`,
    );
    lines.push(`  ${assurance}: ${shares.join(' · ')}`);
  }
  return lines.join('\n');
}
