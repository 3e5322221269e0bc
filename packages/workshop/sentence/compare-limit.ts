import type { Bilingual, Order } from '@zhunsheng/language';
import { quoteInput, unitWritten } from '@zhunsheng/language';
import type { BoundPart, LimitPart } from '../content/parse-sentence.ts';
import { describeOrder, describeRuleLimit, OPPOSITE, ruleQuantity, type Target } from './describe-limit.ts';
import { threeWordings } from './explain-failure.ts';
import type { Comparison, Finding, FindingFix, TextEdit } from './finding.ts';
import { minimalEdit } from './minimal-edit.ts';
import { sameNumber } from './numeral.ts';
import { type LimitPhrase, parsePhrase } from './parse-phrase.ts';
import type { Quantity, QuantityUnit } from './quantity.ts';
import type { Bound } from './sentence-outline.ts';
import { writePhrase } from './write-phrase.ts';

interface LimitReading {
  readonly bound: Bound<BoundPart | LimitPart>;
  readonly text: string;
  readonly phrase: LimitPhrase;
  readonly turned: boolean;
}

const UNIT_NAMES: Record<QuantityUnit, Bilingual> = {
  ratio: { zh: '百分数', en: 'a percentage' },
  amount: { zh: '金额', en: 'an amount' },
  count: { zh: '件数', en: 'a count' },
  person: { zh: '人数', en: 'a headcount' },
  time: { zh: '时间', en: 'a time' },
  date: { zh: '日期', en: 'a date' },
  other: { zh: '其他', en: 'other' },
};

/** Comparator, value and unit of a phrase against those of the rule, exactly. */
export function compareLimit(reading: LimitReading, target: Target, comparison: Comparison): Finding[] {
  const { phrase, text, bound } = reading;
  const said = saidOrder(reading);
  const { item } = phrase.quantity;
  const inRule = target.compare ? describeRuleLimit(target.compare) : { zh: '至少一项', en: 'at least one' };
  const values = { phrase: quoteInput(text), id: target.id, inRule };
  if (!isInUnit(item, target)) {
    const counted = target.counts?.units[target.counts.id];
    const unit = counted ? { zh: counted.zh, en: counted.en[1] } : UNIT_NAMES[target.units[0] ?? 'other'];
    const wordings = threeWordings(target);
    return [{ code: 'phrase-unit', at: bound.part, values: { ...values, unit, wordings } }];
  }
  const fix = fixes(reading, target, comparison);
  const sameValue = item.date ? item.date === target.compare?.written : sameNumber(item.value, target.value);
  if (!sameValue) return [{ code: 'phrase-value', at: bound.part, values, fix }];
  if (said === undefined) return unspecified(reading, target, comparison, fix);
  return said === target.order ? [] : [orderFinding(reading, target, said, fix)];
}

/** A number alone is in the unit of what it is compared with. */
function isInUnit({ unit, measure }: Quantity, { units, counts }: Target): boolean {
  if (!counts) return units.includes(unit) && !(unit === 'count' && measure === '分');
  if (measure === '') return unit === 'count';
  return units.includes(unit) && unitWritten(measure, counts.units) === counts.id;
}

/** 不应[低于 5%] says at least 5 %. */
function saidOrder({ phrase: { order }, turned }: LimitReading): Order | undefined {
  return order && turned ? OPPOSITE[order] : order;
}

/** A bare quantity stands only on an interpretation that quotes it and follows a reading with a comparator. */
function unspecified(
  reading: LimitReading,
  target: Target,
  { scope }: Comparison,
  fix: FindingFix,
): Finding[] {
  const bare = reading.text.replace(/\s/g, '');
  const followed = scope.readings.find(
    ({ conditions, question }) => conditions.includes(target.id) && quotes(question).includes(bare),
  );
  const phrase = followed && parsePhrase(followed.follows.replace(/。$/, ''), scope.convention);
  const settled =
    phrase?.kind === 'limit' && phrase.order && sameNumber(phrase.quantity.item.value, target.value);
  if (!settled) {
    const values = { phrase: quoteInput(reading.text), id: target.id, bare };
    return [
      {
        code: 'phrase-order-unspecified',
        at: reading.bound.part,
        values,
        fix: { ...(fix.text && { text: fix.text }) },
      },
    ];
  }
  if (phrase.order === target.order) return [];
  return [orderFinding(reading, target, phrase.order as Order, fix)];
}

function orderFinding({ bound, text }: LimitReading, target: Target, said: Order, fix: FindingFix): Finding {
  const values = {
    phrase: quoteInput(text),
    id: target.id,
    inText: describeOrder(said),
    inRule: describeOrder(target.order),
  };
  return { code: 'phrase-order', at: bound.part, values, fix };
}

function quotes(question: string): string[] {
  return [...question.matchAll(/“([^“”]*)”/g)].map(match => (match[1] ?? '').replace(/\s/g, ''));
}

function fixes(reading: LimitReading, target: Target, comparison: Comparison): FindingFix {
  const text = textFix(reading, target, comparison);
  const logic = logicFix(reading, target);
  return { ...(text && { text: [text] }), ...(logic && { logic }) };
}

/** A limit that several conditions share is rewritten only if all of them want the same. */
function textFix(
  { bound, text, phrase, turned }: LimitReading,
  target: Target,
  comparison: Comparison,
): TextEdit | undefined {
  if (bound.part.kind === 'limit' && !agree(bound.part.for, comparison)) return undefined;
  const wanted = turned ? { ...target, order: OPPOSITE[target.order] } : target;
  const written = writePhrase(text, phrase, wanted, comparison.scope.convention);
  const start = bound.part.parts[0]?.start;
  if (written === undefined || start === undefined || written === text) return undefined;
  return minimalEdit(text, written, start);
}

function agree(ids: readonly string[], { ruleOutline }: Comparison): boolean {
  const limits = ids.map(id => {
    const place = ruleOutline.leaves.get(id);
    return place?.leaf.kind === 'compare' ? `${place.negated} ${place.leaf.order} ${place.leaf.written}` : '';
  });
  return new Set(limits).size === 1;
}

function logicFix(reading: LimitReading, target: Target): FindingFix['logic'] {
  const order = saidOrder(reading);
  if (target.fixed || target.negated || order === undefined) return undefined;
  const { item } = reading.phrase.quantity;
  const written = ruleQuantity(item);
  if (written === undefined) return undefined;
  const sameValue = sameNumber(item.value, target.value) && !item.date;
  return { rule: [{ id: target.id, order, ...(!sameValue && { written }) }] };
}
