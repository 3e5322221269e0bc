import { activeLeaves } from '../../rule/active-leaves.ts';
import type { Compare, CompareFacts, Exact, Fact, Leaf, Match, Order, Range, Rule } from '../../rule/ast.ts';
import { rangeTruth } from '../../rule/possible-range.ts';
import { exact } from '../../rule/quantity.ts';
import { numberSource } from './to-source.ts';

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
    case 'at_least':
      return `atLeastOf(${rule.least}, ${rule.parts.map(part => compileRule(part, context)).join(', ')})`;
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
  if (fact.kind === 'classify' || fact.kind === 'grade') return context.fact(fact.id);
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

/** An expression for the truth of a condition over the facts. */
export function compileLeaf(leaf: Leaf, context: RuleContext): string {
  const fact = context.facts.get(leaf.fact) as Fact;
  switch (leaf.kind) {
    case 'compare':
      return compileCompare(leaf, fact, context);
    case 'compare_facts':
      return compileCompareFacts(leaf, context);
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
  const value = context.fact(fact.id);
  const known = `isIn(${value}, ${context.hoist(codes)})`;
  // Absent, the code is one of those that its schema allows: mostly some are inside and some are not.
  const allowed = fact.codes ?? [];
  const inside = allowed.filter(code => codes.includes(code)).length;
  if (allowed.length === 0 || (inside > 0 && inside < allowed.length)) return known;
  return `(${value} === undefined ? ${inside > 0 ? 2 : 0} : ${known})`;
}

function compileCompare(leaf: Compare, fact: Fact, context: RuleContext): string {
  const { order, value, written } = leaf;
  const name = context.fact(fact.id);
  switch (fact.kind) {
    case 'ratio':
      return compileRatio(leaf, fact, context);
    case 'growth':
      return fact.mean === 'arithmetic'
        ? `compareRational('${order}', ${name}, ${value.numerator}n, ${value.denominator}n)`
        : compileGeometric(leaf, fact, context);
    case 'years':
      if (fact.mean) return decideRatio(leaf, [name, `${name}_max`], [`${name}_n`, `${name}_n`], value);
      break;
    case 'field':
      if (fact.unit === 'date') {
        const test = `${name} ${OPERATORS[order]} ${JSON.stringify(written)}`;
        return `(${name} === undefined ? 1 : ${test} ? 2 : 0)`;
      }
      break;
    default:
  }
  return compileNumber(leaf, fact, context);
}

/** A whole number of its unit against a limit, which need not be one: amounts go down to 分 only. */
function compileNumber({ order, value }: Compare, fact: Fact, context: RuleContext): string {
  const [least, most] = ends(fact.id, context);
  const name = context.fact(fact.id);
  if (fact.kind !== 'field' && fact.kind !== 'year' && fact.kind !== 'span')
    return compileInterval(order, least, most, value);
  const sign =
    value.denominator === 1n && fits(value.numerator)
      ? `${name} - ${value.numerator}`
      : products(name, value.denominator, '1', value.numerator, 'compareProducts');
  const known = `${SIGN_TEST[order]}(${sign})`;
  const absent = fact.kind === 'span' || !fact.range ? 1 : rangeTruth(fact.range, { order, value });
  return absent === 1 ? known : `(${name} !== ${name} ? ${absent} : ${known})`;
}

/** Over the interval of the numbers it can still be; whole numbers, so the limit moves to the next one. */
function compileInterval(
  order: Order,
  least: string,
  most: string,
  { numerator, denominator }: Exact,
): string {
  const floor = (numerator - (((numerator % denominator) + denominator) % denominator)) / denominator;
  const isWhole = floor * denominator === numerator;
  const [below, above] = [numberSource(floor), numberSource(isWhole ? floor : floor + 1n)];
  switch (order) {
    case 'at_least':
      return `(${least} >= ${above} ? 2 : ${most} < ${above} ? 0 : 1)`;
    case 'more_than':
      return `(${least} > ${below} ? 2 : ${most} <= ${below} ? 0 : 1)`;
    case 'at_most':
      return `(${most} <= ${below} ? 2 : ${least} > ${below} ? 0 : 1)`;
    case 'less_than':
      return `(${most} < ${above} ? 2 : ${least} >= ${above} ? 0 : 1)`;
  }
}

/** Both terms are mostly there; where one is not, its range may still decide. */
function compileRatio(leaf: Compare, fact: Fact & { kind: 'ratio' }, context: RuleContext): string {
  const ranged = decideRatio(leaf, ends(fact.of, context), ends(fact.to, context), leaf.value);
  const [of, to] = [fact.of, fact.to].map(id => context.facts.get(id) as Fact);
  if (!isPlain(of) || !isPlain(to) || !of.range || !to.range) return ranged;
  return compileQuotient(
    leaf.order,
    leaf.value,
    context.fact(of.id),
    context.fact(to.id),
    of.range,
    to.range,
  );
}

/** A number of its own, NaN when absent. */
function isPlain(fact: Fact | undefined): fact is Fact & { kind: 'field' | 'year' } {
  return fact?.kind === 'field' || fact?.kind === 'year';
}

function compileGeometric(leaf: Compare, fact: Fact & { kind: 'growth' }, context: RuleContext): string {
  const { numerator: p, denominator: q } = leaf.value;
  const power = BigInt(fact.years);
  const factor = exact((q + p) ** power, q ** power);
  const [of, to] = [context.fact(`${fact.id}_of`), context.fact(`${fact.id}_to`)];
  return compileQuotient(leaf.order, factor, of, to, fact.range, fact.range);
}

/**
 * Of two plain numbers. An absent base that may be 0 leaves all open, and an absent dividend that begins below every
 * limit decides only where even its greatest number does not reach the limit; otherwise both ends are compared.
 */
function compileQuotient(
  order: Order,
  value: Exact,
  of: string,
  to: string,
  ofRange: Range,
  toRange: Range,
): string {
  const { numerator: p, denominator: q } = value;
  const known = (dividend: string) => `${SIGN_TEST[order]}(${products(dividend, q, to, p, 'compareRatio')})`;
  // The limits of the dividend, p/q of every base above 0, lie between these.
  const limits = [p, p * toRange.high.numerator].sort((a, b) => (a < b ? -1 : 1)) as [bigint, bigint];
  const { low, high } = { low: ofRange.low.numerator * q, high: ofRange.high.numerator * q };
  if (toRange.low.numerator <= 0n && low < limits[0]) {
    if (high > limits[1]) return known(of);
    if (fits(ofRange.high.numerator)) {
      const bound = order === 'at_least' || order === 'more_than' ? 'min' : 'max';
      return `(${of} === ${of} ? ${known(of)} : Math.${bound}(1, ${known(`${ofRange.high.numerator}`)}))`;
    }
  }
  return decideRatio({ order }, orRange(of, ofRange), orRange(to, toRange), value);
}

type Ends = readonly [low: string, high: string];

/** The truth over two intervals: the quotient of any of their numbers against p/q. */
function decideRatio(
  { order }: Pick<Compare, 'order'>,
  of: Ends,
  to: Ends,
  { numerator: p, denominator: q }: Exact,
): string {
  return `decideRatio('${order}', ${of.join(', ')}, ${to.join(', ')}, ${p}n, ${q}n)`;
}

function compileCompareFacts({ order, fact, other, times }: CompareFacts, context: RuleContext): string {
  const sides = [...ends(fact, context), ...ends(other, context)].join(', ');
  return `decideProducts('${order}', ${sides}, ${times.numerator}n, ${times.denominator}n)`;
}

/** The least and the greatest number that a fact can still be, NaN both where nothing is known of it. */
export function ends(id: string, { facts, fact: nameOf }: RuleContext): Ends {
  const fact = facts.get(id) as Fact;
  const name = nameOf(id);
  switch (fact.kind) {
    case 'field':
    case 'year':
      return fact.range ? orRange(name, fact.range) : [name, name];
    case 'span':
      return [name, name];
    default:
      return [name, nameOf(`${id}_max`)];
  }
}

function orRange(name: string, { low, high }: Range): Ends {
  const or = (end: Exact) => `(${name} === ${name} ? ${name} : ${numberSource(end.numerator)})`;
  return [or(low), or(high)];
}

function products(
  of: string,
  q: bigint,
  to: string,
  p: bigint,
  safe: 'compareRatio' | 'compareProducts',
): string {
  if (fits(q) && fits(p))
    return safe === 'compareRatio'
      ? `compareRatio(${of}, ${to}, ${p}, ${q})`
      : `compareProducts(${of}, ${q}, ${to}, ${p})`;
  const big = `compareBig(${of}, ${q}n, ${to}, ${p}n)`;
  return safe === 'compareRatio' ? `(${to} > 0 ? ${big} : NaN)` : big;
}

function fits(value: bigint): boolean {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
}

export const OPERATORS: Readonly<Record<Order, string>> = {
  at_least: '>=',
  more_than: '>',
  at_most: '<=',
  less_than: '<',
};

function compilePresent(fact: Fact, context: RuleContext): string {
  const { fact: name } = context;
  const value = name(fact.id);
  switch (fact.kind) {
    case 'unrecorded':
      return fact.codes.length === 1 ? '2' : '1';
    case 'count':
    case 'sum':
    case 'greatest':
    case 'points':
      return `(${value} === ${name(`${fact.id}_max`)} ? 2 : 1)`;
    case 'years':
      return fact.mean
        ? `(${value} === ${name(`${fact.id}_max`)} && ${name(`${fact.id}_n`)} > 0 ? 2 : 1)`
        : `(${value} === ${name(`${fact.id}_max`)} ? 2 : 1)`;
    case 'classify':
    case 'grade':
      return `((${value} & (${value} - 1)) === 0 ? 2 : 1)`;
    case 'ratio':
      return presentRatio(fact, context);
    case 'growth':
      return fact.mean === 'arithmetic'
        ? `isPoint(${value})`
        : presentGrowth(name(`${fact.id}_of`), name(`${fact.id}_to`), fact.range);
    default:
      if ('range' in fact && isSingle(fact.range)) return '2';
      if (fact.kind === 'field' && fact.codes?.length === 1) return '2';
      if (fact.unit === 'boolean') return `(${value} === 1 ? 1 : 2)`;
      if (fact.unit === 'amount' || fact.unit === 'count') return `(${value} === ${value} ? 2 : 1)`;
      return `(${value} === undefined ? 1 : 2)`;
  }
}

/** Of two known terms; nothing in proportion to something is known, too, whatever that is. */
function presentRatio({ of, to }: Fact & { kind: 'ratio' }, context: RuleContext): string {
  const [first, second] = [of, to].map(id => context.facts.get(id) as Fact);
  if (isPlain(first) && isPlain(second) && mayBeZero(second.range) && !isSingle(first.range))
    return bothKnown(context.fact(of), context.fact(to));
  const [[ofLow, ofHigh], [toLow, toHigh]] = [ends(of, context), ends(to, context)];
  return `(${toLow} > 0 && ${ofLow} === ${ofHigh} && (${toLow} === ${toHigh} || ${ofLow} === 0) ? 2 : 1)`;
}

function mayBeZero(range: Range | undefined): boolean {
  return range !== undefined && range.low.numerator <= 0n;
}

/** Whether the schema leaves but one number, which is then known without being given. */
function isSingle(range: Range | undefined): boolean {
  return (
    range !== undefined &&
    range.low.numerator * range.high.denominator === range.high.numerator * range.low.denominator
  );
}

function presentGrowth(of: string, to: string, range: Range): string {
  return isSingle(range) ? (range.low.numerator > 0n ? '2' : '1') : bothKnown(of, to);
}

function bothKnown(of: string, to: string): string {
  return `(${to} > 0 && ${of} === ${of} ? 2 : 1)`;
}
