import { join } from 'node:path';
import type { Problem } from '../../checker/diagnostic/problem.ts';
import type { AssembledEdition } from '../content/assemble-edition.ts';
import type { EditionContent } from '../content/read-edition.ts';
import { checkEdition } from './check-edition.ts';
import { startProver } from './solver.ts';

interface SoundEdition {
  readonly content: EditionContent;
  readonly assembled: AssembledEdition;
}

export async function proveSound(_root: string, editions: readonly SoundEdition[]): Promise<Problem[]> {
  const prover = await startProver();
  try {
    for (const { assembled } of editions) {
      const { rules, codes, description } = assembled;
      await checkEdition({ id: description.id, rules, schema: description.schema, codes }, prover);
    }
    return [];
  } finally {
    await prover.close();
  }
}
void join;
