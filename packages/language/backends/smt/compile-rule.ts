import type { Compare, In, IncludesAny, Leaf, Match, Order, Rule } from '../../rule/ast.ts';
import { type FactTerm, isCertain } from './compile-fact.ts';
import { dayOf } from './day-of.ts';
import { and, atLeast, equal, FALSE, int, moreThan, not, or, type Term, TRUE, times } from './term.ts';
import { allOf, anyOf, opposite, type TruthTerm, truthWhen, UNKNOWN } from './truth-term.ts';

export interface RuleContext {
  readonly fact: (id: string) => FactTerm;
  /** Whether the enterprise's own yes counts. */
  readonly declared: Term;
  /**
   * Takes `judgement(x)` and `shown_by(x)` for x: what the words ask for, whoever has to show it. This departs from
   * ast.ts and is for checks of the text alone.
   */
  readonly bare?: boolean;
}

/** The truth of the rule over the facts. */
export function compileRule(rule: Rule, context: RuleContext): TruthTerm {
  switch (rule.kind) {
    case 'all':
      return allOf(rule.parts.map(part => compileRule(part, context)));
    case 'any':
      return anyOf(rule.parts.map(part => compileRule(part, context)));
    case 'not':
      return opposite(compileRule(rule.part, context));
    case 'judgement': {
      const statement = compileRule(rule.part, context);
      return context.bare ? statement : { ...statement, true: and(context.declared, statement.true) };
    }
    case 'shown_by': {
      const proof = compileRule(rule.part, context);
      return context.bare ? proof : { ...proof, false: FALSE };
    }
    case 'match':
      return compileMatch(rule, context);
    default:
      return compileLeaf(rule, context);
  }
}

/** The cases that are still possible have to agree. */
function compileMatch(rule: Match, context: RuleContext): TruthTerm {
  const selector = context.fact(rule.fact);
  const cases = rule.cases.map(({ when, then }) => ({
    ruledOut: not(isPossible(selector, when)),
    then: compileRule(then, context),
  }));
  return {
    true: and(...cases.map(({ ruledOut, then }) => or(ruledOut, then.true))),
    false: and(...cases.map(({ ruledOut, then }) => or(ruledOut, then.false))),
  };
}

/** Whether a code fact may still be one of `codes`. */
export function isPossible(selector: FactTerm, codes: readonly string[]): Term {
  if (selector.kind === 'possible') return or(...codes.map(code => selector.possible.get(code) ?? FALSE));
  if (selector.kind === 'code') return or(not(selector.known), selector.isOneOf(codes));
  return TRUE;
}

function compileLeaf(leaf: Leaf, context: RuleContext): TruthTerm {
  const fact = context.fact(leaf.fact);
  switch (leaf.kind) {
    case 'compare':
      return compileCompare(leaf, fact);
    case 'equals':
      if (typeof leaf.value === 'string') return compileIn([leaf.value], fact);
      if (fact.kind !== 'boolean') return UNKNOWN;
      return truthWhen(fact.known, leaf.value ? fact.value : not(fact.value));
    case 'in':
      return compileIn((leaf satisfies In).codes, fact);
    case 'includes_any':
      return compileIncludesAny(leaf, fact);
    case 'present':
      return { true: isCertain(fact), false: FALSE };
  }
}

/** What all the codes still possible agree on. */
function compileIn(codes: readonly string[], fact: FactTerm): TruthTerm {
  if (fact.kind === 'code') return truthWhen(fact.known, fact.isOneOf(codes));
  if (fact.kind !== 'possible') return UNKNOWN;
  const split = (inside: boolean) =>
    [...fact.possible].filter(([code]) => codes.includes(code) === inside).map(([, possible]) => possible);
  return { true: not(or(...split(false))), false: not(or(...split(true))) };
}

function compileIncludesAny({ codes }: IncludesAny, fact: FactTerm): TruthTerm {
  if (fact.kind !== 'codes') return UNKNOWN;
  return truthWhen(fact.known, or(...codes.map(fact.has)));
}

function compileCompare(
  { order, value: { numerator: p, denominator: q }, written }: Compare,
  fact: FactTerm,
): TruthTerm {
  switch (fact.kind) {
    case 'number': {
      const ends = [fact.low, fact.high].map(end => compareTerms(order, times(q, end), int(p)));
      return { true: and(fact.known, ...ends), false: and(fact.known, ...ends.map(not)) };
    }
    case 'quotient':
      return truthWhen(fact.known, compareTerms(order, times(q, fact.of), times(p, fact.to)));
    case 'growth': {
      const power = BigInt(fact.years);
      return truthWhen(
        fact.known,
        compareTerms(order, times(q ** power, fact.latest), times((q + p) ** power, fact.base)),
      );
    }
    case 'date':
      return truthWhen(fact.known, compareTerms(order, fact.value, int(dayOf(written))));
    default:
      return UNKNOWN;
  }
}

export function compareTerms(order: Order, one: Term, other: Term): Term {
  switch (order) {
    case 'at_least':
      return atLeast(one, other);
    case 'more_than':
      return moreThan(one, other);
    case 'at_most':
      return atLeast(other, one);
    case 'less_than':
      return moreThan(other, one);
  }
}

export function sameTruth(one: TruthTerm, other: TruthTerm): Term {
  return and(equal(one.true, other.true), equal(one.false, other.false));
}
