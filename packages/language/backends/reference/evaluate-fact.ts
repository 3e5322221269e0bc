import type {
  Exact,
  FieldFact,
  GrowthFact,
  RatioFact,
  SumFact,
  UnrecordedFact,
  YearFact,
} from '../../rule/ast.ts';
import type { EditionRules } from '../../rule/edition-rules.ts';
import { evaluateClassify, type Observe } from './evaluate-classify.ts';
import { evaluateCount } from './evaluate-count.ts';
import { add, compareExact, divide, ZERO } from './exact-arithmetic.ts';
import { type DeclarationData, field, notComputable, type Observed, type Reason } from './outcome.ts';
import { fiscalYear, observeValue, readNumber, readPath, readYear } from './read-declaration.ts';

/** What `declaration` tells of the fact `id`. */
export function evaluateFact(id: string, edition: EditionRules, declaration: DeclarationData): Observed {
  const observe: Observe = other => evaluateFact(other, edition, declaration);
  const fact = edition.facts.get(id);
  if (!fact) throw new RangeError(`\`${id}\` is not a fact`);
  switch (fact.kind) {
    case 'field':
      return evaluateField(fact, declaration);
    case 'year':
      return evaluateYear(fact, declaration);
    case 'ratio':
      return evaluateRatio(fact, observe);
    case 'growth':
      return evaluateGrowth(fact, declaration);
    case 'sum':
      return evaluateSum(fact, observe);
    case 'count':
      return evaluateCount(fact, declaration);
    case 'classify': {
      const table = edition.tables[fact.table];
      if (!table) throw new RangeError(`\`${fact.table}\` is not a table`);
      return evaluateClassify(fact, table, observe);
    }
    case 'unrecorded':
      return evaluateUnrecorded(fact);
  }
}

function evaluateField(fact: FieldFact, declaration: DeclarationData): Observed {
  return observeValue(readPath(declaration, fact.path), fact.unit, fact.path);
}

function evaluateYear(fact: YearFact, declaration: DeclarationData): Observed {
  const year = fiscalYear(declaration, fact.back);
  const value = readYear(declaration, fact.list, fact.member, year);
  return observeValue(value, fact.unit, `${fact.list}.${fact.member}`, year);
}

/** Over ranges, the quotient lies between the extremes at their ends, for it is monotonic in both while `to` > 0. */
function evaluateRatio(fact: RatioFact, observe: Observe): Observed {
  const [of, to] = [observe(fact.of), observe(fact.to)];
  const reasons = [...reasonsOf(of), ...reasonsOf(to)];
  if (to.kind === 'numbers' && compareExact(to.high, ZERO) <= 0) {
    return { kind: 'unknown', reasons: [...reasons, notComputable(fact.id)] };
  }
  if (of.kind !== 'numbers' || to.kind !== 'numbers' || compareExact(to.low, ZERO) <= 0) {
    return { kind: 'unknown', reasons };
  }
  const ends = [of.low, of.high].flatMap(a => [divide(a, to.low), divide(a, to.high)]).sort(compareExact);
  return { kind: 'numbers', low: ends[0] as Exact, high: ends[3] as Exact, reasons };
}

/** Latest and base year; the rate itself need not be rational and is never taken. */
function evaluateGrowth(fact: GrowthFact, declaration: DeclarationData): Observed {
  const years = [fiscalYear(declaration, 1), fiscalYear(declaration, 1 + fact.years)] as const;
  const [latest, base] = years.map(year => {
    const value = readYear(declaration, fact.list, fact.member, year);
    return value === undefined ? undefined : readNumber(value);
  });
  const reasons: Reason[] = [];
  if (!latest) reasons.push(field(`${fact.list}.${fact.member}`, years[0]));
  if (!base) reasons.push(field(`${fact.list}.${fact.member}`, years[1]));
  if (base && compareExact(base, ZERO) <= 0) reasons.push(notComputable(fact.id));
  if (!latest || !base || reasons.length > 0) return { kind: 'unknown', reasons };
  return { kind: 'growth', latest, base, years: fact.years };
}

/** Unknown as soon as one term is; a term that is a range makes the sum one. */
function evaluateSum(fact: SumFact, observe: Observe): Observed {
  const terms = fact.of.map(observe);
  const reasons = terms.flatMap(reasonsOf);
  let [low, high] = [ZERO, ZERO];
  for (const term of terms) {
    if (term.kind !== 'numbers') return { kind: 'unknown', reasons };
    low = add(low, term.low);
    high = add(high, term.high);
  }
  return { kind: 'numbers', low, high, reasons };
}

function evaluateUnrecorded(fact: UnrecordedFact): Observed {
  const reason: Reason = { reason: 'unrecorded', subject: fact.id, year: null };
  return { kind: 'one_of', possible: fact.codes, reasons: [reason] };
}

export function reasonsOf(observed: Observed): readonly Reason[] {
  return 'reasons' in observed ? observed.reasons : [];
}
