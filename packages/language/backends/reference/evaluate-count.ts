import type { CountCondition, CountFact, Truth } from '../../rule/ast.ts';
import { ZERO } from '../../rule/exact-arithmetic.ts';
import { MOST_ENTRIES } from '../../rule/possible-range.ts';
import { exact } from '../../rule/quantity.ts';
import { holds, truthOf } from './evaluate-leaf.ts';
import { type DeclarationData, field, type Observed, type Reason } from './outcome.ts';
import { type Entry, readList, readMember, readPath } from './read-declaration.ts';

/** From the entries that certainly belong to all that possibly do. */
export function evaluateCount(fact: CountFact, declaration: DeclarationData): Observed {
  const entries = readList(declaration, fact.list);
  if (entries === undefined)
    return { kind: 'numbers', low: ZERO, high: exact(MOST_ENTRIES), reasons: [field(fact.list)] };
  const memberships = entries.map(entry => membership(fact, entry, declaration));
  const certain = memberships.filter(truth => truth === 'true').length;
  const open = entries.filter((_, index) => memberships[index] === 'unknown');
  return {
    kind: 'numbers',
    low: exact(BigInt(certain)),
    high: exact(BigInt(certain + open.length)),
    reasons: fact.where.flatMap(condition => conditionReasons(condition, fact.list, open, declaration)),
  };
}

/** Whether an entry fulfils every condition. */
function membership(fact: CountFact, entry: Entry, declaration: DeclarationData): Truth {
  const truths = fact.where.map(condition => evaluateCondition(condition, entry, declaration));
  if (truths.includes('false')) return 'false';
  return truths.includes('unknown') ? 'unknown' : 'true';
}

function evaluateCondition(condition: CountCondition, entry: Entry, declaration: DeclarationData): Truth {
  const value = readMember(entry, condition.member);
  if (value === undefined) return 'unknown';
  switch (condition.kind) {
    case 'equals':
      return truthOf(value === condition.value);
    case 'in':
      return truthOf(condition.codes.includes(value as string));
    case 'compare':
      return truthOf(holds(condition.order, Number(value) - condition.value));
    case 'within_years': {
      const [year, day] = [Number(declaration.as_of.slice(0, 4)), declaration.as_of.slice(4)];
      const first = `${String(year - condition.years).padStart(4, '0')}${day}`;
      return truthOf((value as string) >= first && (value as string) <= declaration.as_of);
    }
    case 'not_before': {
      if (value === 'long_term') return 'true';
      const than = readPath(declaration, condition.than);
      return than === undefined ? 'unknown' : truthOf((value as string) >= (than as string));
    }
  }
}

/** What one condition lacks in the entries whose membership is open. */
function conditionReasons(
  condition: CountCondition,
  list: string,
  open: readonly Entry[],
  declaration: DeclarationData,
): Reason[] {
  const unknown = open.filter(entry => evaluateCondition(condition, entry, declaration) === 'unknown');
  const reasons: Reason[] = [];
  if (unknown.some(entry => readMember(entry, condition.member) === undefined)) {
    reasons.push(field(`${list}.${condition.member}`));
  }
  if (
    condition.kind === 'not_before' &&
    unknown.length > 0 &&
    readPath(declaration, condition.than) === undefined
  ) {
    reasons.push(field(condition.than));
  }
  return reasons;
}
