import type { Leaf, Match, Rule } from '../../rule/ast.ts';
import { dayOf } from './day-of.ts';
import { type FactTerm, isCertain, wholeOf } from './fact-term.ts';
import { compareTerms, compareWholes, either } from './number-term.ts';
import { and, equal, FALSE, int, not, or, type Term, TRUE } from './term.ts';
import { allOf, anyOf, opposite, someOf, type TruthTerm, truthWhen, UNKNOWN } from './truth-term.ts';

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
    case 'at_least':
      return someOf(
        rule.least,
        rule.parts.map(part => compileRule(part, context)),
      );
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
  if (selector.kind === 'code') {
    const absent = selector.allowed?.some(code => codes.includes(code)) ?? true;
    return or(and(not(selector.known), absent ? TRUE : FALSE), and(selector.known, selector.isOneOf(codes)));
  }
  return TRUE;
}

export function compileLeaf(leaf: Leaf, { fact: factOf }: Pick<RuleContext, 'fact'>): TruthTerm {
  const fact = factOf(leaf.fact);
  switch (leaf.kind) {
    case 'compare':
      if (fact.kind === 'number') return fact.compare(leaf.order, leaf.value);
      if (fact.kind !== 'date') return UNKNOWN;
      return truthWhen(fact.known, compareTerms(leaf.order, fact.value, int(dayOf(leaf.written))));
    case 'compare_facts':
      return compareWholes(
        leaf.order,
        wholeOf(leaf.fact, { fact: factOf }),
        wholeOf(leaf.other, { fact: factOf }),
        leaf.times,
      );
    case 'equals':
      if (typeof leaf.value === 'string') return compileIn([leaf.value], fact);
      if (fact.kind !== 'boolean') return UNKNOWN;
      return truthWhen(fact.known, leaf.value ? fact.value : not(fact.value));
    case 'in':
      return compileIn(leaf.codes, fact);
    case 'includes_any':
      if (fact.kind !== 'codes') return UNKNOWN;
      return truthWhen(fact.known, or(...leaf.codes.map(fact.has)));
    case 'present':
      return { true: isCertain(fact), false: FALSE };
  }
}

/** What all the codes still possible agree on. */
function compileIn(codes: readonly string[], fact: FactTerm): TruthTerm {
  if (fact.kind === 'code') {
    const inside = fact.allowed?.filter(code => codes.includes(code)).length;
    const absent = {
      true: and(not(fact.known), inside !== undefined && inside === fact.allowed?.length ? TRUE : FALSE),
      false: and(not(fact.known), inside === 0 ? TRUE : FALSE),
    };
    return either([truthWhen(fact.known, fact.isOneOf(codes)), absent]);
  }
  if (fact.kind !== 'possible') return UNKNOWN;
  const split = (inside: boolean) =>
    [...fact.possible].filter(([code]) => codes.includes(code) === inside).map(([, possible]) => possible);
  return { true: not(or(...split(false))), false: not(or(...split(true))) };
}

export function sameTruth(one: TruthTerm, other: TruthTerm): Term {
  return and(equal(one.true, other.true), equal(one.false, other.false));
}
