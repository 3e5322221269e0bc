import {
  type ClauseRule,
  type Conclusion,
  children,
  isLeaf,
  type Leaf,
  type MatchCase,
  type Rule,
} from '@zhunsheng/language';
import type { SmtEdition } from '@zhunsheng/language/smt';
import {
  and,
  type CompiledSmt,
  compileSmt,
  type DeclarationModel,
  declarationModel,
  isPossible,
  not,
  sameTruth,
  type Term,
  TRUE,
} from '@zhunsheng/language/smt';
import { dataKnown } from './data-known.ts';
import { conditionIds, partsOfRule } from './parts-of-rule.ts';
import type { Prover, Solver } from './solver.ts';

/**
 * Something about an edition that cannot be meant. All of them are proved on the declarations that are valid and give
 * all the data; judgement and documents are taken at their words (`judgement(x)` and `shown_by(x)` for x).
 */
export type EditionFlaw =
  | { readonly code: 'clause-never-fails' | 'clause-never-passes'; readonly clause: string }
  /** Leaving the conditions out changes nothing. `because`: those that alone make them so; empty if it takes several. */
  | {
      readonly code: 'condition-idle';
      readonly clause: string;
      readonly conditions: readonly string[];
      readonly because: readonly string[];
    }
  | { readonly code: 'case-unreachable'; readonly clause: string; readonly case: string }
  /** Among those that a case or a condition is for, none can meet it, or none can fail it. */
  | {
      readonly code: 'case-never-passes' | 'case-never-fails';
      readonly clause: string;
      readonly case: string;
    }
  | {
      readonly code: 'condition-never-met' | 'condition-always-met';
      readonly clause: string;
      readonly condition: string;
    }
  /** No declaration can pass all of these, and each of them is needed for that. */
  | { readonly code: 'clauses-contradict'; readonly clauses: readonly string[] }
  /** No declaration can be recognised by the rule of the conclusion. */
  | { readonly code: 'conclusion-impossible' }
  /** Z3 ran out of time: nothing is known of this. */
  | {
      readonly code: 'proof-timeout';
      readonly clause: string | null;
      readonly question: Exclude<EditionFlaw['code'], 'proof-timeout'>;
    };

interface Scope {
  readonly solver: Solver;
  readonly compiled: CompiledSmt;
  readonly clause: ClauseRule;
  readonly known: Term;
}

/** The flaws of one edition, clause by clause; contradictions last. */
export async function checkEdition(
  edition: SmtEdition,
  prover: Prover,
  { timeout }: { readonly timeout?: number } = {},
): Promise<EditionFlaw[]> {
  const model = declarationModel([edition]);
  const compiled = compileSmt(edition, model);
  const constraints = [...model.constraints, ...compiled.constraints];
  const script = [
    ...model.declarations,
    ...compiled.definitions,
    ...constraints.map(term => `(assert ${term})`),
  ];
  const solver = await prover.open(script, { timeout });
  const flaws: EditionFlaw[] = [];
  for (const clause of edition.rules.clauses) {
    const { data, classified } = dataKnown([clause], edition.rules, compiled, model);
    const applies = clause.appliesWhen ? compiled.rule(clause.appliesWhen, { bare: true }).true : TRUE;
    const scope = { solver, compiled, clause, known: and(data, classified, applies) };
    const outcome = await checkOutcomes(scope);
    const cases = await checkCases(scope);
    flaws.push(...outcome, ...cases);
    if (outcome.length > 0) continue;
    const pointless = await checkOutcomesWithin(scope);
    flaws.push(...pointless);
    // A condition that is always or never met is idle as well; it is said once.
    if (pointless.length === 0) flaws.push(...(await checkParts(scope)));
  }
  const impossible = flaws.flatMap(flaw => (flaw.code === 'clause-never-passes' ? [flaw.clause] : []));
  const contradiction = await checkContradiction(solver, compiled, edition.rules.conclusion, model);
  // A clause that nobody can meet contradicts no other; it was told already.
  const told = (flaw: EditionFlaw) =>
    flaw.code === 'clauses-contradict' && flaw.clauses.every(clause => impossible.includes(clause));
  return [...flaws, ...contradiction.filter(flaw => !told(flaw))];
}

async function checkOutcomes({ solver, compiled, clause, known }: Scope): Promise<EditionFlaw[]> {
  const rule = compiled.rule(clause.rule, { bare: true });
  const questions = [
    ['clause-never-passes', rule.true],
    ['clause-never-fails', rule.false],
  ] as const;
  const flaws: EditionFlaw[] = [];
  for (const [code, outcome] of questions) {
    const answer = await solver.check(known, outcome);
    if (answer === 'unsat') flaws.push({ code, clause: clause.id });
    if (answer === 'unknown') flaws.push({ code: 'proof-timeout', clause: clause.id, question: code });
  }
  return flaws;
}

async function checkParts({ solver, compiled, clause, known }: Scope): Promise<EditionFlaw[]> {
  const truth = (rule: Rule) => compiled.rule(rule, { bare: true });
  const flaws: EditionFlaw[] = [];
  for (const { part, siblings, within, without } of partsOfRule(clause.rule)) {
    const answer = await solver.check(known, not(sameTruth(truth(clause.rule), truth(without))));
    if (answer === 'unknown')
      flaws.push({ code: 'proof-timeout', clause: clause.id, question: 'condition-idle' });
    if (answer !== 'unsat') continue;
    const because: string[] = [];
    // Among at_least no other part alone makes one idle.
    for (const sibling of within === 'at_least' ? [] : siblings) {
      const breach =
        within === 'any'
          ? [truth(part).true, not(truth(sibling).true)]
          : [truth(sibling).true, not(truth(part).true)];
      if (because.length === 0 && (await solver.check(known, ...breach)) === 'unsat')
        because.push(...conditionIds(sibling));
    }
    flaws.push({ code: 'condition-idle', clause: clause.id, conditions: conditionIds(part), because });
  }
  return flaws;
}

async function checkCases({ solver, compiled, clause, known }: Scope): Promise<EditionFlaw[]> {
  const flaws: EditionFlaw[] = [];
  for (const { one, guard } of placesOfRule(clause.rule, TRUE, compiled)) {
    if (!('when' in one)) continue;
    const answer = await solver.check(known, guard);
    if (answer === 'unsat') flaws.push({ code: 'case-unreachable', clause: clause.id, case: one.id });
    if (answer === 'unknown')
      flaws.push({ code: 'proof-timeout', clause: clause.id, question: 'case-unreachable' });
  }
  return flaws;
}

/**
 * Whether every case and every condition can be met and can be failed by those it is for. A rule can hold for some and
 * still ask the impossible of one size of enterprise. Of a case and the one condition it has, the condition is named.
 */
async function checkOutcomesWithin({ solver, compiled, clause, known }: Scope): Promise<EditionFlaw[]> {
  const places = placesOfRule(clause.rule, TRUE, compiled);
  // The only condition of a clause is the clause, which was asked already.
  if (places.length < 2) return [];
  const flaws: EditionFlaw[] = [];
  for (const { one, guard } of places) {
    if ('when' in one && isLeaf(one.then)) continue;
    const { true: met, false: failed } = compiled.rule('when' in one ? one.then : one, { bare: true });
    for (const [outcome, never] of [
      [met, true],
      [failed, false],
    ] as const) {
      const flaw = neverOf(clause.id, one, never);
      const answer = await solver.check(known, guard, outcome);
      if (answer === 'unknown') flaws.push({ code: 'proof-timeout', clause: clause.id, question: flaw.code });
      // What is never reached is told as such.
      if (answer === 'unsat' && (await solver.check(known, guard)) !== 'unsat') flaws.push(flaw);
    }
  }
  return flaws;
}

function neverOf(clause: string, one: Leaf | MatchCase, never: boolean) {
  return 'when' in one
    ? ({ code: never ? 'case-never-passes' : 'case-never-fails', clause, case: one.id } as const)
    : ({ code: never ? 'condition-never-met' : 'condition-always-met', clause, condition: one.id } as const);
}

/** Every case and every condition of a rule, with what has to be so that it comes into play. */
function placesOfRule(
  rule: Rule,
  guard: Term,
  compiled: CompiledSmt,
): { one: Leaf | MatchCase; guard: Term }[] {
  if (isLeaf(rule)) return [{ one: rule, guard }];
  if (rule.kind !== 'match') return children(rule).flatMap(part => placesOfRule(part, guard, compiled));
  return rule.cases.flatMap(one => {
    const possible = and(guard, isPossible(compiled.fact(rule.fact), one.when));
    return [{ one, guard: possible }, ...placesOfRule(one.then, possible, compiled)];
  });
}

/**
 * Nobody can be recognised. Where all clauses have to pass: the smallest set of clauses that cannot, found by leaving out
 * one after another; under another conclusion no such set need be at fault.
 */
async function checkContradiction(
  solver: Solver,
  { clauses, conclusion }: CompiledSmt,
  stated: Conclusion | undefined,
  model: DeclarationModel,
): Promise<EditionFlaw[]> {
  const question = stated ? 'conclusion-impossible' : 'clauses-contradict';
  const all = await solver.check(model.declared, conclusion.recognised);
  if (all === 'unknown') return [{ code: 'proof-timeout', clause: null, question }];
  if (all === 'sat') return [];
  if (question === 'conclusion-impossible') return [{ code: question }];
  const together = (some: CompiledSmt['clauses']) =>
    solver.check(model.declared, ...some.map(({ passes }) => passes));
  let needed = clauses;
  for (const clause of clauses) {
    const fewer = needed.filter(one => one !== clause);
    if ((await together(fewer)) === 'unsat') needed = fewer;
  }
  return [{ code: question, clauses: needed.map(({ id }) => id) }];
}
