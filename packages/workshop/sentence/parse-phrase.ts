import type { Order } from '@zhunsheng/language';
import { exact } from '@zhunsheng/language';
import {
  type Comparator,
  type Convention,
  comparatorAfter,
  comparatorBefore,
  inclusionMark,
  isInclusive,
} from './comparator-words.ts';
import { foldWidth } from './numeral.ts';
import { readPeriods } from './period-words.ts';
import { malformedQuantity, type Quantity, readQuantity } from './quantity.ts';
import { maskRange, maskSenses } from './word-senses.ts';

/** A piece of a phrase with its place in it. */
export interface Placed<T> {
  readonly start: number;
  readonly end: number;
  readonly item: T;
}

/** A limit as read: 不低于 5%, 30% (no order), 一种或多种 (at least one). */
export interface LimitPhrase {
  readonly kind: 'limit';
  readonly order: Order | undefined;
  readonly quantity: Placed<Quantity>;
  readonly before?: Placed<Comparator>;
  readonly after?: Placed<Comparator>;
}

/** A phrase that sets no limit: 取得, 具有独立法人资格. */
export interface WordsPhrase {
  readonly kind: 'words';
}

export type FailureReason =
  | 'contradiction'
  | 'several-quantities'
  | 'no-quantity'
  | 'no-order'
  | 'bad-number'
  | 'unit'
  | 'alternative';

/** Why a phrase is no single limit, and the pieces that were understood. */
export interface PhraseFailure {
  readonly kind: 'failure';
  readonly reason: FailureReason;
  readonly quantities: readonly Placed<Quantity>[];
  readonly comparators: readonly Placed<Comparator>[];
}

export type Phrase = LimitPhrase | WordsPhrase | PhraseFailure;

interface Pieces {
  readonly quantities: Placed<Quantity>[];
  readonly comparators: Placed<Comparator>[];
  badNumber: boolean;
  alternative: boolean;
}

/** Comparators that are also plain words (达到国家标准, 以上单位): without a quantity they set no limit. */
const ALSO_PLAIN = /^ ?(?:达到?|满|以上|以下|以内|之内|以外|之外|起|最高|最低|最多|最少|接近|突破)$/;
const ONE_OR_MORE = /^([^或者以 ]{1,4}?)或者?(?:多|几|以上|数)\1(?!\1)/;
const ANY_ONE = /^(?:任何?一|任意一|其中一|之一)/;

/** Reads a bound phrase: at most one limit, with the words around it. Total: what is not understood is a failure. */
export function parsePhrase(text: string, convention: Convention = 'civil-code'): Phrase {
  const pieces = scan(text, convention);
  const [quantity, second] = pieces.quantities;
  const fail = (reason: FailureReason): PhraseFailure => {
    const { quantities, comparators } = pieces;
    return { kind: 'failure', reason, quantities, comparators };
  };
  if (pieces.badNumber) return fail('bad-number');
  if (second) return fail('several-quantities');
  if (!quantity)
    return pieces.comparators.some(({ item }) => !ALSO_PLAIN.test(item.words))
      ? fail('no-quantity')
      : { kind: 'words' };
  if (quantity.item.unit === 'other') return fail('unit');
  if (pieces.alternative) return fail('alternative');
  return combine(quantity, pieces, text, fail);
}

/** One comparator before, one after, or both if they say the same. */
function combine(
  quantity: Placed<Quantity>,
  { comparators }: Pieces,
  text: string,
  fail: (reason: FailureReason) => PhraseFailure,
): LimitPhrase | PhraseFailure {
  const before = comparators.filter(({ item }) => item.side === 'before');
  const after = comparators.find(({ item, start }) => item.side === 'after' && start >= quantity.end);
  if (comparators.some(({ item }) => item.order === undefined)) return fail('no-order');
  if (comparators.some(one => one !== after && one.end > quantity.start)) return fail('contradiction');
  const first = before[0];
  const last = before.at(-1);
  if (first && /[不未非无]$/.test(maskSenses(text.slice(0, first.start)))) return fail('contradiction');
  const orders = new Set(comparators.map(({ item }) => item.order));
  if (orders.size > 1) return fail('contradiction');
  const joined = first &&
    last && {
      start: first.start,
      end: last.end,
      item: { ...first.item, words: text.slice(first.start, last.end) },
    };
  const limit: LimitPhrase = {
    kind: 'limit',
    order: [...orders][0],
    quantity,
    ...(joined && { before: joined }),
    ...(after && { after }),
  };
  return marked(limit, text, fail);
}

/** 不低于 5%（含） says the same again; 超过 5%（含） contradicts itself. */
function marked(
  limit: LimitPhrase,
  text: string,
  fail: (reason: FailureReason) => PhraseFailure,
): LimitPhrase | PhraseFailure {
  const end = limit.after?.end ?? limit.quantity.end;
  const mark = inclusionMark(text.slice(end));
  if (!mark) return limit;
  if (limit.order === undefined || isInclusive(limit.order) !== mark.included) return fail('contradiction');
  return limit;
}

function scan(text: string, convention: Convention): Pieces {
  const pieces: Pieces = { quantities: [], comparators: [], badNumber: false, alternative: false };
  let masked = maskSenses(text);
  for (const { start, end } of readPeriods(masked)) masked = maskRange(masked, start, end);
  const folded = foldWidth(masked);
  let at = 0;
  while (at < text.length)
    at += Math.max(1, take(masked.slice(at), folded.slice(at), at, pieces, convention));
  return pieces;
}

/** Takes the piece at `at`, if one begins there; its length. */
function take(rest: string, folded: string, at: number, pieces: Pieces, convention: Convention): number {
  const some = ANY_ONE.exec(rest) ? anyOne(rest) : oneOrMore(rest);
  if (some) {
    pieces.quantities.push(placed(at, some.quantity.length, some.quantity));
    pieces.comparators.push(placed(at, 0, { words: '', order: 'at_least', side: 'before' }));
    return some.length;
  }
  const comparator = comparatorBefore(folded);
  if (comparator) {
    pieces.comparators.push(placed(at, comparator.words.length, comparator));
    return comparator.words.length;
  }
  const after = comparatorAfter(folded, convention);
  if (after && /^ ?[(（及或和以之起左上]/.test(folded)) {
    pieces.comparators.push(placed(at, after.words.length, after));
    return after.words.length;
  }
  const quantity = readQuantity(rest);
  if (quantity) {
    pieces.quantities.push(placed(at, quantity.length, quantity));
    return quantity.length;
  }
  const malformed = malformedQuantity(rest);
  if (malformed > 0) pieces.badNumber = true;
  if (/^[或且]/.test(rest)) pieces.alternative = true;
  return Math.max(malformed, 1);
}

/** 一种或多种, 两项或多项: at least so many; both halves have the same measure. */
function oneOrMore(text: string): { quantity: Quantity; length: number } | undefined {
  const quantity = readQuantity(text);
  if (quantity?.unit !== 'count' || quantity.measure === '') return undefined;
  const number = text.slice(0, quantity.length - quantity.measure.length);
  const pair = ONE_OR_MORE.exec(text.slice(number.length));
  if (!pair || pair[1] !== quantity.measure) return undefined;
  return { quantity, length: number.length + pair[0].length };
}

/** 任一项, 任何一种, 其中一项, 之一: at least one. */
function anyOne(text: string): { quantity: Quantity; length: number } {
  const lead = ANY_ONE.exec(text)?.[0] ?? '';
  const measure = /^[项个种层类者条]/.exec(text.slice(lead.length))?.[0] ?? '';
  const style = { script: 'chinese', grouping: '', liang: false } as const;
  const length = lead.length + measure.length;
  const one = exact(1n);
  return { quantity: { value: one, unit: 'count', length, style, gap: '', measure, factor: one }, length };
}

function placed<T>(start: number, length: number, item: T): Placed<T> {
  return { start, end: start + length, item };
}
