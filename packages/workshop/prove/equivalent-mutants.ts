import {
  and,
  compileSmt,
  declarationModel,
  not,
  or,
  type SmtEdition,
  type Term,
} from '@zhunsheng/language/smt';
import type { ProveEquivalent } from '../adequacy/prove-equivalent.ts';
import { type Prover, type Solver, startProver } from './solver.ts';

/**
 * Proves two versions of a clause equal by Z3: no valid declaration, whatever it leaves out, gets another verdict. That they
 * may give other reasons for an open one is not looked at. What takes more than a small effort is not proved.
 */
export function equivalenceProver(
  open: (script: readonly string[]) => Promise<Solver>,
  { schema, codes }: Pick<SmtEdition, 'schema' | 'codes'>,
): ProveEquivalent {
  return async (original, altered) => {
    const editions = [
      { id: 'original', rules: original, schema, codes },
      { id: 'altered', rules: altered, schema, codes },
    ] as const;
    const model = declarationModel(editions);
    const [one, other] = [compileSmt(editions[0], model), compileSmt(editions[1], model)];
    const solver = await open([
      ...model.declarations,
      ...one.definitions,
      ...other.definitions,
      ...[...model.constraints, ...one.constraints].map(term => `(assert ${term})`),
    ]);
    const differs = one.clauses.flatMap((clause, index) => {
      const same = other.clauses[index];
      if (!same) return [];
      return (['met', 'notMet', 'notApplicable'] as const).map(verdict =>
        unlike(clause[verdict], same[verdict]),
      );
    });
    return (await solver.attempt(or(...differs))) === 'unsat';
  };
}

function unlike(one: Term, other: Term): Term {
  return or(and(one, not(other)), and(other, not(one)));
}

/** Proofs for the mutants of a lint: Z3 is started for the first that cases leave alive, and asked one thing at a time. */
export interface MutantProver {
  readonly of: (edition: Pick<SmtEdition, 'schema' | 'codes'>) => ProveEquivalent;
  readonly close: () => Promise<void>;
}

export function mutantProver(): MutantProver {
  let started: Promise<Prover> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return {
    of: edition => (original, altered) => {
      const answer = last.then(async () => {
        started ??= startProver();
        const prover = await started;
        return equivalenceProver(script => prover.open(script), edition)(original, altered);
      });
      last = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      await last;
      await (await started)?.close();
    },
  };
}
