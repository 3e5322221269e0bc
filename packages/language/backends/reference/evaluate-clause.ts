import type { Truth } from '../../rule/ast.ts';
import type { ClauseRule, EditionRules, Mode } from '../../rule/edition-rules.ts';
import type { Assurance } from '../../words.ts';
import { evaluateRule, type Given } from './evaluate-rule.ts';
import type { DeclarationData, Reason } from './outcome.ts';
import { readPath } from './read-declaration.ts';

export type Verdict = 'met' | 'not_met' | 'undetermined' | 'not_applicable';
export type Basis = 'computed' | 'documents' | 'declared' | 'finding';

export interface ClauseResult {
  readonly id: string;
  readonly verdict: Verdict;
  readonly basis: Basis;
  /** Why the verdict is undetermined, each once, in the order of the rule; empty otherwise. */
  readonly reasons: readonly Reason[];
  /** The active leaves of the rule in document order. */
  readonly conditions: readonly { readonly id: string; readonly truth: Truth }[];
}

type Decision = Pick<ClauseResult, 'verdict' | 'basis' | 'reasons'>;

const VERDICT: Record<Truth, Verdict> = { true: 'met', false: 'not_met', unknown: 'undetermined' };

export function evaluateClause(
  clause: ClauseRule,
  edition: EditionRules,
  declaration: DeclarationData,
  assurance: Assurance,
): ClauseResult {
  const given: Given = { edition, declaration, assurance, clause: clause.id };
  const { truth, reasons, leaves } = evaluateRule(clause.rule, given);
  const decision =
    decideApplicability(clause, given) ??
    decideByFinding(clause, declaration) ??
    decideByRule(clause.mode, truth, reasons);
  return { id: clause.id, ...decision, conditions: leaves.map(({ id, truth }) => ({ id, truth })) };
}

/** A clause comes into play only once it is known to apply, so that neither finding nor datum ever flips a verdict. */
function decideApplicability(clause: ClauseRule, given: Given): Decision | undefined {
  if (!clause.appliesWhen) return undefined;
  const applies = evaluateRule(clause.appliesWhen, given);
  if (applies.truth === 'true') return undefined;
  if (applies.truth === 'false') return { verdict: 'not_applicable', basis: 'computed', reasons: [] };
  return decideByRule(clause.mode, 'unknown', applies.reasons);
}

function decideByFinding(clause: ClauseRule, declaration: DeclarationData): Decision | undefined {
  const finding = readPath(declaration, `findings.${clause.id}.finding`);
  if (finding === undefined) return undefined;
  return { verdict: finding as Verdict, basis: 'finding', reasons: [] };
}

function decideByRule(mode: Mode, truth: Truth, reasons: readonly Reason[]): Decision {
  return { verdict: VERDICT[truth], basis: basisOf(mode, truth), reasons: withoutRepeats(reasons) };
}

/** What a judgement that is not decided rests on is the finding it awaits. */
function basisOf(mode: Mode, truth: Truth): Basis {
  if (mode !== 'judgement') return mode;
  return truth === 'unknown' ? 'finding' : 'declared';
}

function withoutRepeats(reasons: readonly Reason[]): Reason[] {
  const same = (a: Reason, b: Reason) =>
    a.reason === b.reason && a.subject === b.subject && a.year === b.year;
  return reasons.filter((reason, index) => reasons.findIndex(other => same(other, reason)) === index);
}
