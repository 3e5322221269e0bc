import type { Compare, Fact, GrowthFact, IncludesAny, Leaf } from '../../rule/ast.ts';
import { rangeTruth } from '../../rule/possible-range.ts';
import { gradesOf } from '../../rule/typed-edition.ts';
import { compareGrowth, isGrowthKnown } from './compile-growth.ts';
import { yearsOfMean } from './compile-years.ts';
import { agreedTruth, type Ends, endsOf, productsTruth, SIGN, withinRange } from './fact-ends.ts';
import { identifier } from './names.ts';
import { gradePossible, overlap, positionRuns, within } from './possible-codes.ts';
import { factOf, magnitude, type SqlContext, times, wholeLiteral } from './sql-context.ts';

/** The truth of a condition over the fact columns. */
export function compileLeaf(leaf: Leaf, context: SqlContext): string {
  const fact = factOf(leaf.fact, context);
  switch (leaf.kind) {
    case 'compare':
      return compileCompare(leaf, fact, context);
    case 'compare_facts': {
      const [one, other] = [endsOf(leaf.fact, context), endsOf(leaf.other, context)];
      const { numerator, denominator } = leaf.times;
      return productsTruth(leaf.order, [one, denominator], [other, numerator], context);
    }
    case 'equals':
      if (typeof leaf.value === 'boolean')
        return leaf.value ? identifier(fact.id) : `NOT ${identifier(fact.id)}`;
      return compileIn(fact, [leaf.value], context);
    case 'in':
      return compileIn(fact, leaf.codes, context);
    case 'includes_any':
      return namesAllCodes(leaf, fact, context)
        ? context.dialect.isNotEmpty(identifier(fact.id))
        : context.dialect.includesAny(identifier(fact.id), leaf.codes);
    case 'present':
      return compilePresent(fact, context);
  }
}

/** Then any member will do, for valid data have no other codes; comparing them all takes several times as long. */
function namesAllCodes({ codes }: IncludesAny, fact: Fact, { typed }: SqlContext): boolean {
  const field = fact.kind === 'field' ? typed.fields.get(fact.path) : undefined;
  return field?.codes?.every(code => codes.includes(code)) === true;
}

function compileIn(fact: Fact, codes: readonly string[], context: SqlContext): string {
  const { text, unknown } = context.dialect;
  if (fact.kind === 'classify') {
    const runs = positionRuns(fact, codes, context);
    return `CASE WHEN ${within(fact.id, runs)} THEN TRUE WHEN NOT ${overlap(fact.id, runs)} THEN FALSE ELSE ${unknown} END`;
  }
  if (fact.kind === 'grade') {
    const others = gradesOf(fact).filter(grade => !codes.includes(grade));
    const [named, rest] = [gradePossible(fact, codes, context), gradePossible(fact, others, context)];
    return `CASE WHEN NOT ${rest} THEN TRUE WHEN NOT ${named} THEN FALSE ELSE ${unknown} END`;
  }
  if (fact.kind === 'unrecorded') return agreement(fact.codes, codes) ?? unknown;
  const given = `${identifier(fact.id)} IN (${codes.map(text).join(', ')})`;
  const absent = fact.kind === 'field' && fact.codes ? agreement(fact.codes, codes) : undefined;
  return absent === undefined ? given : `coalesce(${given}, ${absent})`;
}

/** What holds of each of the possible codes: whether it is one of those named. */
function agreement(possible: readonly string[], named: readonly string[]): 'TRUE' | 'FALSE' | undefined {
  if (possible.every(code => named.includes(code))) return 'TRUE';
  return possible.some(code => named.includes(code)) ? undefined : 'FALSE';
}

function compileCompare(leaf: Compare, fact: Fact, context: SqlContext): string {
  const { order, value, written } = leaf;
  const { numerator: p, denominator: q } = value;
  if (fact.unit === 'date') return `${identifier(fact.id)} ${SIGN[order]} ${context.dialect.date(written)}`;
  switch (fact.kind) {
    case 'ratio': {
      const [of, to] = [endsOf(fact.of, context), endsOf(fact.to, context)];
      return productsTruth(order, [of, q], [to, p], context, `${to.low} > 0`);
    }
    case 'growth': {
      if (fact.mean === 'arithmetic') return compareGrowth(fact, leaf, context);
      const power = BigInt(fact.years);
      const { latest, base } = growthEnds(fact, context);
      return productsTruth(order, [latest, q ** power], [base, (q + p) ** power], context, `${base.low} > 0`);
    }
    case 'years': {
      if (!fact.mean) return compareEnds(leaf, fact, context);
      const { count, given } = yearsOfMean(fact);
      return productsTruth(order, [endsOf(fact.id, context), q], [count, p], context, given);
    }
    case 'field':
    case 'year': {
      const compared = compareWith(leaf, identifier(fact.id), magnitude(fact, context), context);
      // Absent, it is unknown unless the whole range that its schema allows agrees.
      const absent = fact.range ? rangeTruth(fact.range, leaf) : 1;
      return absent === 1 ? compared : `coalesce(${compared}, ${absent === 2 ? 'TRUE' : 'FALSE'})`;
    }
    case 'span':
      return compareWith(leaf, identifier(fact.id), magnitude(fact, context), context);
    default:
      return compareEnds(leaf, fact, context);
  }
}

function compareEnds(leaf: Compare, fact: Fact, context: SqlContext): string {
  const { low, high, bound } = endsOf(fact.id, context);
  const [atLow, atHigh] = [low, high].map(end => compareWith(leaf, end, bound, context)) as [string, string];
  return agreedTruth(leaf.order, atLow, atHigh, context);
}

function compareWith(
  { order, value: { numerator, denominator } }: Compare,
  value: string,
  bound: bigint,
  context: SqlContext,
): string {
  const scaled = times(value, denominator, bound, context);
  return `${scaled} ${SIGN[order]} ${wholeLiteral(numerator, context)}`;
}

/** The two ends of a geometric growth: `x__num` and `x__den`, and what they can be where they are absent. */
export function growthEnds(
  fact: GrowthFact,
  context: SqlContext,
): { readonly latest: Ends; readonly base: Ends } {
  const bound = magnitude(fact, context);
  const [latest, base] = ['num', 'den'].map(name =>
    withinRange(`${fact.id}__${name}`, fact.range, bound, context),
  ) as [Ends, Ends];
  return { latest, base };
}

/** True when the fact is known, else unknown. */
function compilePresent(fact: Fact, context: SqlContext): string {
  return `CASE WHEN ${isKnown(fact, context)} THEN TRUE ELSE ${context.dialect.unknown} END`;
}

function isKnown(fact: Fact, context: SqlContext): string {
  const { dialect } = context;
  const column = identifier(fact.id);
  const same = ({ low, high }: Ends) => `${low} = ${high}`;
  switch (fact.kind) {
    case 'unrecorded':
      return fact.codes.length === 1 ? 'TRUE' : 'FALSE';
    case 'classify':
      return `${fact.id}__low = ${fact.id}__high`;
    case 'grade':
      return `${column} IS NOT NULL`;
    case 'ratio': {
      const [of, to] = [endsOf(fact.of, context), endsOf(fact.to, context)];
      return `${to.low} > 0 AND ${same(of)} AND (${same(to)} OR ${of.low} = 0)`;
    }
    case 'growth': {
      if (fact.mean === 'arithmetic') return isGrowthKnown(fact, context);
      const { latest, base } = growthEnds(fact, context);
      return `${base.low} > 0 AND ${same(latest)} AND ${same(base)}`;
    }
    case 'years': {
      const { given } = yearsOfMean(fact);
      return `${fact.mean && given ? `${given} AND ` : ''}${same(endsOf(fact.id, context))}`;
    }
    case 'count':
    case 'sum':
    case 'greatest':
    case 'points':
      return same(endsOf(fact.id, context));
    default:
      if (fact.unit === 'codes') return `NOT ${dialect.isListAbsent(column)}`;
      if (fact.kind === 'field' && fact.codes?.length === 1) return 'TRUE';
      if ((fact.kind === 'field' || fact.kind === 'year') && fact.range)
        return same(endsOf(fact.id, context));
      return `${column} IS NOT NULL`;
  }
}
