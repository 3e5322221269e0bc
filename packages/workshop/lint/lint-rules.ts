import type { Problem } from '@zhunsheng/language';
import { makeProblem, readFields } from '@zhunsheng/language';
import type { AssembledEdition } from '../content/assemble-edition.ts';
import type { EditionContent } from '../content/read-edition.ts';
import { ruleLints } from './rule-lints.ts';

/** What the facts and rules of an edition say that cannot be meant. They are well typed. */
export function lintRules(content: EditionContent, { rules, codes }: AssembledEdition): Problem[] {
  const known = (fact: Parameters<typeof codes>[0]) => (codes(fact).length > 0 ? codes(fact) : undefined);
  const scope = { ...rules, fields: readFields(content.schema), codes: known };
  return ruleLints.flatMap(({ code, says, check }) =>
    check(scope).map(({ clause, pointer, values }) => {
      const file = clause === undefined ? content.facts : content.clauses.get(clause);
      return makeProblem({ [code]: says }, { code, values }, file?.locate(pointer) ?? {});
    }),
  );
}
