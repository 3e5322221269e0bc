import { activeLeaves } from '../../rule/active-leaves.ts';
import type { Leaf, Rule } from '../../rule/ast.ts';
import type { ClauseRule } from '../../rule/edition-rules.ts';
import { compileLeaf } from './compile-leaf.ts';
import { type CompiledReasons, compileReasons } from './compile-reasons.ts';
import { compileRule, leafColumn, type RuleContext } from './compile-rule.ts';
import { columnName, identifier, indent } from './names.ts';
import type { Column } from './select.ts';
import { findingColumn, takesFinding, type ViewContext } from './view-context.ts';

/** What a clause comes to: its truths as columns, and over them its verdict, basis and reasons. */
export interface CompiledClause {
  readonly holds: readonly Column[];
  /** What the reasons rest on, over the truths. */
  readonly why: readonly Column[];
  /** The truth that counts for the conclusion: a clause that does not apply passes. */
  readonly passes: string;
  readonly verdict: string;
  readonly basis: string;
  readonly reason: string;
  /** Whether the finding says other than the data decide without it; absent for clauses that take none. */
  readonly contradicted?: string;
}

/**
 * A clause as evaluateClause of the reference has it: first whether it applies, then an assessor's finding, then the
 * rule. Every outcome has a branch of its own; the last ELSE is always "unknown".
 */
export function compileClause(
  clause: ClauseRule,
  context: ViewContext & Pick<RuleContext, 'declared'>,
): CompiledClause {
  const { id, rule, appliesWhen } = clause;
  const scope = scoped(clause, 'cond', context);
  const finding = findingOn(clause, context);
  const holds = identifier(`holds__${columnName(id)}`);
  const applies = identifier(`applies__${columnName(id)}`);
  const truth = compileRule(rule, scope);
  const decided = decidedBy(finding, truth);
  const open = appliesWhen && compileRule(appliesWhen, scoped(clause, 'applies', context));
  const verdict = `WHEN ${holds} THEN 'met' WHEN NOT ${holds} THEN 'not_met' ELSE 'undetermined' END`;
  const isOpen = context.dialect.isUnknown(holds);
  const contradicted = finding && contradiction(clause, finding, scope);
  const own = compileReasons(rule, columnName(id), scope);
  const because = reasonText(own, context);
  if (!open || !appliesWhen) {
    return {
      holds: [{ name: holds, expression: decided }, ...own.open],
      why: own.why,
      passes: holds,
      verdict: `CASE ${verdict}`,
      basis: basisOf(clause, holds, finding),
      reason: `CASE WHEN ${isOpen} THEN ${because} ELSE '' END`,
      ...(contradicted && { contradicted }),
    };
  }
  const unclear = compileReasons(
    appliesWhen,
    `applies__${columnName(id)}`,
    scoped(clause, 'applies', context),
  );
  return {
    holds: [
      { name: applies, expression: open },
      { name: holds, expression: `CASE WHEN ${open} THEN ${decided} ELSE ${context.dialect.unknown} END` },
      ...own.open,
      ...unclear.open,
    ],
    why: [...own.why, ...unclear.why],
    passes: `(NOT ${applies} OR ${holds})`,
    verdict: `CASE WHEN NOT ${applies} THEN 'not_applicable' ${verdict}`,
    basis: `CASE WHEN NOT ${applies} THEN 'computed' ELSE ${basisOf(clause, holds, finding && `(CASE WHEN ${applies} THEN ${finding} END)`)} END`,
    reason: [
      `CASE WHEN ${applies} AND ${isOpen} THEN ${because}`,
      `WHEN ${context.dialect.isUnknown(applies)} THEN ${reasonText(unclear, context)}`,
      "ELSE '' END",
    ].join('\n'),
    ...(contradicted && { contradicted }),
  };
}

/** The truth that counts for the conclusion, as one expression over the facts: no view has to hold its conditions. */
export function compilePasses(
  clause: ClauseRule,
  context: Pick<ViewContext, 'typed' | 'dialect' | 'shape'> & Pick<RuleContext, 'declared'>,
): string {
  const truthOf = (rule: Rule) => {
    const leaves = new Map(activeLeaves(rule).map(({ leaf }) => [leaf.id, leaf]));
    return compileRule(rule, { ...context, leaf: id => `(${compileLeaf(leaves.get(id) as Leaf, context)})` });
  };
  const decided = `(${decidedBy(findingOn(clause, context), truthOf(clause.rule))})`;
  if (!clause.appliesWhen) return decided;
  const applies = truthOf(clause.appliesWhen);
  return `(NOT ${applies} OR CASE WHEN ${applies} THEN ${decided} ELSE ${context.dialect.unknown} END)`;
}

/** The column of an assessor's finding on a clause that takes one. */
function findingOn({ id, mode }: ClauseRule, { shape }: Pick<ViewContext, 'shape'>): string | false {
  return mode !== 'computed' && takesFinding(shape, id) && identifier(findingColumn(id));
}

function decidedBy(finding: string | false, truth: string): string {
  return finding ? `CASE ${finding} WHEN 'met' THEN TRUE WHEN 'not_met' THEN FALSE ELSE ${truth} END` : truth;
}

/** What the enterprise merely says of itself decides nothing here, whatever assurance is asked for. */
function contradiction({ rule }: ClauseRule, finding: string, scope: RuleContext): string {
  const { isTrue, isFalse } = scope.dialect;
  const truth = compileRule(rule, { ...scope, declared: false });
  return `(${finding} = 'met' AND ${isFalse(`(${truth})`)} OR ${finding} = 'not_met' AND ${isTrue(`(${truth})`)})`;
}

function reasonText({ texts }: CompiledReasons, { dialect }: ViewContext): string {
  return indent(dialect.joinTexts(texts), '  ');
}

function scoped(
  { id }: ClauseRule,
  prefix: 'cond' | 'applies',
  context: ViewContext & Pick<RuleContext, 'declared'>,
): RuleContext {
  return { ...context, leaf: condition => identifier(leafColumn(id, condition, prefix)) };
}

/** A finding where there is one; what a judgement that is open rests on is the finding it awaits. */
function basisOf({ mode }: ClauseRule, holds: string, finding: string | false): string {
  const own =
    mode === 'judgement' ? `CASE WHEN ${holds} IS NULL THEN 'finding' ELSE 'declared' END` : `'${mode}'`;
  return finding ? `CASE WHEN ${finding} IS NOT NULL THEN 'finding' ELSE ${own} END` : own;
}
