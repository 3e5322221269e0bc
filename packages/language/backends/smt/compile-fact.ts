import type {
  CountFact,
  Fact,
  FieldFact,
  GreatestFact,
  PointsFact,
  RatioFact,
  SpanFact,
  SumFact,
  YearsFact,
} from '../../rule/ast.ts';
import { MOST_ENTRIES } from '../../rule/possible-range.ts';
import { compileClassify } from './compile-classify.ts';
import { compileGrade } from './compile-grade.ts';
import { compileGrowth } from './compile-growth.ts';
import {
  type FactContext,
  type FactTerm,
  partsOf,
  possibleYears,
  seriesYear,
  variable,
  wholeOf,
} from './fact-term.ts';
import { membership } from './list-cells.ts';
import {
  floor,
  givenNumber,
  type NumberTerm,
  quotient,
  unionOf,
  type Whole,
  wholeNumber,
} from './number-term.ts';
import {
  and,
  atLeast,
  FALSE,
  int,
  isAmong,
  ite,
  minus,
  moreThan,
  not,
  or,
  plus,
  type Term,
  TRUE,
} from './term.ts';
import type { ValueVariable } from './value-variable.ts';

/** The fact over the variables of the declaration. */
export function compileFact(fact: Fact, context: FactContext): FactTerm {
  switch (fact.kind) {
    case 'field':
      return fact.unit === 'codes' ? compileCodes(fact.path, context) : compileField(fact, context);
    case 'year': {
      const { known, value } = variable(`${fact.list}.${fact.member}`, fact.back, context);
      return givenNumber(known, value, fact.range);
    }
    case 'ratio':
      return compileRatio(fact, context);
    case 'growth':
      return compileGrowth(fact, context);
    case 'years':
      return compileYears(fact, context);
    case 'span':
      return compileSpan(fact, context);
    case 'sum':
      return compileSum(fact, context);
    case 'greatest':
      return compileGreatest(fact, context);
    case 'count':
      return compileCount(fact, context);
    case 'grade':
      return compileGrade(fact, context);
    case 'points':
      return compilePoints(fact, context);
    case 'classify':
      return compileClassify(fact, context);
    case 'unrecorded':
      return { kind: 'possible', possible: new Map(fact.codes.map(code => [code, TRUE])) };
  }
}

function compileField({ path, range, codes: allowed }: FieldFact, context: FactContext): FactTerm {
  const { kind, known, value, codes = [] } = variable(path, undefined, context);
  if (kind === 'boolean' || kind === 'date') return { kind, known, value };
  if (kind !== 'code') return givenNumber(known, value, range);
  const isOneOf = (wanted: readonly (string | null)[]) =>
    isAmong(
      value,
      wanted.map(code => codes.indexOf(code)).filter(index => index >= 0),
    );
  return { kind, known, isOneOf, codes, ...(allowed && { allowed }) };
}

function compileCodes(path: string, { model }: FactContext): FactTerm {
  const found = model.codes.get(path);
  if (!found) throw new RangeError(`\`${path}\` is not in the model of the declaration`);
  return { kind: 'codes', known: found.known, has: code => found.has.get(code) ?? FALSE };
}

function compileRatio(fact: RatioFact, context: FactContext): FactTerm {
  return quotient(wholeOf(fact.of, context), wholeOf(fact.to, context));
}

function compileYears(fact: YearsFact, context: FactContext): FactTerm {
  const counts = possibleYears(fact, 0, context);
  const series = Array.from({ length: fact.years }, (_, back) => seriesYear(fact, 1 + back, context));
  const sums = counts.map(({ count, possible }) => ({ count, possible, ...sumOf(series.slice(0, count)) }));
  if (!fact.mean) return wholeNumber(unionOfWholes(fact.id, sums, context));
  return unionOf(
    sums.map(({ count, possible, ...sum }) => {
      const divisor = int(count);
      return count === 0
        ? { possible }
        : { possible, number: quotient(sum, { known: TRUE, low: divisor, high: divisor }) };
    }),
  );
}

function sumOf(terms: readonly Whole[]): Whole {
  return {
    known: and(...terms.map(({ known }) => known)),
    low: plus(terms.map(({ low }) => low)),
    high: plus(terms.map(({ high }) => high)),
  };
}

/** From the lowest to the highest end of those that are possible, of which there is one at least. */
export function unionOfWholes(
  id: string,
  wholes: readonly (Whole & { readonly possible: Term })[],
  { define }: Pick<FactContext, 'define'>,
): Whole {
  const end = (which: 'low' | 'high') =>
    wholes
      .map((one, index) => ({ possible: one.possible, value: one[which], index }))
      .reduceRight<Term | undefined>((found, { possible, value, index }) => {
        if (found === undefined) return value;
        const beyond = which === 'low' ? atLeast(found, value) : atLeast(value, found);
        const others = or(...wholes.slice(index + 1).map(other => other.possible));
        const chosen = ite(and(possible, or(beyond, not(others))), value, found);
        return define(`${id}:${which}:${index}`, 'Int', chosen);
      }, undefined) ?? '0';
  return { known: and(...wholes.map(({ known }) => known)), low: end('low'), high: end('high') };
}

/** Whole years or days; a year is whole when its month and day are reached, counted from the earlier date. */
function compileSpan({ id, measure, from, to }: SpanFact, context: FactContext): FactTerm {
  const [one, other] = [from, to].map(path => variable(path, undefined, context)) as [
    ValueVariable,
    ValueVariable,
  ];
  const known = and(one.known, other.known);
  const number = (value: Term): FactTerm => {
    const named = context.define(id, 'Int', value);
    return wholeNumber({ known, low: named, high: named });
  };
  if (measure === 'days') return number(minus(other.value, one.value));
  const [first, second] = [from, to].map(path => partsOf(path, context));
  if (!first || !second) throw new RangeError('a span has two ends');
  const whole = (early: typeof first, late: typeof first) =>
    minus(minus(late.year, early.year), ite(moreThan(early.dayOfYear, late.dayOfYear), '1', '0'));
  return number(ite(atLeast(other.value, one.value), whole(first, second), minus('0', whole(second, first))));
}

function compileSum({ id, of, cap }: SumFact, context: FactContext): FactTerm {
  const sum = sumOf(of.map(other => wholeOf(other, context)));
  if (!cap) return wholeNumber(sum);
  const most = int(floor(cap));
  const capped = (which: 'low' | 'high') => {
    const uncapped = context.define(`${id}:${which}:sum`, 'Int', sum[which]);
    return context.define(`${id}:${which}`, 'Int', ite(atLeast(uncapped, most), most, uncapped));
  };
  return wholeNumber({ known: sum.known, low: capped('low'), high: capped('high') });
}

function compileGreatest({ id, of }: GreatestFact, context: FactContext): FactTerm {
  const terms = of.map(other => wholeOf(other, context));
  const greatest = (which: 'low' | 'high') =>
    terms
      .map(term => term[which])
      .reduce((found, value, index) =>
        context.define(`${id}:${which}:${index}`, 'Int', ite(atLeast(found, value), found, value)),
      );
  const known = and(...terms.map(term => term.known));
  return wholeNumber({ known, low: greatest('low'), high: greatest('high') });
}

/** From the entries that certainly belong to all that possibly do; an absent list may have any number. */
function compileCount(fact: CountFact, { model, define }: FactContext): FactTerm {
  const between = (given: Term, low: Term, high: Term) => {
    const most = int(MOST_ENTRIES);
    return unionOf([
      { possible: given, number: wholeNumber({ known: TRUE, low, high }) },
      { possible: not(given), number: wholeNumber({ known: TRUE, low: '0', high: most }) },
    ]);
  };
  const counted = (given: Term, low: Term, high: Term): NumberTerm => ({
    ...between(given, low, high),
    whole: { known: TRUE, low: ite(given, low, '0'), high: ite(given, high, int(MOST_ENTRIES)) },
  });
  const codes = model.codes.get(fact.list);
  if (codes) {
    const members = [...codes.has.values()].map(has => ite(has, '1', '0'));
    const length = define(fact.id, 'Int', fact.where.length > 0 ? int(0) : plus(members));
    return counted(codes.known, length, length);
  }
  const list = model.lists.get(fact.list);
  if (!list) throw new RangeError(`\`${fact.list}\` is not in the model of the declaration`);
  const entries = (...truths: string[]) =>
    plus(list.cells.filter(cell => truths.includes(membership(cell, fact.where))).map(({ count }) => count));
  const [low, high] = [entries('true'), entries('true', 'unknown')];
  if (low === high) return counted(list.known, low, high);
  return counted(list.known, define(`${fact.id}:low`, 'Int', low), define(`${fact.id}:high`, 'Int', high));
}

/** The points of the grades that are possible; a mark within a band stands for it. */
function compilePoints({ id, of, bands, mark }: PointsFact, context: FactContext): FactTerm {
  const grade = context.fact(of);
  if (grade.kind !== 'possible') throw new RangeError(`\`${of}\` is no grade`);
  const marked = mark === undefined ? undefined : variable(mark, undefined, context);
  const wholes = [...grade.possible].map(([code, possible]) => {
    const { least, most } = bands[code] ?? { least: 0, most: 0 };
    const [low, high] = [int(least), int(most)];
    const within = marked
      ? and(marked.known, atLeast(marked.value, low), atLeast(high, marked.value))
      : FALSE;
    const end = (bound: Term) => (least === most ? bound : ite(within, marked?.value ?? bound, bound));
    return { possible, known: TRUE, low: end(low), high: end(high) };
  });
  return wholeNumber(unionOfWholes(id, wholes, context));
}
