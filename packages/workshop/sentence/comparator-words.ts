import type { Order } from '@zhunsheng/language';

/**
 * What 以下 means. 民法典 §1259: 以上、以下、以内 include the number, 超过、不满、以外 do not; an association standard
 * that says nothing else follows it. Statistical classifications write “X 及以上 / X 以下” and leave the number out of
 * 以下. A text has one convention, which is passed along, never guessed from the sentence.
 */
export type Convention = 'civil-code' | 'statistics';

/** A comparator as it stands in a phrase. `order` is undefined where the words set no lower or upper limit. */
export interface Comparator {
  readonly words: string;
  readonly order: Order | undefined;
  /** Before the quantity (不低于 5%) or after it (5% 以上). */
  readonly side: 'before' | 'after';
}

/** Comparators before the quantity that belong to one way of speaking; the first that has a word is its family. */
export const FAMILIES: readonly Readonly<Record<Order, string>>[] = [
  { at_least: '不低于', more_than: '高于', at_most: '不高于', less_than: '低于' },
  { at_least: '不少于', more_than: '多于', at_most: '不多于', less_than: '少于' },
  { at_least: '不小于', more_than: '大于', at_most: '不大于', less_than: '小于' },
  { at_least: '大于等于', more_than: '大于', at_most: '小于等于', less_than: '小于' },
  { at_least: '大于或等于', more_than: '大于', at_most: '小于或等于', less_than: '小于' },
  { at_least: '至少', more_than: '超过', at_most: '至多', less_than: '不足' },
  { at_least: '达到', more_than: '超过', at_most: '不超过', less_than: '未达到' },
  { at_least: '达', more_than: '超过', at_most: '不超过', less_than: '未达' },
  { at_least: '满', more_than: '超过', at_most: '不超过', less_than: '不满' },
  { at_least: '不早于', more_than: '晚于', at_most: '不晚于', less_than: '早于' },
  { at_least: '≥', more_than: '>', at_most: '≤', less_than: '<' },
];

const OTHERS: Readonly<Record<Order, readonly string[]>> = {
  at_least: [
    '已满',
    '最低',
    '最少',
    '起码',
    '下限为',
    '底线为',
    '最低为',
    '最短',
    '最短为',
    '最少为',
    '达到或超过',
    '达到或高于',
    '超过或等于',
    '超过或达到',
    '高于或等于',
    '多于或等于',
    '高于等于',
    '等于或大于',
    '等于或高于',
    '等于或超过',
    '等于或多于',
    '>=',
    '≧',
    '⩾',
  ],
  more_than: ['多出', '突破'],
  at_most: [
    '未超过',
    '没有超过',
    '最高',
    '最多',
    '上限为',
    '最高为',
    '最长',
    '最长为',
    '最多为',
    '至多为',
    '低于或等于',
    '少于或等于',
    '低于等于',
    '等于或小于',
    '等于或低于',
    '等于或少于',
    '<=',
    '≦',
    '⩽',
  ],
  less_than: ['不满', '未满', '不到', '未达', '未到', '达不到', '不达', '没有达到', '不足'],
};

/** Words that compare, but with an exact value or none: no limit follows from them. */
const NO_LIMIT = [
  ...['恰为', '恰好', '正好', '等于', '约为', '大约', '约', '接近', '不等于', '左右', '上下'],
  ...['不得为', '不应为', '不为', '不是'],
  ...['±', '正负', '误差', '偏差', '浮动'],
];

/** 不得低于, 不应超过: the modal between 不 and the comparator changes nothing. */
const MODALS = ['得', '应', '宜', '能', '可', '应当'];

const AFTER: Readonly<Record<string, Order>> = {
  以上: 'at_least',
  以下: 'at_most',
  以内: 'at_most',
  之内: 'at_most',
  以外: 'more_than',
  之外: 'more_than',
  起: 'at_least',
};

const BEFORE = beforeWords();
/** The number itself may be said again: 以上（含 5%）. */
const ITSELF = '(?: ?本数|[^()（），。；]{1,12}(?=[)）]))?';
const INCLUDED = new RegExp(`^ ?(?:[(（,，]?含${ITSELF}[)）]?)`);
const EXCLUDED = new RegExp(`^ ?(?:[(（,，]?不(?:含|包括)${ITSELF}[)）]?)`);
const AFTER_WORD = new RegExp(
  `^ ?([(（]不?含${ITSELF}[)）])? ?(及其?|或|和)?( ?)(以上|以下|以内|之内|以外|之外|起)(?!述|下文)`,
);
/** 大于 5%（含） is what 大于等于 5% is; 超过 leaves the number out by law and cannot take it back. */
const TAKES_IN = /^[大小高低多少]于$/;

/** The comparator that begins `text` and stands before a quantity. */
export function comparatorBefore(text: string): Comparator | undefined {
  // 不满足 and 满意 are no 满.
  const words = BEFORE.find(
    ([one]) => text.startsWith(one) && !/^满[足意分]/.test(text.slice(one.length - 1)),
  );
  return words && { words: words[0], order: words[1], side: 'before' };
}

/** The comparator right after a quantity: 以上, 及以上, 以下（不含）, （含）. A bare （含） has the order of what is before. */
export function comparatorAfter(text: string, convention: Convention): Comparator | undefined {
  const match = AFTER_WORD.exec(text);
  if (!match) {
    const about = /^ ?(?:左右|上下)/.exec(text);
    return about ? { words: about[0], order: undefined, side: 'after' } : undefined;
  }
  const [whole, mark = '', joined, , word = ''] = match;
  const rest = text.slice(whole.length);
  const bracket = EXCLUDED.exec(rest)?.[0] ?? INCLUDED.exec(rest)?.[0] ?? '';
  const excluded = (mark + bracket).includes('不');
  const order = AFTER[word];
  const words = whole + bracket;
  if (excluded) return { words, order: order && strict(order), side: 'after' };
  const outside = convention === 'statistics' && word === '以下' && !joined && !mark && !bracket;
  return { words, order: outside ? 'less_than' : order, side: 'after' };
}

/** （含） or （不含） right after a quantity, where a comparator stands before it. */
export function inclusionMark(text: string): { words: string; included: boolean } | undefined {
  const excluded = EXCLUDED.exec(text)?.[0];
  if (excluded) return { words: excluded, included: false };
  const included = INCLUDED.exec(text)?.[0];
  return included === undefined ? undefined : { words: included, included: true };
}

/** The number that a mark says again: 5% in （含 5%）. */
export function repeatedNumber(words: string): string | undefined {
  return /含(?! ?本数)([^()（）含]{1,12})[)）]/.exec(words)?.[1]?.trim();
}

/** The order of 大于 5%（含） with the number itself; undefined where the word does not take it in. */
export function inclusive({ words, order }: Comparator): Order | undefined {
  if (!TAKES_IN.test(words)) return undefined;
  return order === 'more_than' ? 'at_least' : order === 'less_than' ? 'at_most' : undefined;
}

/** The order without the number itself. */
export function strict(order: Order): Order {
  return order === 'at_least' ? 'more_than' : order === 'at_most' ? 'less_than' : order;
}

export function isInclusive(order: Order): boolean {
  return order === 'at_least' || order === 'at_most';
}

/** Longest first, so that 不超过 is never read as 超过. */
function beforeWords(): [string, Order | undefined][] {
  const words = new Map<string, Order | undefined>();
  for (const family of FAMILIES) {
    for (const order of Object.keys(family) as Order[]) words.set(family[order], order);
  }
  for (const order of Object.keys(OTHERS) as Order[]) {
    for (const word of OTHERS[order]) words.set(word, order);
  }
  for (const word of NO_LIMIT) words.set(word, undefined);
  for (const [word, order] of [...words]) {
    if (word.includes('或')) words.set(word.replace('或', '或者'), order);
    if (!/^不.于$|^不超过$|^不足$/.test(word)) continue;
    for (const modal of MODALS) words.set(`不${modal}${word.slice(1)}`, order);
  }
  return [...words].sort(([a], [b]) => b.length - a.length);
}
