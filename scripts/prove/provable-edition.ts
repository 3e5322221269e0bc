import type { Report } from '../../build/types/report.ts';
import type { SmtEdition } from '../../checker/backends/smt/smt-edition.ts';
import type { Checker } from '../../checker/checker.ts';
import type { AssembledEdition } from '../content/assemble-edition.ts';

export type Assurance = 'verified' | 'declared';

/** An edition that can be reasoned about, with the checker that has to confirm what is found. */
export interface ProvableEdition extends SmtEdition {
  readonly check: (declaration: unknown, assurance: Assurance) => Report;
}

/** `checker` is the generated module of the same edition. */
export function provableEdition(
  { rules, description, codes }: AssembledEdition,
  checker: Pick<Checker, 'check'>,
): ProvableEdition {
  const check: ProvableEdition['check'] = (declaration, assurance) =>
    checker.check(declaration, { assurance }) as Report;
  return { id: description.id, rules, schema: description.schema, codes, check };
}
