/**
 * The reference evaluator: slow, exact, written to be read beside ast.ts. The other backends are tested against it.
 * It preserves everything ast.ts says; it never rounds, never reads the clock and evaluates each part anew.
 */

import type { ClassifyFact, Conclusion, Truth } from '../../rule/ast.ts';
import { conclusionOf, type EditionRules } from '../../rule/edition-rules.ts';
import type { Assurance } from '../../words.ts';
import { classify } from './evaluate-classify.ts';
import { type ClauseResult, evaluateClause, type Verdict } from './evaluate-clause.ts';
import { evaluateFact } from './evaluate-fact.ts';
import type { DeclarationData } from './outcome.ts';

export type Concluded = 'recognised' | 'not_recognised' | 'undetermined';

/** `possible` is what the table leaves open, whether or not a stated size then decided. */
export interface SizeResult {
  readonly value: string | null;
  readonly basis: 'table' | 'stated' | 'undetermined';
  readonly possible: readonly string[];
}

export interface ReferenceResult {
  /** The first classified fact of the edition; absent when it has none. */
  readonly size?: SizeResult;
  readonly conclusion: Concluded;
  readonly clauses: readonly ClauseResult[];
}

/** Judges a valid declaration by every clause of `edition`. */
export function evaluateReference(
  edition: EditionRules,
  declaration: DeclarationData,
  assurance: Assurance,
): ReferenceResult {
  const clauses = edition.clauses.map(clause => evaluateClause(clause, edition, declaration, assurance));
  const sized = [...edition.facts.values()].find(fact => fact.kind === 'classify');
  const size = sized && { size: evaluateSize(sized, edition, declaration) };
  return { ...size, conclusion: conclude(conclusionOf(edition), clauses), clauses };
}

/** The conclusion by its rule over the verdicts of clauses: true where it is recognised. */
export function conclude(
  rule: Conclusion,
  clauses: readonly Pick<ClauseResult, 'id' | 'verdict'>[],
): Concluded {
  const truth = concludeTruth(rule, new Map(clauses.map(({ id, verdict }) => [id, verdict])));
  return ({ true: 'recognised', false: 'not_recognised', unknown: 'undetermined' } as const)[truth];
}

function concludeTruth(rule: Conclusion, verdicts: ReadonlyMap<string, Verdict>): Truth {
  if (rule.kind === 'clause') {
    const verdict = verdicts.get(rule.clause);
    if (verdict === 'met' || verdict === 'not_applicable') return 'true';
    return verdict === 'not_met' ? 'false' : 'unknown';
  }
  const truths = rule.parts.map(part => concludeTruth(part, verdicts));
  const least = { all: truths.length, any: 1, at_least: 'least' in rule ? rule.least : 0 }[rule.kind];
  if (truths.filter(truth => truth === 'true').length >= least) return 'true';
  return truths.filter(truth => truth !== 'false').length < least ? 'false' : 'unknown';
}

function evaluateSize(fact: ClassifyFact, edition: EditionRules, declaration: DeclarationData): SizeResult {
  const table = edition.tables[fact.table];
  if (!table) throw new RangeError(`\`${fact.table}\` is not a table`);
  const { byTable, possible } = classify(fact, table, id => evaluateFact(id, edition, declaration));
  if (possible.length > 1) return { value: null, basis: 'undetermined', possible };
  return { value: possible[0] ?? null, basis: byTable.length === 1 ? 'table' : 'stated', possible: byTable };
}
