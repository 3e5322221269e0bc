import { activeLeaves } from '../../rule/active-leaves.ts';
import type { Compare, Fact, Leaf, Match, Order, Rule } from '../../rule/ast.ts';

/** What the compiler needs to know of the edition. */
export interface RuleContext {
  readonly facts: ReadonlyMap<string, Fact>;
  /** The codes a code fact can take, in the order of their bits. */
  readonly codes: (fact: Fact) => readonly string[];
  /** Prefix of the leaf functions of the clause, e.g. `rd_intensity__`. */
  readonly prefix: string;
  /** How a name of the facts object is written where the rule stands: `f.x`, or `f_x` for a constant. */
  readonly fact: (name: string) => string;
  /** Whether leaves are written out instead of called. */
  readonly inline?: boolean;
  /** Puts a set of codes at the top of the module and gives its name. */
  readonly hoist: (codes: readonly string[]) => string;
}

const SIGN_TEST: Record<Order, string> = {
  at_least: 'atLeast',
  more_than: 'moreThan',
  at_most: 'atMost',
  less_than: 'lessThan',
};

/** An expression over the facts `f` and the flag `declared` whose value is the truth of the rule. */
export function compileRule(rule: Rule, context: RuleContext): string {
  switch (rule.kind) {
    case 'all':
      return `Math.min(${rule.parts.map(part => compileRule(part, context)).join(', ')})`;
    case 'any':
      return `Math.max(${rule.parts.map(part => compileRule(part, context)).join(', ')})`;
    case 'not':
      return `(2 - ${compileRule(rule.part, context)})`;
    case 'judgement':
      return `Math.min(${compileRule(rule.part, context)}, declared ? 2 : 1)`;
    case 'shown_by':
      return `Math.max(${compileRule(rule.part, context)}, 1)`;
    case 'match':
      return compileMatch(rule, context);
    default:
      return context.inline ? `(${compileLeaf(rule, context)})` : `${leafName(rule, context)}(f)`;
  }
}

/** The functions of the leaves of a rule, each from the facts to a truth. */
export function compileLeaves(rule: Rule, context: RuleContext): string[] {
  return activeLeaves(rule).map(
    ({ leaf }) => `function ${leafName(leaf, context)}(f) { return ${compileLeaf(leaf, context)}; }`,
  );
}

export function leafName(leaf: Leaf, { prefix }: RuleContext): string {
  return `${prefix}${leaf.id.replaceAll('-', '_')}`;
}

/** An expression for the bits of the cases of `codes` that are still possible. */
export function compileMask(factId: string, codes: readonly string[], context: RuleContext): string {
  const fact = context.facts.get(factId) as Fact;
  const all = context.codes(fact);
  const bits = codes.reduce((sum, code) => sum | (1 << all.indexOf(code)), 0);
  return `(${possible(fact, all, context)} & ${bits})`;
}

function possible(fact: Fact, codes: readonly string[], context: RuleContext): string {
  if (fact.kind === 'classify') return context.fact(fact.id);
  if (fact.kind === 'unrecorded') return String((1 << codes.length) - 1);
  return `possibleCodes(${context.fact(fact.id)}, ${JSON.stringify(codes)})`;
}

function compileMatch(rule: Match, context: RuleContext): string {
  return rule.cases
    .map(
      ({ when, then }) =>
        `(${compileMask(rule.fact, when, context)} === 0 ? -1 : ${compileRule(then, context)})`,
    )
    .reduce((one, other) => `agree(${one}, ${other})`);
}

function compileLeaf(leaf: Leaf, context: RuleContext): string {
  const fact = context.facts.get(leaf.fact) as Fact;
  switch (leaf.kind) {
    case 'compare':
      return compileCompare(leaf, fact, context);
    case 'equals':
      if (typeof leaf.value === 'boolean')
        return leaf.value ? context.fact(fact.id) : `2 - ${context.fact(fact.id)}`;
      return compileIn(fact, [leaf.value], context);
    case 'in':
      return compileIn(fact, leaf.codes, context);
    case 'includes_any':
      return `includesAny(${context.fact(fact.id)}, ${context.hoist(leaf.codes)})`;
    case 'present':
      return compilePresent(fact, context);
  }
}

function compileIn(fact: Fact, codes: readonly string[], context: RuleContext): string {
  if (fact.kind !== 'field') {
    const inside = compileMask(fact.id, codes, context);
    const everything = possible(fact, context.codes(fact), context);
    return `(${inside} === 0 ? 0 : ${inside} === ${everything} ? 2 : 1)`;
  }
  return `isIn(${context.fact(fact.id)}, ${context.hoist(codes)})`;
}

function compileCompare({ order, value, written }: Compare, fact: Fact, { fact: name }: RuleContext): string {
  if (fact.kind === 'count')
    return compileCount(name(fact.id), name(`${fact.id}_max`), order, value.numerator);
  if (fact.unit === 'date') {
    const test = { at_least: '>=', more_than: '>', at_most: '<=', less_than: '<' }[order];
    return `(${name(fact.id)} === undefined ? 1 : ${name(fact.id)} ${test} ${JSON.stringify(written)} ? 2 : 0)`;
  }
  return `${SIGN_TEST[order]}(${compileSign(fact, value.numerator, value.denominator, name)})`;
}

/** The sign of the fact minus p/q. */
function compileSign(fact: Fact, p: bigint, q: bigint, name: RuleContext['fact']): string {
  switch (fact.kind) {
    case 'ratio':
      return products(name(fact.of), q, name(fact.to), p, 'compareRatio');
    case 'growth': {
      const power = BigInt(fact.years);
      const [of, to] = [name(`${fact.id}_of`), name(`${fact.id}_to`)];
      return products(of, q ** power, to, (q + p) ** power, 'compareRatio');
    }
    default:
      return q === 1n ? `${name(fact.id)} - ${p}` : products(name(fact.id), q, '1', p, 'compareProducts');
  }
}

function products(
  of: string,
  q: bigint,
  to: string,
  p: bigint,
  safe: 'compareRatio' | 'compareProducts',
): string {
  const fits = q <= BigInt(Number.MAX_SAFE_INTEGER) && p <= BigInt(Number.MAX_SAFE_INTEGER);
  if (fits)
    return safe === 'compareRatio'
      ? `compareRatio(${of}, ${to}, ${p}, ${q})`
      : `compareProducts(${of}, ${q}, ${to}, ${p})`;
  const big = `compareBig(${of}, ${q}n, ${to}, ${p}n)`;
  return safe === 'compareRatio' ? `(${to} > 0 ? ${big} : NaN)` : big;
}

/** Over the interval of the numbers the count can still be. */
function compileCount(least: string, most: string, order: Order, limit: bigint): string {
  switch (order) {
    case 'at_least':
      return `(${least} >= ${limit} ? 2 : ${most} < ${limit} ? 0 : 1)`;
    case 'more_than':
      return `(${least} > ${limit} ? 2 : ${most} <= ${limit} ? 0 : 1)`;
    case 'at_most':
      return `(${most} <= ${limit} ? 2 : ${least} > ${limit} ? 0 : 1)`;
    case 'less_than':
      return `(${most} < ${limit} ? 2 : ${least} >= ${limit} ? 0 : 1)`;
  }
}

function compilePresent(fact: Fact, { fact: name }: RuleContext): string {
  const value = name(fact.id);
  switch (fact.kind) {
    case 'unrecorded':
      return '1';
    case 'count':
      return `(${value} === ${name(`${fact.id}_max`)} ? 2 : 1)`;
    case 'classify':
      return `((${value} & (${value} - 1)) === 0 ? 2 : 1)`;
    case 'ratio':
      return bothKnown(name(fact.of), name(fact.to));
    case 'growth':
      return bothKnown(name(`${fact.id}_of`), name(`${fact.id}_to`));
    default:
      if (fact.unit === 'boolean') return `(${value} === 1 ? 1 : 2)`;
      if (fact.unit === 'amount' || fact.unit === 'count') return `(${value} === ${value} ? 2 : 1)`;
      return `(${value} === undefined ? 1 : 2)`;
  }
}

function bothKnown(of: string, to: string): string {
  return `(${to} > 0 && ${of} === ${of} ? 2 : 1)`;
}
