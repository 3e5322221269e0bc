import { type Bilingual, type Exact, exact, FEN_PER_WAN, type Order } from '@zhunsheng/language';
import { inclusionMark } from '../../sentence/comparator-words.ts';
import { findModals } from '../../sentence/modal-verbs.ts';
import { divide, foldWidth, multiply, sameNumber, writeDecimal } from '../../sentence/numeral.ts';
import { type FailureReason, type LimitPhrase, parsePhrase } from '../../sentence/parse-phrase.ts';
import { type Measure, measureOf } from './measure-of.ts';
import type { ClauseRow } from './read-clause-table.ts';

/** A sentence that was read: the words around its limit, and what the limit is set to. */
export interface ReadLimit {
  readonly before: string;
  readonly limit: string;
  readonly after: string;
  readonly measure: Measure;
  readonly order: Order;
  readonly value: Exact;
  /** The number with its unit, as rules write it. */
  readonly written: string | number;
  /** What was put in or assumed, for the editor to look at. */
  readonly notes: readonly Bilingual[];
}

export type SentenceReading = ReadLimit | { readonly unread: Bilingual };

/** Reads the limit that a sentence sets; or says why it cannot be read. A sentence without numbers sets none. */
export function readSentence({ sentence: said, limit: stated }: ClauseRow): SentenceReading | undefined {
  const sentence = said.replace(BASELESS, `占${USUAL_BASE}的比例`);
  const phrase = parsePhrase(sentence);
  if (phrase.kind === 'failure') return { unread: FAILURES[phrase.reason] };
  if (phrase.kind === 'words') return stated === '' ? undefined : { unread: LIMIT_ELSEWHERE };
  if (phrase.order === undefined) return { unread: FAILURES['no-order'] };
  if (/不适用|除|且|并|或|分别/.test(sentence)) return { unread: SEVERAL };
  const disagreement = stated === '' ? undefined : contradicts(stated, phrase);
  if (disagreement) return { unread: disagreement };
  const read = splitSentence(sentence, phrase);
  return sentence === said || 'unread' in read ? read : { ...read, notes: [...read.notes, BASE_ASSUMED] };
}

/** Shares of money are usually of revenue. */
const USUAL_BASE = '营业收入';
const BASELESS = /(?<=费用|投入|支出|收入)占比/;
const BASE_ASSUMED = {
  zh: `条文没有写明占什么的比例，已写作占${USUAL_BASE}的比例`,
  en: `the sentence does not say of what it is a share; it now says of ${USUAL_BASE}`,
};

const LIMIT_ELSEWHERE = {
  zh: '条文没有写限值，“指标”一列另有内容',
  en: 'the sentence states no limit; the column 指标 has something',
};
const SEVERAL = { zh: '条文有几个条件', en: 'the sentence has several conditions' };
const UNKNOWN = { zh: '没有认出限值限的是什么', en: 'what the limit is set to was not recognised' };

const FAILURES: Readonly<Record<FailureReason, Bilingual>> = {
  contradiction: { zh: '限值前后的用语矛盾', en: 'the words around the limit contradict one another' },
  'several-quantities': { zh: '条文有几个数', en: 'the sentence has several numbers' },
  'no-quantity': { zh: '有“不低于”等用语而没有数', en: 'words of comparison stand without a number' },
  'no-order': {
    zh: '有数而没有写明是下限还是上限',
    en: 'a number stands without saying whether it is the least or the most',
  },
  'bad-number': { zh: '数的写法有误', en: 'a number is malformed' },
  unit: { zh: '数的单位不认识', en: 'the unit of a number is not known' },
  alternative: { zh: '限值有几种可能', en: 'the limit has alternatives' },
};

/** The column 指标 may repeat the limit in short, ≥5% or 5%; anything else is for the editor. */
function contradicts(stated: string, { quantity, order }: LimitPhrase): Bilingual | undefined {
  const said = parsePhrase(stated);
  const same =
    said.kind === 'limit' &&
    (said.order === undefined || said.order === order) &&
    said.quantity.item.unit === quantity.item.unit &&
    sameNumber(said.quantity.item.value, quantity.item.value);
  if (same) return undefined;
  return {
    zh: `条文与“指标”一列（${stated}）不一致`,
    en: `the sentence and the column 指标 (${stated}) differ`,
  };
}

function splitSentence(sentence: string, phrase: LimitPhrase): SentenceReading {
  const { quantity, before: first, after: last, order } = phrase;
  const start = first?.start ?? quantity.start;
  const said = last?.end ?? quantity.end;
  const end = said + (inclusionMark(foldWidth(sentence.slice(said)))?.words.length ?? 0);
  const [before, limit, after] = [sentence.slice(0, start), sentence.slice(start, end), sentence.slice(end)];
  const required = requiring(sentence, before);
  const measure = measureOf(before, after, phrase);
  const written = ruleQuantity(phrase);
  if (!measure || !order || written === undefined) return { unread: UNKNOWN };
  return {
    ...{ before: required.before, limit, after, order, written },
    measure,
    value: quantity.item.value,
    notes: required.notes,
  };
}

/** A requirement has 应: where the sentence has no modal verb it is put before its verb, which is said. */
function requiring(sentence: string, before: string): { before: string; notes: readonly Bilingual[] } {
  if (findModals(sentence).length > 0) return { before, notes: [] };
  const verb = /(?:具备|具有|拥有|取得|获得|达到|有)?$/.exec(before)?.index ?? before.length;
  return {
    before: `${before.slice(0, verb)}应${before.slice(verb)}`,
    notes: [{ zh: '条文补写了“应”', en: '应 was put into the sentence' }],
  };
}

/** 5%, 2000 万元, 3: as rules write it; undefined for what they cannot. */
function ruleQuantity({ quantity: { item } }: LimitPhrase): string | number | undefined {
  const { unit, value } = item;
  switch (unit) {
    case 'ratio': {
      const percent = writeDecimal(multiply(value, exact(100n)));
      return percent && `${percent}%`;
    }
    case 'amount': {
      const wan = writeDecimal(divide(value, exact(FEN_PER_WAN)));
      return wan && `${wan} 万元`;
    }
    case 'count':
      return value.denominator === 1n ? Number(value.numerator) : undefined;
    case 'person':
      return value.denominator === 1n ? `${value.numerator} 人` : undefined;
    case 'time':
    case 'date':
    case 'other':
      return undefined;
  }
}
