import type { Compare, Exact, GrowthFact } from '../../rule/ast.ts';
import { periodsColumn, periodsName } from './compile-years.ts';
import { SIGN, seriesEnds } from './fact-ends.ts';
import type { FactColumn } from './sql-context.ts';
import { type SqlContext, wholeLiteral, widened } from './sql-context.ts';

/**
 * Arithmetic growth: the mean of yearly rates, compared by multiplying out all of their bases. Which rates count depends
 * on how bases stand to 0, so that there may be several outcomes; a comparison is decided where all of them agree.
 */

/** A way the bases may stand to 0, possible when all of `when` hold: what the growth then is, undefined for nothing. */
interface Outcome {
  readonly when: readonly string[];
  readonly value: Exact | readonly Rate[] | undefined;
}

/** The rate of the fiscal year `back` on the year before it. */
interface Rate {
  readonly back: number;
}

/** Per rate the bases that give its lowest and its highest quotient; then whether nothing, or perhaps nothing, can be computed. */
export function compileArithmeticGrowth(fact: GrowthFact, context: SqlContext): FactColumn[] {
  const bases = Array.from({ length: fact.years }, (_, index) => {
    const back = 1 + index;
    const [year, base] = [seriesEnds(fact, back, context), seriesEnds(fact, back + 1, context)];
    // Series are whole numbers, so 1 is the least base above 0.
    const least = `CASE WHEN ${base.low} > 0 THEN ${base.low} ELSE 1 END`;
    return [
      {
        stage: 3,
        name: baseName(fact, back, 'low'),
        expression: `CASE WHEN ${year.low} >= 0 THEN ${base.high} ELSE ${least} END`,
      },
      {
        stage: 3,
        name: baseName(fact, back, 'high'),
        expression: `CASE WHEN ${year.high} >= 0 THEN ${least} ELSE ${base.high} END`,
      },
    ];
  });
  const by =
    (test: (outcome: Outcome) => boolean, connective: 'AND' | 'OR', negated: boolean) => (count: number) => {
      const tests = outcomes(fact, count, context)
        .filter(test)
        .map(one => (negated ? `NOT ${possible(one)}` : possible(one)));
      return tests.length === 0 ? (connective === 'AND' ? 'TRUE' : 'FALSE') : tests.join(` ${connective} `);
    };
  const none = by(({ value }) => value !== undefined, 'AND', true);
  const some = by(({ value }) => value === undefined, 'OR', false);
  const everyCount = Array.from({ length: fact.years }, (_, index) => `(${none(1 + index)})`).join(' AND ');
  return [
    ...periodsColumn(fact, 1),
    ...bases.flat(),
    { stage: 3, name: voidName(fact), expression: byCount(fact, none, 'TRUE', everyCount) },
    { stage: 3, name: openName(fact), expression: byCount(fact, some, 'TRUE', 'TRUE') },
  ];
}

function baseName({ id }: GrowthFact, back: number, end: 'low' | 'high'): string {
  return `${id}__base_${back}_${end}`;
}

/** The column, never NULL, of whether nothing can be computed. */
export function voidName({ id }: GrowthFact): string {
  return `${id}__none`;
}

/** The column, never NULL, of whether it may be that nothing can be computed. */
function openName({ id }: GrowthFact): string {
  return `${id}__open`;
}

/** What holds for the number of rates that count; else for none of them, and while their number is not known. */
function byCount(fact: GrowthFact, of: (count: number) => string, none: string, unknown: string): string {
  if (fact.since === undefined) return of(fact.years);
  const cases = Array.from({ length: fact.years }, (_, index) => `WHEN ${1 + index} THEN ${of(1 + index)}`);
  return `CASE ${periodsName(fact)} WHEN 0 THEN ${none} ${cases.join('\n      ')} ELSE ${unknown} END`;
}

function possible({ when }: Outcome): string {
  return when.length === 0 ? '(TRUE)' : `(${when.join(' AND ')})`;
}

/** From the oldest base on, as the reference looks at them; what the schema rules out is left out. */
function outcomes(fact: GrowthFact, count: number, context: SqlContext): Outcome[] {
  const { bases, range } = fact;
  const from = (back: number, when: readonly string[], rates: readonly Rate[]): Outcome[] => {
    if (back === 0) return [{ when, value: rates.length === 0 ? undefined : rates }];
    const base = seriesEnds(fact, back + 1, context);
    const found: Outcome[] = [];
    const mayBeNegative = range.low.numerator < 0n;
    if (mayBeNegative) found.push({ when: [...when, `${base.low} < 0`], value: taken(bases.negative) });
    if (range.low.numerator <= 0n && range.high.numerator >= 0n) {
      const zero = mayBeNegative ? [`${base.low} <= 0`, `${base.high} >= 0`] : [`${base.low} = 0`];
      const stated = back === count ? (bases.oldest_zero ?? bases.zero) : bases.zero;
      if (stated === 'skip') found.push(...from(back - 1, [...when, ...zero], rates));
      else found.push({ when: [...when, ...zero], value: stated });
    }
    if (range.high.numerator > 0n)
      found.push(...from(back - 1, [...when, `${base.high} > 0`], [...rates, { back }]));
    return found;
  };
  return from(count, [], []);
}

function taken(stated: Exact | 'skip' | undefined): Exact | undefined {
  return stated === 'skip' ? undefined : stated;
}

/** The truth of an order against a rate, over all outcomes. */
export function compareGrowth(fact: GrowthFact, { order, value }: Compare, context: SqlContext): string {
  const all = (end: 'low' | 'high') => (count: number) =>
    everyOutcome(fact, count, [end], SIGN[order], value, context);
  const none = (end: 'low' | 'high') => (count: number) =>
    everyOutcome(fact, count, [end], NOT[order], value, context);
  const rising = order === 'at_least' || order === 'more_than';
  const truth = (count: number) =>
    `CASE WHEN ${all(rising ? 'low' : 'high')(count)} THEN TRUE WHEN ${none(rising ? 'high' : 'low')(count)} THEN FALSE ELSE ${context.dialect.unknown} END`;
  return `CASE WHEN ${openName(fact)} THEN ${context.dialect.unknown} ELSE ${byCount(fact, truth, context.dialect.unknown, context.dialect.unknown)} END`;
}

const NOT = { at_least: '<', more_than: '<=', at_most: '>', less_than: '>=' } as const;

/** Whether every outcome that is possible stands so to the rate, at these of its ends. */
function everyOutcome(
  fact: GrowthFact,
  count: number,
  ends: readonly ('low' | 'high')[],
  sign: string,
  value: Exact,
  context: SqlContext,
): string {
  const tests = outcomes(fact, count, context).flatMap(outcome => {
    if (outcome.value === undefined) return [];
    if ('numerator' in outcome.value)
      return stands(outcome.value, sign, value) ? [] : [`NOT ${possible(outcome)}`];
    const rates = outcome.value;
    const all = ends.map(end => meanStands(fact, rates, end, sign, value, context));
    return [`(NOT ${possible(outcome)} OR ${all.join(' AND ')})`];
  });
  return tests.length === 0 ? 'TRUE' : tests.join(' AND ');
}

function stands(a: Exact, sign: string, b: Exact): boolean {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  const signs = {
    '>=': difference >= 0n,
    '>': difference > 0n,
    '<=': difference <= 0n,
    '<': difference < 0n,
  };
  return sign in signs ? signs[sign as keyof typeof signs] : difference === 0n;
}

/** The mean of quotients less 1 against a rate v: Σ year · other bases against count · (1 + v) · all bases. */
function meanStands(
  fact: GrowthFact,
  rates: readonly Rate[],
  end: 'low' | 'high',
  sign: string,
  { numerator: p, denominator: q }: Exact,
  context: SqlContext,
): string {
  const size = seriesEnds(fact, 1, context).bound;
  const factor = BigInt(rates.length) * (p + q);
  const most = (factor < 0n ? -factor : factor) + BigInt(rates.length) * q;
  const bound = size ** BigInt(rates.length) * most;
  const base = ({ back }: Rate) => baseName(fact, back, end);
  const product = (first: string, others: readonly string[]) =>
    [widened(first, bound, context), ...others].join(' * ');
  const quotients = rates.map(rate =>
    product(seriesEnds(fact, rate.back, context)[end], rates.filter(other => other !== rate).map(base)),
  );
  const sum = quotients.length === 1 ? (quotients[0] as string) : `(${quotients.join(' + ')})`;
  const left = q === 1n ? sum : `${sum} * ${wholeLiteral(q, context)}`;
  return `${left} ${sign} ${product(wholeLiteral(factor, context), rates.map(base))}`;
}

/** Whether it is one number: all that is possible is the same rate, or one mean of known quotients. */
export function isGrowthKnown(fact: GrowthFact, context: SqlContext): string {
  const known = (count: number) => {
    const found = outcomes(fact, count, context);
    const stated = found.flatMap(({ value }) => (value && 'numerator' in value ? [value] : []));
    const equal = stated.map(value => everyOutcome(fact, count, ['low', 'high'], '=', value, context));
    const means = found.filter(({ value }) => value && !('numerator' in value));
    const single = means.map(mean => {
      const others = found.filter(one => one !== mean).map(one => `NOT ${possible(one)}`);
      const quotients = (mean.value as readonly Rate[]).map(rate => isQuotientKnown(fact, rate, context));
      return [possible(mean), ...others, ...quotients].join(' AND ');
    });
    return [...new Set([...equal, ...single])].map(one => `(${one})`).join(' OR ') || 'FALSE';
  };
  return `NOT ${openName(fact)} AND ${byCount(fact, count => `(${known(count)})`, 'FALSE', 'FALSE')}`;
}

function isQuotientKnown(fact: GrowthFact, { back }: Rate, context: SqlContext): string {
  const year = seriesEnds(fact, back, context);
  const [low, high] = [baseName(fact, back, 'low'), baseName(fact, back, 'high')];
  return `${year.low} = ${year.high} AND (${low} = ${high} OR ${year.low} = 0)`;
}
