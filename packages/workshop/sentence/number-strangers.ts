import { type Exact, exact, FEN_PER_WAN, parseDecimal } from '@zhunsheng/language';
import type { ClauseNumbers } from './companion-numbers.ts';
import { multiply, sameNumber } from './numeral.ts';
import { readPeriods } from './period-words.ts';
import { type Quantity, type QuantityUnit, readQuantity } from './quantity.ts';
import { maskRange, maskSenses } from './word-senses.ts';

const FACTOR = /[×x*] ?(\d+)/g;
/** 两数 of a ratio: the quantities that are divided. */
const FIGURES = /(?<![小多])([二两三四五六七八九十])数/g;
const MEAN = /^的?(?:几何|算术)?平均/;
/** 再前一年度, 中间一年: a year by its place, which is one. */
const ONE_YEAR = /(?:前|中间|上)$/;
/** 5 %, 50 million CNY, CNY 50 million, RMB 100 000. */
const ENGLISH =
  /(?<![\d.,])(?:\b(CNY|RMB|yuan)\s)?(\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(%|(?:(?:thousand|million|billion)\s)?(?:CNY|RMB|yuan)\b|(?:thousand|million|billion)\b)?|\b(two|three|four|five|six|seven|eight|nine|ten)\b(\s+(?:full |fiscal |calendar )?years?)?/gi;
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

interface Crossing {
  readonly start: number;
  readonly end: number;
  readonly factors: readonly [bigint, bigint];
}

/** 研发费用×100≥收入×5: two factors next to each other, on the sides of a comparison. */
function crossings(text: string): Crossing[] {
  const found: Crossing[] = [];
  let first: RegExpExecArray | undefined;
  for (const factor of text.matchAll(FACTOR)) {
    const end = factor.index + factor[0].length;
    if (first && !text.slice(first.index + first[0].length, factor.index).includes('×')) {
      found.push({ start: first.index, end, factors: [BigInt(first[1] ?? ''), BigInt(factor[1] ?? '')] });
      first = undefined;
    } else first = factor;
  }
  return found;
}

/** The numbers of a Chinese text beside a sentence that its rule does not have. */
export function chineseStrangers(text: string, numbers: ClauseNumbers): string[] {
  const strangers: string[] = [];
  let masked = maskSenses(text);
  for (const { start, end, factors } of crossings(masked)) {
    if (!numbers.crossed(...factors)) strangers.push(masked.slice(start, end));
    masked = maskRange(masked, start, end);
  }
  for (const { 0: whole, 1: digit = '', index } of masked.matchAll(FIGURES)) {
    if (!numbers.counts.includes(digit === '两' ? 2 : '零一二三四五六七八九十'.indexOf(digit)))
      strangers.push(whole);
    masked = maskRange(masked, index, index + whole.length);
  }
  for (const { start, end, from, to } of readPeriods(masked)) {
    const span = from - to + 1;
    if (numbers.spans.length > 0 && span > 1 && !numbers.spans.includes(span))
      strangers.push(text.slice(start, end));
    masked = maskRange(masked, start, end);
  }
  for (const { quantity, at } of quantitiesIn(masked)) {
    const end = at + quantity.length;
    if (!isOfRule(quantity, text.slice(0, at), text.slice(end), numbers)) strangers.push(text.slice(at, end));
  }
  return strangers;
}

function* quantitiesIn(masked: string): Generator<{ quantity: Quantity; at: number }> {
  for (let at = 0; at < masked.length; at++) {
    const quantity = readQuantity(masked.slice(at));
    if (!quantity) continue;
    yield { quantity, at };
    at += quantity.length - 1;
  }
}

function isOfRule(
  { value, unit, measure }: Quantity,
  before: string,
  after: string,
  numbers: ClauseNumbers,
): boolean {
  const kind = unit === 'person' ? 'count' : unit;
  if (numbers.limits.some(limit => limit.unit === kind && sameNumber(limit.value, value))) return true;
  const whole = Number(value.numerator) / Number(value.denominator);
  if (unit === 'time') {
    // Years that no fact is made of (近一年的记录) are not about a limit.
    if (numbers.spans.length === 0) return true;
    if (ONE_YEAR.test(before)) return whole === 1;
    return (MEAN.test(after) ? numbers.windows : numbers.spans).includes(whole);
  }
  if (unit === 'count' || unit === 'person') {
    return measure === '' ? whole === 0 && numbers.zero : numbers.counts.includes(whole);
  }
  return false;
}

/** The same of an English text: figures, amounts before or after their currency, and numbers in words. */
export function englishStrangers(text: string, numbers: ClauseNumbers): string[] {
  return [...text.matchAll(ENGLISH)].flatMap(match => {
    const [whole, currency = '', figure, unit = '', word, years] = match;
    if (word !== undefined) {
      const value = WORDS.indexOf(word.toLowerCase());
      const known = years
        ? numbers.spans.length === 0 || numbers.spans.includes(value)
        : numbers.counts.includes(value);
      return known ? [] : [whole];
    }
    const plain = parseDecimal((figure ?? '').replace(/[,\s]/g, ''));
    if (!plain) return [whole];
    const [kind, scale] = englishUnit(`${unit} ${currency}`);
    const value = multiply(plain, scale);
    const counts = (unit: QuantityUnit) => unit === 'person' || unit === 'time';
    const known = numbers.limits.some(
      limit =>
        (limit.unit === kind || (kind === 'count' && counts(limit.unit))) && sameNumber(limit.value, value),
    );
    return known ? [] : [whole.trim()];
  });
}

const SCALES = { thousand: 1000n, million: 1_000_000n, billion: 1_000_000_000n } as const;

function englishUnit(unit: string): readonly [QuantityUnit, Exact] {
  if (unit.startsWith('%')) return ['ratio', exact(1n, 100n)];
  const scale =
    SCALES[/thousand|million|billion/i.exec(unit)?.[0].toLowerCase() as keyof typeof SCALES] ?? 1n;
  return /CNY|RMB|yuan/i.test(unit)
    ? ['amount', exact((FEN_PER_WAN * scale) / 10_000n)]
    : ['count', exact(scale)];
}

/** Of the prose: percentages, amounts and plain figures that no clause has, and 前两个会计年度 for another year than the facts'. */
export function proseStrangers(text: string, all: readonly ClauseNumbers[]): string[] {
  const masked = maskSenses(text);
  return [...quantitiesIn(masked)].flatMap(({ quantity, at }) => {
    const { unit, measure, value } = quantity;
    const found = text.slice(at, at + quantity.length);
    if (unit === 'ratio' || unit === 'amount') {
      const known = all.some(({ limits }) =>
        limits.some(one => one.unit === unit && sameNumber(one.value, value)),
      );
      return known ? [] : [found];
    }
    if (unit === 'count' && measure === '') return value.numerator === 0n ? [] : [found];
    // 前一个会计年度 is the latest year, which is one back.
    if (unit === 'time' && /前$/.test(text.slice(0, at)) && /年度$/.test(measure) && value.numerator !== 1n)
      return [found];
    return [];
  });
}
