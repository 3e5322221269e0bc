import type { Exact, Order } from '@zhunsheng/language';
import { type Convention, FAMILIES, isInclusive } from './comparator-words.ts';
import { foldWidth, sameNumber } from './numeral.ts';
import type { LimitPhrase } from './parse-phrase.ts';
import { writeQuantity } from './quantity.ts';

/** A limit to be put into words. */
export interface Wanted {
  readonly order: Order;
  readonly value: Exact;
}

const PLAIN = FAMILIES[0] as Readonly<Record<Order, string>>;

/**
 * The phrase that sets the wanted limit, in the wording of `text`, which `limit` was read from: its family of words,
 * its numerals, spacing and unit. Undefined when the value cannot be written in that unit.
 */
export function writePhrase(
  text: string,
  limit: LimitPhrase,
  wanted: Wanted,
  convention: Convention = 'civil-code',
): string | undefined {
  const { quantity, before, after } = limit;
  const same = sameNumber(quantity.item.value, wanted.value);
  const number = same ? text.slice(quantity.start, quantity.end) : writeQuantity(quantity.item, wanted.value);
  if (number === undefined || isFixed(text, limit, wanted, same)) return undefined;
  const head = text.slice(0, before?.start ?? quantity.start);
  const between = before ? text.slice(before.end, quantity.start) : '';
  const tail = text.slice(after?.end ?? quantity.end);
  const afterWords = after ? text.slice(after.start, after.end) : '';
  const beforeWords = before ? text.slice(before.start, before.end) : '';
  if (limit.order === wanted.order) return head + beforeWords + between + number + afterWords + tail;
  const rest = withoutMark(tail);
  if (before === undefined && after) {
    const swapped = swapAfter(afterWords, wanted.order, convention);
    if (swapped !== undefined) return head + number + swapped + rest;
  }
  const word = before ? familyOf(beforeWords)[wanted.order] : PLAIN[wanted.order];
  const gap = before ? between : /^\d/.test(number) ? ' ' : '';
  return head.trimEnd() + word + gap + number + rest;
}

/** 一种或多种 has no form for another order, 任一项 none for another limit at all. */
function isFixed(
  text: string,
  { quantity, order }: LimitPhrase,
  wanted: Wanted,
  sameValue: boolean,
): boolean {
  if (/^[任其之]/.test(text.slice(quantity.start))) return order !== wanted.order || !sameValue;
  return order !== wanted.order && /^或/.test(text.slice(quantity.end));
}

/** 以上 ↔ 以下 keep their place; strict orders have no plain word there. */
function swapAfter(words: string, order: Order, convention: Convention): string | undefined {
  if (!isInclusive(order) || !/以[上下内]|之内/.test(words)) return undefined;
  const gap = /^ */.exec(words)?.[0] ?? '';
  if (order === 'at_least') return `${gap}以上`;
  return convention === 'statistics' ? `${gap}及以下` : `${gap}以下`;
}

/** The family with the longest word that begins `words`, which may have a modal (不得低于) or several parts (至少达到). */
function familyOf(words: string): Readonly<Record<Order, string>> {
  const plain = foldWidth(words).replace(/^不(?:应当|得|应|宜|能|可)/, '不');
  const likeness = (family: Readonly<Record<Order, string>>) =>
    Math.max(0, ...Object.values(family).map(word => (plain.startsWith(word) ? word.length : 0)));
  const best = FAMILIES.reduce((one, other) => (likeness(other) > likeness(one) ? other : one), PLAIN);
  return likeness(best) > 0 ? best : PLAIN;
}

/** （含） and （不含） belong to the order that is replaced. */
function withoutMark(tail: string): string {
  return tail.replace(/^ ?[(（]不?(?:含|包括)(?:本数)?[)）]/, '');
}
