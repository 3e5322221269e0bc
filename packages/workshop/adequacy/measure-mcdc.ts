import type { ClauseRule, EditionRules, Rule, Truth } from '@zhunsheng/language';
import { activeLeaves, type GuardedLeaf, ruleSites } from '@zhunsheng/language';
import { evaluateRule } from '@zhunsheng/language/reference';
import type { RunnableCase } from './run-case.ts';

/** Whether cases show that a condition decides by itself. `unique-cause` is the stricter way. */
export interface ConditionCoverage {
  readonly id: string;
  /** Below the clause's file. */
  readonly pointer: string;
  readonly shown: 'unique-cause' | 'masking' | 'no';
  /** The names of the two cases. */
  readonly pair?: readonly [string, string];
}

/** What one case says of one condition that decides in it. */
interface Observation {
  readonly name: string;
  readonly condition: Truth;
  readonly outcome: Truth;
  /** The other active conditions. */
  readonly others: string;
}

/**
 * Modified condition/decision coverage of a clause's rule by its cases. A condition is shown when two cases differ in
 * it, true against false, and in the verdict, met against not met, and in each of them turning the condition alone turns
 * the verdict (masking MC/DC); where all other conditions are the same in both, it is unique-cause MC/DC. A proof by
 * documents can never fail a clause: there, met against undetermined. Cases that a finding decides show nothing.
 */
export function measureMcdc(
  clause: ClauseRule,
  rules: EditionRules,
  cases: readonly RunnableCase[],
): ConditionCoverage[] {
  const usable = cases.filter(({ declaration }) => !hasFinding(declaration, clause.id));
  const sites = new Map(
    ruleSites(clause.rule, '/rule').flatMap(site =>
      'id' in site.node ? [[site.node.id, site] as const] : [],
    ),
  );
  return activeLeaves(clause.rule).map(guarded => {
    const site = sites.get(guarded.leaf.id);
    if (!site) throw new RangeError(`\`${guarded.leaf.id}\` is not in the rule`);
    const turned = site.replace({ kind: 'not', part: site.node });
    const observations = usable.flatMap(one => observe(one, guarded, turned, clause, rules));
    return { id: guarded.leaf.id, pointer: site.pointer, ...findPair(observations) };
  });
}

function hasFinding(declaration: RunnableCase['declaration'], clause: string): boolean {
  const findings = declaration['findings'] as Record<string, unknown> | undefined;
  return findings?.[clause] !== undefined;
}

function observe(
  { source, declaration }: RunnableCase,
  { leaf, role }: GuardedLeaf,
  turned: Rule,
  clause: ClauseRule,
  edition: EditionRules,
): Observation[] {
  const given = { edition, declaration, assurance: source.assurance ?? 'verified', clause: clause.id };
  const { truth: outcome, leaves } = evaluateRule(clause.rule, given);
  const condition = leaves.find(({ id }) => id === leaf.id)?.truth;
  if (!condition || condition === 'unknown') return [];
  const after = evaluateRule(turned, given).truth;
  const decided = (truth: Truth) => truth !== 'unknown' || role === 'proof';
  if (outcome === after || !decided(outcome) || !decided(after)) return [];
  const others = leaves
    .filter(({ id }) => id !== leaf.id)
    .map(({ id, truth }) => `${id}=${truth}`)
    .join();
  return [{ name: source.name, condition, outcome, others }];
}

function findPair(observations: readonly Observation[]): Pick<ConditionCoverage, 'shown' | 'pair'> {
  const pairs = observations
    .filter(({ condition }) => condition === 'true')
    .flatMap(one =>
      observations
        .filter(other => other.condition === 'false' && other.outcome !== one.outcome)
        .map(other => ({ one, other, unique: one.others === other.others })),
    );
  const best = pairs.find(({ unique }) => unique) ?? pairs[0];
  if (!best) return { shown: 'no' };
  return { shown: best.unique ? 'unique-cause' : 'masking', pair: [best.one.name, best.other.name] };
}
