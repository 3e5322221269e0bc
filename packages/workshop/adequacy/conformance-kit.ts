import type { Assurance, EditionRules } from '@zhunsheng/language';
import type { DeclarationData } from '@zhunsheng/language/reference';
import { evaluateReference } from '@zhunsheng/language/reference';
import { reasonText } from '@zhunsheng/language/sql';
import { type CasesFile, casesOf } from '../content/read-cases.ts';
import { caseDeclaration } from './case-declaration.ts';

/** One line of the kit: a declaration and everything an implementation has to say of it. */
export interface ConformanceCase {
  readonly name: string;
  readonly edition: string;
  readonly assurance: Assurance;
  readonly declaration: DeclarationData;
  readonly expected: {
    readonly conclusion: string;
    readonly size: string | null;
    readonly clauses: Readonly<Record<string, { verdict: string; basis: string; reason: string }>>;
  };
}

/**
 * The hand-written cases of an edition as a kit. What a case says of its own clause is by hand; the rest is from the
 * reference evaluator. Throws when the two disagree.
 */
export function conformanceKit(
  edition: string,
  rules: EditionRules,
  files: ReadonlyMap<string, CasesFile>,
): ConformanceCase[] {
  return rules.clauses.flatMap(({ id }) => {
    const file = files.get(id);
    return (file ? casesOf(file, edition) : []).map(
      ({ name, given, verdict, basis, assurance = 'verified' }) => {
        const declaration = caseDeclaration(given);
        const { conclusion, size, clauses } = evaluateReference(rules, declaration, assurance);
        const expected = Object.fromEntries(
          clauses.map(({ id: clause, verdict, basis, reasons }) => [
            clause,
            { verdict, basis, reason: reasonText({ missing: reasons }) },
          ]),
        );
        const own = expected[id];
        if (own?.verdict !== verdict || (basis && own.basis !== basis))
          throw new Error(
            `${edition} ${id}: ${name}: by hand ${verdict}, the reference says ${own?.verdict}`,
          );
        return {
          name: `${id}: ${name}`,
          edition,
          assurance,
          declaration,
          expected: { conclusion, size: size?.value ?? null, clauses: expected },
        };
      },
    );
  });
}

/** The kit as it stands in its file: one case a line. */
export function printKit(kit: readonly ConformanceCase[]): string {
  return kit.map(one => `${JSON.stringify(one)}\n`).join('');
}
