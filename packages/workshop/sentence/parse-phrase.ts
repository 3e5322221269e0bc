import type { CountedUnits, Order } from '@zhunsheng/language';
import { exact } from '@zhunsheng/language';
import {
  type Comparator,
  type Convention,
  comparatorAfter,
  comparatorBefore,
  inclusionMark,
  inclusive,
  isInclusive,
  repeatedNumber,
  strict,
} from './comparator-words.ts';
import { foldWidth, multiply, readNumeral, sameNumber } from './numeral.ts';
import { readPeriods } from './period-words.ts';
import { malformedQuantity, type Quantity, readQuantity } from './quantity.ts';
import { maskRange, maskSenses } from './word-senses.ts';

/** A piece of a phrase with its place in it. */
export interface Placed<T> {
  readonly start: number;
  readonly end: number;
  readonly item: T;
}

/** A limit as read: 不低于 5%, 30% (no order), 一种或多种 (at least one), 四项中的两项 (at least two, of four). */
export interface LimitPhrase {
  readonly kind: 'limit';
  readonly order: Order | undefined;
  readonly quantity: Placed<Quantity>;
  /** How many there are to choose from. */
  readonly of?: Placed<Quantity>;
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
/** 任选两项, 其中两项: at least so many. */
const ANY_OF = /^(?:任意|任选|任何|任|其中)(?= ?[二两三四五六七八九十\d])/;
const MAJORITY = /^过半数?/;
/** What stands between how many there are and how many are needed. */
const OUT_OF = /^[^，。；、\d]{0,6}?中的?(?:任意|任选|任何|任|至少有?|不少于)? ?$/;
/** What makes a number without a known unit one of something else: 5000 平方米, 300（含）人. */
const FOREIGN =
  /^ ?(?:(?![以及或的左上起至到和与且时])[\p{L}\p{N}]|[(（][^()（）]{0,12}[)）] ?(?![以及或的和与且])\p{L})/u;
const ORDINAL = /^[前第](?= ?[\d一二三四五六七八九十])/;
const SIGN = /^[-－−–](?= ?[\d０-９])/;
/** After these 以上, 以下 and 起 compare no number: 以下三项, 省级以上, 自成立之日起五年内. */
const NAMES = /(?:^|级|本科|大专|专科|硕士|博士|[日时])$/;
/** 以下四项, with no number before it: what follows. */
const POINTING = /^以[上下] ?(?:[\d一二两三四五六七八九十]+ ?[项个种类条]|各?(?:条件|情形|情况))/;
/** A time and what is said of it: 30 日内 is a limit, 15 日前 none. */
const TIMED = /^ ?(?:内(?![容部涵外控])|[之以]?[前后])/;

/** Reads a bound phrase: at most one limit, with the words around it. Total: what is not understood is a failure. */
export function parsePhrase(
  text: string,
  convention: Convention = 'civil-code',
  units: CountedUnits = {},
): Phrase {
  const pieces = scan(text, convention, units);
  const of = outOf(pieces.quantities, text);
  const [quantity, second] = of ? pieces.quantities.slice(1) : pieces.quantities;
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
  const read = combine(quantity, of ? withOrder(pieces, quantity) : pieces, text, fail);
  return of && read.kind === 'limit' ? { ...read, of } : read;
}

/** 四项 in 四项中的两项. */
function outOf(quantities: readonly Placed<Quantity>[], text: string): Placed<Quantity> | undefined {
  const [of, needed, more] = quantities;
  const counts = of?.item.unit === 'count' && needed?.item.unit === 'count' && !more;
  return counts && OUT_OF.test(text.slice(of.end, needed.start)) ? of : undefined;
}

/** 四项中的两项 asks for at least two where nothing else is said. */
function withOrder(pieces: Pieces, { start }: Placed<Quantity>): Pieces {
  if (pieces.comparators.length > 0) return pieces;
  return { ...pieces, comparators: [placed(start, 0, { words: '', order: 'at_least', side: 'before' })] };
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
  if (comparators.some(one => one !== after && (one.end > quantity.start || one.item.side === 'after')))
    return fail('contradiction');
  const first = before[0];
  const last = before.at(-1);
  if (first && /[不未非无]$/.test(maskSenses(text.slice(0, first.start)))) return fail('contradiction');
  // 达到 70 分以上（不含 70 分）: the mark takes the number out again.
  const marked = after?.item.words.includes('不') && after.item.order;
  const said = comparators.map(({ item }) => item.order);
  const orders = new Set(said.map(order => (marked && order && strict(order) === marked ? marked : order)));
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
  return withMark(limit, text, fail);
}

/** 不低于 5%（含） says the same again; 超过 5%（含） contradicts itself. */
function withMark(
  limit: LimitPhrase,
  text: string,
  fail: (reason: FailureReason) => PhraseFailure,
): LimitPhrase | PhraseFailure {
  const end = limit.after?.end ?? limit.quantity.end;
  const mark = inclusionMark(foldWidth(text.slice(end)));
  if (!repeatsItself(limit, `${limit.after?.item.words ?? ''}${mark?.words ?? ''}`))
    return fail('contradiction');
  if (!mark) return limit;
  const taken = mark.included && !limit.after && limit.before && inclusive(limit.before.item);
  if (taken) return { ...limit, order: taken };
  if (limit.order === undefined || isInclusive(limit.order) !== mark.included) return fail('contradiction');
  return limit;
}

/** 5%（含 10%）以上 contradicts itself. */
function repeatsItself({ quantity }: LimitPhrase, marks: string): boolean {
  const again = repeatedNumber(marks);
  if (again === undefined) return true;
  const { value, unit, factor } = quantity.item;
  const whole = readQuantity(again);
  if (whole?.unit === unit && whole.measure !== '') return sameNumber(whole.value, value);
  const number = readNumeral(again);
  return number !== undefined && sameNumber(multiply(number.value, factor), value);
}

function scan(text: string, convention: Convention, units: CountedUnits): Pieces {
  const pieces: Pieces = { quantities: [], comparators: [], badNumber: false, alternative: false };
  let masked = maskSenses(text);
  for (const { start, end } of readPeriods(masked)) masked = maskRange(masked, start, end);
  const folded = foldWidth(masked);
  let at = 0;
  while (at < text.length) at += Math.max(1, take(masked, folded, at, pieces, { convention, units }));
  return pieces;
}

/** Takes the piece at `at`, if one begins there; its length. */
function take(
  text: string,
  wide: string,
  at: number,
  pieces: Pieces,
  { convention, units }: { readonly convention: Convention; readonly units: CountedUnits },
): number {
  const [rest, folded] = [text.slice(at), wide.slice(at)];
  const some = ANY_ONE.exec(rest) ? anyOne(rest) : oneOrMore(rest);
  if (some) {
    pieces.quantities.push(placed(at, some.quantity.length, some.quantity));
    pieces.comparators.push(placed(at, 0, { words: '', order: 'at_least', side: 'before' }));
    return some.length;
  }
  const majority = MAJORITY.exec(rest)?.[0];
  if (majority) {
    pieces.quantities.push(placed(at + 1, majority.length - 1, readQuantity('半数') as Quantity));
    pieces.comparators.push(placed(at, 1, { words: '过', order: 'more_than', side: 'before' }));
    return majority.length;
  }
  const lead = ANY_OF.exec(rest)?.[0] ?? ORDINAL.exec(rest)?.[0];
  if (lead) {
    const order = /^[前第]/.test(lead) ? undefined : 'at_least';
    pieces.comparators.push(placed(at, lead.length, { words: lead, order, side: 'before' }));
    return lead.length;
  }
  if (SIGN.test(rest)) pieces.badNumber = true;
  const comparator = comparatorBefore(folded);
  if (comparator) {
    pieces.comparators.push(placed(at, comparator.words.length, comparator));
    return comparator.words.length;
  }
  const after = comparatorAfter(folded, convention);
  if (after && /^ ?[(（及或和以之起左上]/.test(folded)) {
    const points = pieces.quantities.length === 0 && POINTING.test(folded);
    if (!points && !NAMES.test(text.slice(0, at)))
      pieces.comparators.push(placed(at, after.words.length, after));
    return after.words.length;
  }
  const quantity = readQuantity(rest, units);
  if (quantity) {
    const after = folded.slice(quantity.length);
    const foreign = quantity.unit === 'count' && quantity.measure === '' && FOREIGN.test(after);
    pieces.quantities.push(placed(at, quantity.length, foreign ? { ...quantity, unit: 'other' } : quantity));
    const words = quantity.unit === 'time' ? (TIMED.exec(after)?.[0] ?? '') : '';
    if (words) {
      const item = { words, order: words.endsWith('内') ? 'at_most' : undefined, side: 'after' } as const;
      pieces.comparators.push(placed(at + quantity.length, words.length, item));
    }
    return quantity.length + words.length;
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
