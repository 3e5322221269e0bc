import type { ClauseRule } from '../../rule/edition-rules.ts';
import { compileReasons } from './compile-reasons.ts';
import { compileRule, leafColumn, type RuleContext } from './compile-rule.ts';
import { findingColumn, takesFinding, type ViewContext } from './compile-views.ts';
import { columnName, identifier, indent } from './names.ts';
import type { Column } from './select.ts';

/** What a clause comes to: its truths as columns, and over them its verdict, basis and reasons. */
export interface CompiledClause {
  readonly holds: readonly Column[];
  /** The truth that counts for the conclusion: a clause that does not apply passes. */
  readonly passes: string;
  readonly verdict: string;
  readonly basis: string;
  readonly reason: string;
}

/**
 * A clause as evaluateClause of the reference has it: first whether it applies, then an assessor's finding, then the
 * rule. Every outcome has a branch of its own; the last ELSE is always "unknown".
 */
export function compileClause(
  clause: ClauseRule,
  context: ViewContext & Pick<RuleContext, 'declared'>,
): CompiledClause {
  const { id, rule, appliesWhen, mode } = clause;
  const own = scoped(clause, 'cond', context);
  const finding = mode !== 'computed' && takesFinding(context.shape, id) && identifier(findingColumn(id));
  const holds = identifier(`holds__${columnName(id)}`);
  const applies = identifier(`applies__${columnName(id)}`);
  const truth = compileRule(rule, own);
  const decided = finding
    ? `CASE ${finding} WHEN 'met' THEN TRUE WHEN 'not_met' THEN FALSE ELSE ${truth} END`
    : truth;
  const open = appliesWhen && compileRule(appliesWhen, scoped(clause, 'applies', context));
  const verdict = `WHEN ${holds} THEN 'met' WHEN NOT ${holds} THEN 'not_met' ELSE 'undetermined' END`;
  const reasons = (of: typeof rule, scope: RuleContext) =>
    context.dialect.joinTexts(compileReasons(of, scope));
  const isOpen = context.dialect.isUnknown(holds);
  if (!open || !appliesWhen) {
    return {
      holds: [{ name: holds, expression: decided }],
      passes: holds,
      verdict: `CASE ${verdict}`,
      basis: basisOf(clause, holds, finding),
      reason: `CASE WHEN ${isOpen} THEN ${indent(reasons(rule, own), '  ')} ELSE '' END`,
    };
  }
  return {
    holds: [
      { name: applies, expression: open },
      {
        name: holds,
        expression: `CASE WHEN ${open} THEN ${decided} ELSE ${context.dialect.unknown} END`,
      },
    ],
    passes: `(NOT ${applies} OR ${holds})`,
    verdict: `CASE WHEN NOT ${applies} THEN 'not_applicable' ${verdict}`,
    basis: `CASE WHEN NOT ${applies} THEN 'computed' ELSE ${basisOf(clause, holds, finding && `(CASE WHEN ${applies} THEN ${finding} END)`)} END`,
    reason: [
      `CASE WHEN ${applies} AND ${isOpen} THEN ${indent(reasons(rule, own), '  ')}`,
      `WHEN ${context.dialect.isUnknown(applies)} THEN ${indent(reasons(appliesWhen, scoped(clause, 'applies', context)), '  ')}`,
      "ELSE '' END",
    ].join('\n'),
  };
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
