import type { Bilingual, Compare } from '@zhunsheng/language';
import { exact, quoteInput } from '@zhunsheng/language';
import { type BoundPart, type LimitPart, plainText } from '../content/parse-sentence.ts';
import { compareFactLimit, type Reading } from './compare-fact-limit.ts';
import { compareLimit } from './compare-limit.ts';
import type { Target } from './describe-limit.ts';
import { describeRuleLimit, OPPOSITE } from './describe-limit.ts';
import { explainFailure, threeWordings, understood } from './explain-failure.ts';
import type { Comparison, Finding } from './finding.ts';
import { endsNegated, isNegated } from './negation-words.ts';
import { type LimitPhrase, type PhraseFailure, parsePhrase } from './parse-phrase.ts';
import type { LeafPlace } from './rule-outline.ts';
import type { Bound } from './sentence-outline.ts';
import { maskSenses } from './word-senses.ts';

/** The words bound to one leaf say what the leaf says: limit, unit, yes or no. */
export function compareCondition(
  place: LeafPlace,
  cond: Bound<BoundPart>,
  comparison: Comparison,
): Finding[] {
  const limits = comparison.outline.limits.filter(({ part }) => part.for.includes(place.id));
  const readings = [cond, ...limits].map(bound => read(bound, comparison));
  const target = targetOf(place, comparison);
  const turned = readings[0]?.turned ?? false;
  const failed = readings.filter(({ phrase }) => phrase.kind === 'failure');
  const { leaf } = place;
  if (leaf.kind === 'compare_facts') {
    const stated = readings.filter(({ phrase }) => phrase.kind !== 'words');
    const [one = readings[0] as Reading, again] = stated;
    if (again) return [{ code: 'phrase-limit-twice', at: again.bound.part, values: { id: place.id } }];
    return compareFactLimit({ ...place, leaf }, one, comparison);
  }
  if (!target) return compareStatement(place, cond, readings, turned);
  if (failed.length > 0) return failed.map(one => notUnderstood(one, target));
  const stated = readings.filter(({ phrase }) => phrase.kind === 'limit');
  if (stated.length > 1)
    return [{ code: 'phrase-limit-twice', at: stated[1]?.bound.part ?? cond.part, values: { id: place.id } }];
  const [limit] = stated;
  if (!limit) return withoutLimit(place, cond, target, turned);
  return [
    ...compareLimit({ ...limit, phrase: limit.phrase as LimitPhrase }, target, comparison),
    ...(isNegated(beforeLimit(limit)) || (limit.bound !== cond && turned)
      ? [negation(place.id, limit.text, true, false, cond)]
      : []),
  ];
}

function read(bound: Bound<BoundPart | LimitPart>, { scope, exceptions }: Comparison): Reading {
  const { part } = bound;
  const text = plainText(part.parts);
  const turned = endsNegated(textBefore(bound)) !== (part.kind !== 'limit' && exceptions.has(part));
  return { bound, text, phrase: parsePhrase(text, scope.convention, scope.units), turned };
}

/** The limit a leaf sets, whichever way round it is written; none for yes/no and single codes. */
function targetOf({ id, leaf, negated }: LeafPlace, { scope }: Comparison): Target | undefined {
  if (leaf.kind === 'includes_any') {
    return { id, order: negated ? 'less_than' : 'at_least', value: exact(1n), units: ['count'], fixed: true };
  }
  if (leaf.kind !== 'compare') return undefined;
  const order = negated ? OPPOSITE[leaf.order] : leaf.order;
  return {
    id,
    order,
    value: leaf.value,
    ...unitsOf(leaf, scope),
    compare: leaf,
    negated,
  };
}

/** A count is in what it counts: points are no items, and years no days. */
function unitsOf(
  { unit, fact: id }: Compare,
  { facts, units }: Comparison['scope'],
): Pick<Target, 'units' | 'counts'> {
  if (unit !== 'count') return { units: unit === 'none' ? [] : [unit] };
  const fact = facts.get(id);
  const counts = fact?.counts;
  if (counts === 'year' || counts === 'day') return { units: ['time'], counts: { id: counts, units } };
  if (counts === undefined || counts === 'item') {
    return { units: fact?.kind === 'count' ? ['count'] : ['count', 'person'] };
  }
  return { units: ['count', 'person', 'time'], counts: { id: counts, units } };
}

/** 取得 is at least one; a limit other than one has to be said. */
function withoutLimit(place: LeafPlace, cond: Bound<BoundPart>, target: Target, turned: boolean): Finding[] {
  const text = plainText(cond.part.parts);
  const { numerator, denominator } = target.value;
  const isOne = numerator === denominator && target.units.includes('count');
  const some = isOne && target.order === 'at_least';
  const none =
    target.units.includes('count') &&
    ((isOne && target.order === 'less_than') || (numerator === 0n && target.order === 'at_most'));
  if (!some && !none) {
    const values = {
      phrase: quoteInput(text),
      id: place.id,
      inRule: target.compare ? describeRuleLimit(target.compare) : { zh: '至少一项', en: 'at least one' },
      understood: understood({ quantities: [], comparators: [] }, text),
      wordings: threeWordings(target),
    };
    return [{ code: 'phrase-limit-missing', at: cond.part, values }];
  }
  return agreeOnNegation(place.id, cond, text, turned, none);
}

/** A yes/no statement: no quantity, no alternative, negated as the rule is. */
function compareStatement(
  place: LeafPlace,
  cond: Bound<BoundPart>,
  readings: readonly Reading[],
  turned: boolean,
): Finding[] {
  const { leaf, id, negated } = place;
  const quantified = readings.find(({ bound, phrase }) => bound !== cond || hasQuantity(phrase));
  if (quantified) {
    const values = { phrase: quoteInput(quantified.text), id };
    return [{ code: 'phrase-limit-unexpected', at: quantified.bound.part, values }];
  }
  const text = plainText(cond.part.parts);
  const no = leaf.kind === 'equals' && leaf.value === false;
  return [
    ...(maskSenses(text).includes('或')
      ? [{ code: 'phrase-alternative' as const, at: cond.part, values: { phrase: quoteInput(text), id } }]
      : []),
    ...agreeOnNegation(id, cond, text, turned, no !== negated),
  ];
}

function hasQuantity(phrase: Reading['phrase']): boolean {
  return (
    phrase.kind === 'limit' ||
    (phrase.kind === 'failure' && phrase.reason !== 'no-quantity' && phrase.reason !== 'alternative')
  );
}

function agreeOnNegation(
  id: string,
  cond: Bound<BoundPart>,
  text: string,
  turned: boolean,
  expected: boolean,
): Finding[] {
  const said = isNegated(text) !== turned;
  return said === expected ? [] : [negation(id, text, said, expected, cond)];
}

function negation(
  id: string,
  text: string,
  said: boolean,
  expected: boolean,
  cond: Bound<BoundPart>,
): Finding {
  const words = (negative: boolean): Bilingual =>
    negative ? { zh: '是否定的', en: 'negative' } : { zh: '是肯定的', en: 'positive' };
  const before = endsNegated(textBefore(cond)) ? textBefore(cond).slice(-2) : '';
  const values = { phrase: quoteInput(before + text), id, inText: words(said), inRule: words(expected) };
  return {
    code: 'phrase-negation',
    at: cond.part,
    values,
    fix: { logic: { rule: [{ id, equals: !said }] } },
  };
}

function textBefore({ before }: Bound<BoundPart | LimitPart>): string {
  return before?.kind === 'text' ? before.text : '';
}

function beforeLimit({ text, phrase }: Reading): string {
  return phrase.kind === 'limit' ? text.slice(0, (phrase.before ?? phrase.quantity).start) : text;
}

function notUnderstood({ bound, text, phrase }: Reading, target: Target): Finding {
  return {
    code: 'phrase-not-understood',
    at: bound.part,
    values: {
      phrase: quoteInput(text),
      ...explainFailure(phrase as PhraseFailure, text, target),
    },
  };
}
