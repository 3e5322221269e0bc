import { isPossible, sameTruth } from '../../checker/backends/smt/compile-rule.ts';
import { type CompiledSmt, compileSmt } from '../../checker/backends/smt/compile-smt.ts';
import { type DeclarationModel, declarationModel } from '../../checker/backends/smt/declaration-model.ts';
import type { SmtEdition } from '../../checker/backends/smt/smt-edition.ts';
import { and, not, type Term, TRUE } from '../../checker/backends/smt/term.ts';
import type { Match, Rule } from '../../checker/rule/ast.ts';
import type { ClauseRule } from '../../checker/rule/edition-rules.ts';
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
  /** No declaration can pass all of these, and each of them is needed for that. */
  | { readonly code: 'clauses-contradict'; readonly clauses: readonly string[] }
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
    flaws.push(...outcome, ...(await checkCases(scope)));
    if (outcome.length === 0) flaws.push(...(await checkParts(scope)));
  }
  return [...flaws, ...(await checkContradiction(solver, compiled, model))];
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
    for (const sibling of siblings) {
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
  for (const { id, possible } of casesOf(clause.rule, TRUE, compiled)) {
    const answer = await solver.check(known, possible);
    if (answer === 'unsat') flaws.push({ code: 'case-unreachable', clause: clause.id, case: id });
    if (answer === 'unknown')
      flaws.push({ code: 'proof-timeout', clause: clause.id, question: 'case-unreachable' });
  }
  return flaws;
}

/** Every case of the rule with what has to be so that it comes into play. */
function casesOf(rule: Rule, guard: Term, compiled: CompiledSmt): { id: string; possible: Term }[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.parts.flatMap(part => casesOf(part, guard, compiled));
    case 'not':
      return casesOf(rule.part, guard, compiled);
    case 'judgement':
      return casesOf(rule.statement, guard, compiled);
    case 'shown_by':
      return casesOf(rule.proof, guard, compiled);
    case 'match':
      return casesOfMatch(rule, guard, compiled);
    default:
      return [];
  }
}

function casesOfMatch(rule: Match, guard: Term, compiled: CompiledSmt): { id: string; possible: Term }[] {
  return rule.cases.flatMap(({ id, when, then }) => {
    const possible = and(guard, isPossible(compiled.fact(rule.fact), when));
    return [{ id, possible }, ...casesOf(then, possible, compiled)];
  });
}

/** Nobody can be recognised: the smallest set of clauses that cannot all pass, found by leaving out one after another. */
async function checkContradiction(
  solver: Solver,
  { clauses }: CompiledSmt,
  model: DeclarationModel,
): Promise<EditionFlaw[]> {
  const together = (some: CompiledSmt['clauses']) =>
    solver.check(model.declared, ...some.map(({ passes }) => passes));
  const all = await together(clauses);
  if (all === 'unknown') return [{ code: 'proof-timeout', clause: null, question: 'clauses-contradict' }];
  if (all === 'sat') return [];
  let needed = clauses;
  for (const clause of clauses) {
    const fewer = needed.filter(one => one !== clause);
    if ((await together(fewer)) === 'unsat') needed = fewer;
  }
  return [{ code: 'clauses-contradict', clauses: needed.map(({ id }) => id) }];
}
