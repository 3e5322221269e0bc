import type { ClauseRule } from '@zhunsheng/language';
import type { PlacedCase } from '../content/read-cases.ts';
import { type ConditionCoverage, measureMcdc } from './measure-mcdc.ts';
import { type Mutant, singleClause } from './mutant.ts';
import { type MutationScope, mutateClause } from './mutate-clause.ts';
import { type ProveEquivalent, proveEquivalent } from './prove-equivalent.ts';
import { agrees, type FailedCase, type RunnableCase, runCase, runCases } from './run-case.ts';

export type MutantStatus = 'killed' | 'survived' | 'equivalent';

export interface MutantResult {
  readonly mutant: Mutant;
  readonly status: MutantStatus;
  /** The first case that tells the mutant from the rule. */
  readonly killedBy?: PlacedCase;
}

export interface ClauseAdequacy {
  readonly clause: string;
  readonly failed: readonly FailedCase[];
  readonly mutants: readonly MutantResult[];
  readonly conditions: readonly ConditionCoverage[];
}

/** How well the cases of a clause hold its rule; what the site shows. */
export interface Score {
  readonly clause: string;
  readonly cases: number;
  readonly mutants: number;
  readonly killed: number;
  readonly equivalent: number;
  readonly survived: number;
  readonly mcdc: { readonly conditions: number; readonly covered: number; readonly unique_cause: number };
  /** For a person: the mutants killed of those that are not equivalent, in %. */
  readonly percent: number;
}

/**
 * Runs the cases of a clause against every mutant of it. A mutant is killed by a case that it does not pass; one that
 * passes them all has survived, unless it is proved equivalent: by `prove`, or by going through all that can differ.
 */
export async function measureAdequacy(
  clause: ClauseRule,
  cases: readonly PlacedCase[],
  scope: MutationScope,
  prove?: ProveEquivalent,
): Promise<ClauseAdequacy> {
  const original = singleClause(clause, scope.rules);
  const { sound, failed } = runCases(original, cases);
  const mutants: MutantResult[] = [];
  for (const mutant of mutateClause(clause, scope)) {
    const killer = firstKiller(mutant, sound);
    if (killer) mutants.push({ mutant, status: 'killed', killedBy: killer.source });
    else mutants.push({ mutant, status: (await isEquivalent(mutant)) ? 'equivalent' : 'survived' });
  }
  return { clause: clause.id, failed, mutants, conditions: measureMcdc(clause, scope.rules, sound) };

  async function isEquivalent({ rules, shift }: Mutant): Promise<boolean> {
    if (shift) return false;
    return proveEquivalent(original, rules, scope.fields) || ((await prove?.(original, rules)) ?? false);
  }
}

function firstKiller({ rules, shift }: Mutant, cases: readonly RunnableCase[]): RunnableCase | undefined {
  return cases.find(one => !agrees(one, runCase(rules, one, shift)));
}

export function scoreOf({ clause, mutants, conditions }: ClauseAdequacy, cases: number): Score {
  const count = (status: MutantStatus) => mutants.filter(one => one.status === status).length;
  const [killed, equivalent, survived] = [count('killed'), count('equivalent'), count('survived')];
  return {
    clause,
    cases,
    mutants: mutants.length,
    killed,
    equivalent,
    survived,
    mcdc: {
      conditions: conditions.length,
      covered: conditions.filter(({ shown }) => shown !== 'no').length,
      unique_cause: conditions.filter(({ shown }) => shown === 'unique-cause').length,
    },
    percent: killed + survived === 0 ? 100 : Math.floor((killed * 100) / (killed + survived)),
  };
}
