import type { ClauseRule } from '../../rule/edition-rules.ts';
import { type CompiledReasons, compileReasons } from './compile-reasons.ts';
import { compileRule, leafColumn, type RuleContext } from './compile-rule.ts';
import { findingColumn, takesFinding, type ViewContext } from './compile-views.ts';
import { columnName, identifier, indent } from './names.ts';
import type { Column } from './select.ts';

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
  const { id, rule, appliesWhen, mode } = clause;
  const scope = scoped(clause, 'cond', context);
  const finding = mode !== 'computed' && takesFinding(context.shape, id) && identifier(findingColumn(id));
  const holds = identifier(`holds__${columnName(id)}`);
  const applies = identifier(`applies__${columnName(id)}`);
  const truth = compileRule(rule, scope);
  const decided = finding
    ? `CASE ${finding} WHEN 'met' THEN TRUE WHEN 'not_met' THEN FALSE ELSE ${truth} END`
    : truth;
  const open = appliesWhen && compileRule(appliesWhen, scoped(clause, 'applies', context));
  const verdict = `WHEN ${holds} THEN 'met' WHEN NOT ${holds} THEN 'not_met' ELSE 'undetermined' END`;
  const isOpen = context.dialect.isUnknown(holds);
  const contradicted = finding && contradiction(clause, finding, scope, open);
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

/** What the enterprise merely says of itself decides nothing here, whatever assurance is asked for. */
function contradiction(
  { rule }: ClauseRule,
  finding: string,
  scope: RuleContext,
  applies: string | undefined,
): string {
  const { isTrue, isFalse } = scope.dialect;
  const truth = compileRule(rule, { ...scope, declared: false });
  const other = `(${finding} = 'met' AND ${isFalse(`(${truth})`)} OR ${finding} = 'not_met' AND ${isTrue(`(${truth})`)})`;
  if (applies === undefined) return other;
  return `(${finding} IN ('met', 'not_met') AND ${isFalse(`(${applies})`)} OR ${isTrue(`(${applies})`)} AND ${other})`;
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
