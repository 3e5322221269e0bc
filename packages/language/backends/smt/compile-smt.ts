/**
 * The rules of an edition as SMT-LIB over the variables of a declaration. It preserves everything that ast.ts and the
 * reference evaluator say of verdicts: Kleene logic by two Bools a truth, matches over sets of possible codes, numbers as
 * intervals, findings, applicability, both assurances, the conclusion. Arithmetic is over whole numbers and nothing is
 * divided: shares and growth are multiplied out by constants and stay linear; the arithmetic mean of rates is multiplied out
 * by its bases, which is not linear, and Z3 may give up on it. Bases, reasons and gaps are not modelled. `present` of a
 * growth whose stated bases give one rate in several ways is unknown here.
 */
import type { Conclusion } from '../../rule/ast.ts';
import { type ClauseRule, conclusionOf } from '../../rule/edition-rules.ts';
import { compileFact } from './compile-fact.ts';
import { compileRule, type RuleContext } from './compile-rule.ts';
import type { DeclarationModel } from './declaration-model.ts';
import type { FactTerm } from './fact-term.ts';
import type { SmtEdition } from './smt-edition.ts';
import { and, FALSE, implies, not, or, symbol, type Term } from './term.ts';
import { allOf, anyOf, CERTAIN, someOf, type TruthTerm, UNKNOWN } from './truth-term.ts';

/** The verdict of a clause; undetermined is when none of the three holds. */
export interface ClauseTerm {
  readonly id: string;
  readonly met: Term;
  readonly notMet: Term;
  readonly notApplicable: Term;
  /** Met or not applicable: it does not stand in the way of recognition. */
  readonly passes: Term;
}

export interface CompiledSmt {
  readonly edition: string;
  readonly clauses: readonly ClauseTerm[];
  readonly conclusion: { readonly recognised: Term; readonly notRecognised: Term };
  /** Definitions of the names the terms use, in SMT-LIB; they come after the declarations of the model. */
  readonly definitions: readonly string[];
  /** Findings that contradict what the data decide are errors in the data: these hold where there are none. */
  readonly constraints: readonly Term[];
  readonly fact: (id: string) => FactTerm;
  /** The truth of any rule over the facts of the edition, without findings. */
  readonly rule: (rule: ClauseRule['rule'], options?: { readonly bare?: boolean }) => TruthTerm;
}

/** Compiles an edition over `model`, which has to be made of this edition, perhaps with others. */
export function compileSmt(edition: SmtEdition, model: DeclarationModel): CompiledSmt {
  const definitions: string[] = [];
  const define = (name: string, sort: 'Bool' | 'Int', term: Term): Term => {
    const named = symbol(edition.id, name);
    definitions.push(`(define-fun ${named} () ${sort} ${term})`);
    return named;
  };
  const fact: (id: string) => FactTerm = memoise(id => {
    const found = edition.rules.facts.get(id);
    if (!found) throw new RangeError(`\`${id}\` is not a fact`);
    return compileFact(found, { rules: edition.rules, model, define, fact });
  });
  const context: RuleContext = { fact, declared: model.declared };
  const clauses = edition.rules.clauses.map(clause => compileClause(clause, context, edition, model, define));
  const concluded = compileConclusion(conclusionOf(edition.rules), clauses);
  const conclusion = {
    recognised: define('recognised', 'Bool', concluded.true),
    notRecognised: define('not_recognised', 'Bool', concluded.false),
  };
  const constraints = edition.rules.clauses.flatMap(clause =>
    findingConstraints(clause, context, edition, model),
  );
  const rule: CompiledSmt['rule'] = (one, options) => compileRule(one, { ...context, ...options });
  return { edition: edition.id, clauses, conclusion, definitions, constraints, fact, rule };
}

function compileConclusion(rule: Conclusion, clauses: readonly ClauseTerm[]): TruthTerm {
  if (rule.kind === 'clause') {
    const clause = clauses.find(({ id }) => id === rule.clause);
    return clause ? { true: clause.passes, false: clause.notMet } : UNKNOWN;
  }
  const parts = rule.parts.map(part => compileConclusion(part, clauses));
  if (rule.kind === 'at_least') return someOf(rule.least, parts);
  return rule.kind === 'all' ? allOf(parts) : anyOf(parts);
}

function memoise<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return key => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Value;
  };
}

function finding({ id, mode }: ClauseRule, { findingOf = one => one }: SmtEdition, model: DeclarationModel) {
  const variable = mode === 'computed' ? undefined : model.findings.get(findingOf(id));
  return variable ?? { met: FALSE, notMet: FALSE };
}

/** Applicability comes first, then the finding, then the rule. */
function compileClause(
  clause: ClauseRule,
  context: RuleContext,
  edition: SmtEdition,
  model: DeclarationModel,
  define: (name: string, sort: 'Bool', term: Term) => Term,
): ClauseTerm {
  const found = finding(clause, edition, model);
  const open = and(not(found.met), not(found.notMet));
  const rule = compileRule(clause.rule, context);
  const applies = clause.appliesWhen ? compileRule(clause.appliesWhen, context) : CERTAIN;
  const met = define(`${clause.id}:met`, 'Bool', and(applies.true, or(found.met, and(open, rule.true))));
  const notMet = define(
    `${clause.id}:not_met`,
    'Bool',
    and(applies.true, or(found.notMet, and(open, rule.false))),
  );
  const notApplicable = define(`${clause.id}:not_applicable`, 'Bool', applies.false);
  return {
    id: clause.id,
    met,
    notMet,
    notApplicable,
    passes: define(`${clause.id}:passes`, 'Bool', or(met, notApplicable)),
  };
}

/** A finding is on what the data under `verified` leave open, or says the same. */
function findingConstraints(
  clause: ClauseRule,
  context: RuleContext,
  edition: SmtEdition,
  model: DeclarationModel,
): Term[] {
  if (clause.mode === 'computed') return [];
  const found = finding(clause, edition, model);
  const verified = { ...context, declared: FALSE };
  const rule = compileRule(clause.rule, verified);
  const applies = clause.appliesWhen ? compileRule(clause.appliesWhen, verified) : CERTAIN;
  return [
    implies(or(found.met, found.notMet), not(applies.false)),
    implies(found.met, not(and(applies.true, rule.false))),
    implies(found.notMet, not(and(applies.true, rule.true))),
  ];
}
