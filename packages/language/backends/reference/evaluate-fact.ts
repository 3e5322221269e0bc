import type {
  Fact,
  FieldFact,
  GradeFact,
  GreatestFact,
  PointsFact,
  RatioFact,
  SpanFact,
  SumFact,
  UnrecordedFact,
  YearFact,
} from '../../rule/ast.ts';
import type { EditionRules } from '../../rule/edition-rules.ts';
import {
  compareExact,
  greatest,
  least,
  quotientOf,
  sumOf,
  union,
  ZERO,
} from '../../rule/exact-arithmetic.ts';
import { exact } from '../../rule/quantity.ts';
import { evaluateClassify } from './evaluate-classify.ts';
import { evaluateCount } from './evaluate-count.ts';
import { evaluateGrowth } from './evaluate-growth.ts';
import { evaluateLeaf } from './evaluate-leaf.ts';
import { evaluateYears } from './evaluate-years.ts';
import {
  type DeclarationData,
  field,
  notComputable,
  type Observe,
  type Observed,
  type Reason,
  reasonsOf,
} from './outcome.ts';
import { fiscalYear, observeValue, readPath, readYear } from './read-declaration.ts';

/** What `declaration` tells of the fact `id`. */
export function evaluateFact(id: string, edition: EditionRules, declaration: DeclarationData): Observed {
  const fact = edition.facts.get(id);
  if (!fact) throw new RangeError(`\`${id}\` is not a fact`);
  return evaluateKind(fact, edition, declaration, other => evaluateFact(other, edition, declaration));
}

function evaluateKind(
  fact: Fact,
  { tables }: EditionRules,
  declaration: DeclarationData,
  observe: Observe,
): Observed {
  switch (fact.kind) {
    case 'field':
      return evaluateField(fact, declaration);
    case 'year':
      return evaluateYear(fact, declaration);
    case 'ratio':
      return evaluateRatio(fact, observe);
    case 'growth':
      return evaluateGrowth(fact, declaration);
    case 'years':
      return evaluateYears(fact, declaration);
    case 'span':
      return evaluateSpan(fact, declaration);
    case 'sum':
      return evaluateSum(fact, observe);
    case 'greatest':
      return evaluateGreatest(fact, observe);
    case 'count':
      return evaluateCount(fact, declaration);
    case 'grade':
      return evaluateGrade(fact, observe);
    case 'points':
      return evaluatePoints(fact, observe, declaration);
    case 'classify': {
      const table = tables[fact.table];
      if (!table) throw new RangeError(`\`${fact.table}\` is not a table`);
      return evaluateClassify(fact, table, observe);
    }
    case 'unrecorded':
      return evaluateUnrecorded(fact);
  }
}

function evaluateField(fact: FieldFact, declaration: DeclarationData): Observed {
  const value = readPath(declaration, fact.path);
  if (value !== undefined) return observeValue(value, fact.unit);
  const reasons = [field(fact.path)];
  if (fact.range) return { kind: 'numbers', ...fact.range, reasons };
  return fact.codes ? { kind: 'one_of', possible: fact.codes, reasons } : { kind: 'unknown', reasons };
}

function evaluateYear(fact: YearFact, declaration: DeclarationData): Observed {
  const year = fiscalYear(declaration, fact.back);
  const value = readYear(declaration, fact.list, fact.member, year);
  if (value !== undefined) return observeValue(value, fact.unit);
  const reasons = [field(`${fact.list}.${fact.member}`, year)];
  return fact.range ? { kind: 'numbers', ...fact.range, reasons } : { kind: 'unknown', reasons };
}

function evaluateRatio(fact: RatioFact, observe: Observe): Observed {
  const [of, to] = [observe(fact.of), observe(fact.to)];
  const reasons = [...reasonsOf(of), ...reasonsOf(to)];
  if (to.kind === 'numbers' && compareExact(to.high, ZERO) <= 0)
    return { kind: 'unknown', reasons: [...reasons, notComputable(fact.id)] };
  if (of.kind !== 'numbers' || to.kind !== 'numbers' || compareExact(to.low, ZERO) <= 0)
    return { kind: 'unknown', reasons };
  return { kind: 'numbers', ...quotientOf(of, to), reasons };
}

/** Whole years or days; a date that is absent leaves any number. */
function evaluateSpan(fact: SpanFact, declaration: DeclarationData): Observed {
  const [from, to] = [readPath(declaration, fact.from), readPath(declaration, fact.to)];
  const reasons = [
    ...(from === undefined ? [field(fact.from)] : []),
    ...(to === undefined ? [field(fact.to)] : []),
  ];
  if (from === undefined || to === undefined) return { kind: 'unknown', reasons };
  const span = fact.measure === 'days' ? days(String(from), String(to)) : years(String(from), String(to));
  const number = exact(BigInt(span));
  return { kind: 'numbers', low: number, high: number, reasons };
}

function days(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** Counted from the earlier date, so that the way back is as long. */
function years(from: string, to: string): number {
  if (to < from) return -years(to, from);
  const whole = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? whole - 1 : whole;
}

/** Unknown as soon as one term is; a term that is a range makes the sum one. */
function evaluateSum(fact: SumFact, observe: Observe): Observed {
  const terms = fact.of.map(observe);
  const reasons = terms.flatMap(reasonsOf);
  const ranges = terms.filter(term => term.kind === 'numbers');
  if (ranges.length < terms.length) return { kind: 'unknown', reasons };
  const { low, high } = sumOf(ranges);
  const { cap } = fact;
  return { kind: 'numbers', low: cap ? least(low, cap) : low, high: cap ? least(high, cap) : high, reasons };
}

function evaluateGreatest(fact: GreatestFact, observe: Observe): Observed {
  const terms = fact.of.map(observe);
  const reasons = terms.flatMap(reasonsOf);
  const ranges = terms.filter(term => term.kind === 'numbers');
  if (ranges.length < terms.length) return { kind: 'unknown', reasons };
  const low = greatest(...ranges.map(range => range.low));
  const high = greatest(...ranges.map(range => range.high));
  return { kind: 'numbers', low, high, reasons };
}

/** Steps that may hold leave their grade possible; the first that certainly holds ends the search. */
function evaluateGrade(fact: GradeFact, observe: Observe): Observed {
  const possible: string[] = [];
  const reasons: Reason[] = [];
  for (const { when, is } of fact.steps) {
    const facts = [observe(when.fact), ...(when.kind === 'compare_facts' ? [observe(when.other)] : [])];
    const truth = evaluateLeaf(when, observe);
    if (truth === 'false') continue;
    possible.push(is);
    if (truth === 'true') return { kind: 'one_of', possible: [...new Set(possible)], reasons };
    reasons.push(...facts.flatMap(reasonsOf));
  }
  return { kind: 'one_of', possible: [...new Set([...possible, fact.otherwise])], reasons };
}

function evaluatePoints(fact: PointsFact, observe: Observe, declaration: DeclarationData): Observed {
  const grade = observe(fact.of);
  const mark = fact.mark === undefined ? undefined : readPath(declaration, fact.mark);
  const grades = grade.kind === 'one_of' ? grade.possible : Object.keys(fact.bands);
  const bands = grades.map(one => {
    const { least, most } = fact.bands[one] ?? { least: 0, most: 0 };
    const marked = typeof mark === 'number' && mark >= least && mark <= most;
    const [low, high] = marked ? [mark, mark] : [least, most];
    return { low: exact(BigInt(low)), high: exact(BigInt(high)) };
  });
  // A mark outside of the only band that is left narrows nothing and has to be corrected.
  const wanted = mark === undefined || bands.length === 1;
  const open = wanted && bands.some(({ low, high }) => compareExact(low, high) !== 0);
  const reasons = [...reasonsOf(grade), ...(open && fact.mark !== undefined ? [field(fact.mark)] : [])];
  return { kind: 'numbers', ...union(bands), reasons };
}

function evaluateUnrecorded(fact: UnrecordedFact): Observed {
  const reason: Reason = { reason: 'unrecorded', subject: fact.id, year: null };
  return { kind: 'one_of', possible: fact.codes, reasons: [reason] };
}
