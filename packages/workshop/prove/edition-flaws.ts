import type { Problem } from '@zhunsheng/language';
import type { AssembledEdition } from '../content/assemble-edition.ts';
import type { EditionContent } from '../content/read-edition.ts';
import { checkEdition } from './check-edition.ts';
import { flawProblem } from './flaw-problem.ts';
import { startProver } from './solver.ts';

interface ReadableEdition {
  readonly content: EditionContent;
  readonly assembled: AssembledEdition;
}

/** What is proved of each edition that cannot be meant: clauses that nothing fails or passes, idle conditions, … */
export async function editionFlaws(editions: readonly ReadableEdition[]): Promise<Problem[]> {
  const prover = await startProver();
  try {
    const problems: Problem[] = [];
    for (const { content, assembled } of editions) {
      const { rules, codes, description } = assembled;
      const flaws = await checkEdition(
        { id: description.id, rules, schema: description.schema, codes },
        prover,
      );
      problems.push(...flaws.map(flaw => flawProblem(flaw, content)));
    }
    return problems;
  } finally {
    await prover.close();
  }
}
