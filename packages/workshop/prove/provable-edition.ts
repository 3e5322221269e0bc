import type { Checker } from '@zhunsheng/checker';
import type { Assurance } from '@zhunsheng/language';
import type { SmtEdition } from '@zhunsheng/language/smt';
import type { Report } from '@zhunsheng/language/types/report';
import type { AssembledEdition } from '../content/assemble-edition.ts';

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
