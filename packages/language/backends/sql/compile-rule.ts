import type { AtLeast, Match, Rule } from '../../rule/ast.ts';
import type { Dialect } from './dialect.ts';
import { columnName } from './names.ts';
import { casePossible } from './possible-codes.ts';
import type { SqlContext } from './sql-context.ts';

export interface RuleContext extends SqlContext {
  /** Whether an enterprise's own yes on a matter of judgement counts. */
  readonly declared: boolean;
  /** The column that holds the truth of a condition of the clause. */
  readonly leaf: (id: string) => string;
}

/** The column of a condition's truth: `cond__rd_intensity__min`; those of `applies_when` begin with `applies__`. */
export function leafColumn(clause: string, condition: string, prefix: 'cond' | 'applies'): string {
  return `${prefix}__${columnName(clause)}__${columnName(condition)}`;
}

/** A three-valued boolean over the condition columns: the truth of the rule. */
export function compileRule(rule: Rule, context: RuleContext): string {
  switch (rule.kind) {
    case 'all':
      return joined(rule.parts, 'AND', context);
    case 'any':
      return joined(rule.parts, 'OR', context);
    case 'at_least':
      return compileAtLeast(rule, context);
    case 'not':
      return `(NOT ${compileRule(rule.part, context)})`;
    case 'judgement':
      return context.declared
        ? compileRule(rule.part, context)
        : `(${compileRule(rule.part, context)} AND ${context.dialect.unknown})`;
    case 'shown_by':
      return `(${compileRule(rule.part, context)} OR ${context.dialect.unknown})`;
    case 'match':
      return compileMatch(rule, context);
    default:
      return context.leaf(rule.id);
  }
}

function joined(parts: readonly Rule[], connective: 'AND' | 'OR', context: RuleContext): string {
  return `(${parts.map(part => compileRule(part, context)).join(` ${connective} `)})`;
}

function compileAtLeast({ least, parts }: AtLeast, context: RuleContext): string {
  return atLeastTruth(
    parts.map(part => compileRule(part, context)),
    least,
    context.dialect,
  );
}

/** True when so many truths are, false when so many are false that it cannot be any more. */
export function atLeastTruth(
  truths: readonly string[],
  least: number,
  dialect: Pick<Dialect, 'isTrue' | 'isFalse' | 'unknown'>,
): string {
  const count = (one: number, other: number, is: (truth: string) => string) =>
    truths.map(truth => `CASE WHEN ${is(truth)} THEN ${one} ELSE ${other} END`).join(' + ');
  const [certain, possible] = [count(1, 0, dialect.isTrue), count(0, 1, dialect.isFalse)];
  return `(CASE WHEN ${certain} >= ${least} THEN TRUE\n      WHEN ${possible} < ${least} THEN FALSE\n      ELSE ${dialect.unknown} END)`;
}

/** True or false where all cases that are still possible are. */
function compileMatch(rule: Match, context: RuleContext): string {
  const cases = rule.cases.map(({ when, then }) => ({
    possible: casePossible(rule.fact, when, context),
    truth: compileRule(then, context),
  }));
  const agree = (is: (truth: string) => string) =>
    cases.map(({ possible, truth }) => `(NOT ${possible} OR ${is(truth)})`).join(' AND ');
  const { isTrue, isFalse, unknown } = context.dialect;
  return `(CASE WHEN ${agree(isTrue)} THEN TRUE\n      WHEN ${agree(isFalse)} THEN FALSE\n      ELSE ${unknown} END)`;
}
